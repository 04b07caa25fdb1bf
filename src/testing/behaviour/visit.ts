import { operations } from '../../contract/index.ts';
import { expectEqual, expectProblem, expectThat } from './expect.ts';
import { ask, newKey, type Case, type Portal } from './portal.ts';
import { book, sceneOf, type Booking } from './scene.ts';
import { accept, assign, assigned, seen, sharedSlot, step, worked } from './visiting.ts';

const { getPhoto, getWorker, requestWorkerChange } = operations;

type Versioned = Pick<Booking, 'id' | 'version'>;
const why = '想换一位会说嘉兴话的';

const wish = (portal: Portal, { id: bookingId, version }: Versioned, as = portal.people.resident) =>
  ask(portal, requestWorkerChange, { bookingId, version, reason: why }, { as, key: newKey() });

export const visit: Case[] = [
  {
    title: 'ends a visit when the resident accepts the work, not before it is done, and not from what was',
    needs: 'clock',
    async run(portal) {
      const { otherResident } = portal.people;
      const early = await assigned(portal);
      const refused = await expectProblem(accept(portal, early), 'conflict', 'before it is done');
      expectEqual((refused.current as Booking | undefined)?.status, 'assigned', 'the booking as it is');
      const done = await worked(portal);
      expectThat(done.may.accept, 'the resident may accept it');
      await expectProblem(accept(portal, done, otherResident), 'not-found', 'a stranger');
      await expectProblem(accept(portal, { ...done, version: done.version - 1 }), 'conflict', 'from what was');
      const over = await accept(portal, done);
      expectEqual(
        [over.status, over.version, over.timeline.at(-1)?.status],
        ['completed', done.version + 1, 'completed'],
        'what it is now',
      );
      expectEqual([over.may.accept, over.may.review], [false, true], 'what the resident may now');
      await expectProblem(accept(portal, over), 'conflict', 'a second time');
    },
  },
  {
    title: 'tells the firm that the resident wishes for somebody else, not the worker, until somebody else is sent',
    async run(portal) {
      const { company, worker, otherResident } = portal.people;
      const { workerId, colleagueId } = await sceneOf(portal);
      const before = await assigned(portal, { slot: await sharedSlot(portal) });
      expectThat(before.may.changeWorker, 'the resident may wish for it');
      await expectProblem(wish(portal, before, otherResident), 'not-found', 'a stranger');
      await expectProblem(wish(portal, { ...before, version: before.version - 1 }), 'conflict', 'from what was');
      const asked = await wish(portal, before);
      expectEqual([asked.changeRequest?.reason, asked.may.changeWorker, asked.version], [why, false, before.version + 1], 'the wish');
      const firm = await seen(portal, before, company);
      expectEqual([firm.changeRequest, firm.may.changeWorker], [asked.changeRequest, true], 'what the firm sees');
      expectThat(!JSON.stringify(await seen(portal, before, worker)).includes(why), 'the worker does not read it');
      await expectProblem(wish(portal, asked), 'conflict', 'the same wish again');
      expectEqual((await assign(portal, before, workerId)).changeRequest, asked.changeRequest, 'after the same one was sent again');
      await assign(portal, before, colleagueId);
      const changed = await seen(portal, before);
      expectEqual([changed.changeRequest, changed.may.changeWorker], [undefined, true], 'after somebody else was sent');
    },
  },
  {
    title: 'takes no wish for somebody else while nobody is assigned, or once it is over',
    async run(portal) {
      const booked = await book(portal);
      await expectProblem(wish(portal, booked), 'conflict', 'before anybody is assigned');
      const declined = await step(portal, booked, 'declined', portal.people.company);
      await expectProblem(wish(portal, declined), 'too-late', 'after its end');
    },
  },
  {
    title: 'shows the picture of a worker, and none of nobody',
    reads: true,
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const { photoId } = await ask(portal, getWorker, { workerId });
      if (photoId) {
        const picture = await ask(portal, getPhoto, { photoId });
        expectThat(picture.type.startsWith('image/') && picture.size > 0, 'it is a picture');
      }
      await expectProblem(portal.call(getPhoto, { photoId: 'no-such' }), 'not-found', 'a picture of nobody');
    },
  },
];
