import { operations } from '../../contract/index.ts';
import { fromInstant, toInstant } from '../../domain/zone.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { advance, ask, newKey, type Case } from './portal.ts';
import { book, newBooking, nowOf, prepare, requestFor, sceneOf, slotFor } from './scene.ts';

const { createBooking, listServices, quoteBooking } = operations;

export const quotes: Case[] = [
  {
    title: 'itemises a price whose lines sum to the total, with a dated refund ladder',
    async run(portal) {
      const slot = await slotFor(portal);
      const quote = await ask(portal, quoteBooking, await requestFor(portal, slot));
      expectEqual(
        quote.lines.reduce((sum, { amountInFen }) => sum + amountInFen, 0),
        quote.totalInFen,
        'the sum of the lines',
      );
      const until = quote.refundLadder.map((step) => step.until);
      expectThat(until.at(-1) == null, 'the last step holds for good');
      const dates = until.slice(0, -1).map((text) => fromInstant(text ?? ''));
      expectEqual(
        dates,
        [...dates].sort((a, b) => a - b),
        'steps in order, each with its date',
      );
      expectThat(quote.expiresInSeconds > 0 && fromInstant(quote.expiresAt) > (await nowOf(portal)), 'it holds for a while');
    },
  },
  {
    title: 'adds a day’s surcharge to the quote exactly as the time showed it',
    async run(portal) {
      const slot = await slotFor(portal);
      const { lines } = await ask(portal, quoteBooking, await requestFor(portal, slot));
      const surcharge = lines.filter(({ kind }) => kind === 'surcharge').reduce((sum, { amountInFen }) => sum + amountInFen, 0);
      expectEqual(surcharge, slot.surchargeInFen, 'the surcharge');
    },
  },
  {
    title: 'books a quote once: the second time its resident is shown the booking',
    needs: 'contract',
    async run(portal) {
      const input = await prepare(portal);
      const { resident, otherResident } = portal.people;
      const booking = await ask(portal, createBooking, input, { as: resident, key: newKey() });
      expectEqual(booking.quoteId, input.quoteId, 'the booking names its quote');
      const again = portal.call(createBooking, input, { as: resident, key: newKey() });
      const problem = await expectProblem(again, 'duplicate', 'the same quote again');
      expectEqual((problem.current as { id?: string } | undefined)?.id, booking.id, 'the booking that exists');
      const stranger = await expectProblem(
        portal.call(createBooking, input, { as: otherResident, key: newKey() }),
        'expired',
        'a used quote',
      );
      expectEqual(stranger.current, undefined, 'what a stranger is shown');
    },
  },
  {
    title: 'refuses a quote that does not exist',
    needs: 'contract',
    async run(portal) {
      const call = portal.call(createBooking, await newBooking(portal, 'no-such'), { as: portal.people.resident, key: newKey() });
      await expectProblem(call, 'expired', 'an unknown quote');
    },
  },
  {
    title: 'refuses a quote that has run out',
    needs: 'clock',
    async run(portal) {
      const slot = await slotFor(portal);
      const { id, expiresInSeconds } = await ask(portal, quoteBooking, await requestFor(portal, slot));
      advance(portal, expiresInSeconds * 1000 + 1);
      const call = portal.call(createBooking, await newBooking(portal, id), { as: portal.people.resident, key: newKey() });
      await expectProblem(call, 'expired', 'an old quote');
      await book(portal, { slot });
    },
  },
  {
    title: 'quotes no time that is taken, past, too soon or too far, and no length that is not offered',
    needs: 'contract',
    async run(portal) {
      const { workerId, service, timeZone } = await sceneOf(portal);
      const slot = await slotFor(portal, { workerId });
      await book(portal, { slot, workerId });
      const quote = async (start: string, minutes?: number) =>
        portal.call(quoteBooking, await requestFor(portal, { start }, workerId, minutes));
      await expectProblem(quote(slot.start), 'slot-taken', 'a taken time');
      const now = await nowOf(portal);
      const at = (days: number) => toInstant(now + days * 86_400_000, timeZone);
      await expectProblem(quote(at(-1)), 'too-late', 'yesterday');
      await expectProblem(quote(at(0)), 'too-late', 'this very moment');
      const far = await expectProblem(quote(at(service.horizonDays + 3)), 'invalid', 'beyond the horizon');
      expectPaths(far, ['items.0.schedule.start']);
      const long = await expectProblem(quote(slot.start, service.duration.max + 1), 'invalid', 'too long a visit');
      expectPaths(long, ['items.0.schedule.durationMinutes']);
    },
  },
  {
    title: 'says of a service of another mode that it cannot be booked online yet',
    needs: 'contract',
    async run(portal) {
      const other = (await ask(portal, listServices, { limit: 100 })).items.find(({ mode }) => mode === 'quote' || mode === 'stay');
      if (!other) return;
      const item = { serviceId: other.id, place: { kind: 'home' as const }, schedule: { kind: 'quote' as const } };
      const problem = await expectProblem(portal.call(quoteBooking, { items: [item] }), 'not-supported', other.mode);
      expectThat(problem.message !== problem.code, 'with a word why');
    },
  },
  {
    title: 'quotes nothing for an unknown service or a place that the service does not go to',
    needs: 'contract',
    async run(portal) {
      const request = await requestFor(portal, await slotFor(portal));
      const unknown = { ...request, items: [{ ...request.items[0]!, serviceId: 'no-such' }] };
      await expectProblem(portal.call(quoteBooking, unknown), 'not-found', 'an unknown service');
      await expectProblem(portal.call(quoteBooking, { ...request, communityId: 'no-such' }), 'outside-area', 'another place');
    },
  },
];
