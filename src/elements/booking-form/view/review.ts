import { html, nothing } from 'lit';
import type { Quote } from '../../../domain/quote.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone.ts';
import { fromInstant, toInstant } from '../../../domain/zone.ts';
import { consentVersion, optionalConsents, requiredConsents } from '../../../domain/consent.ts';
import { chosenService, now } from '../../../flows/booking/choice.ts';
import { intakeOf, needsAddress } from '../../../flows/booking/order.ts';
import type { Step } from '../../../flows/booking/state.ts';
import { formatDay, formatInstant, formatMoney, formatRange } from '../../../i18n/format.ts';
import { button } from '../../../ui/button.ts';
import { checkbox } from '../../../ui/checkbox.ts';
import { notice } from '../../../ui/notice.ts';
import { rows } from '../../../ui/rows.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { dayOfSlot } from '../../../flows/booking/choice.ts';
import { errorOf, type LaterView } from './later-view.ts';
import { troubleNotice, troubleText } from './trouble.ts';

const summary = ({ order, send }: LaterView, label: string, step: Step, lines: unknown[]) => html`
  <section class="card summary" part="summary">
    <div class="between">
      <h3>${label}</h3>
      ${button({ label: order.editPart(label), kind: 'plain', part: 'edit', onClick: () => send({ type: 'edit', step }) })}
    </div>
    ${lines.filter(Boolean).map((line) => html`<p dir="auto">${line}</p>`)}
  </section>
`;

const answers = (view: LaterView): string[] => {
  const given = intakeOf(view.state);
  return (chosenService(view.state)?.intake ?? [])
    .filter(({ key }) => key in given && given[key] !== false)
    .map(({ key, label, options }) => {
      const named = (value: unknown) => options?.find((option) => option.value === value)?.label ?? String(value);
      const value = given[key];
      return value === true ? label : `${label}: ${Array.isArray(value) ? value.map(named).join('、') : named(value)}`;
    });
};

const whatWhenWho = (view: LaterView) => {
  const { state, order, lang, timeZone } = view;
  const { typed, choice } = state;
  const worker = state.workers.value?.find(({ id }) => id === choice.workerId);
  const { slot } = choice;
  const when =
    slot && `${formatDay(dayOfSlot(state, slot), lang)} ${formatRange(fromInstant(slot.start), fromInstant(slot.end), timeZone)}`;
  const address = [state.community.value?.name, typed.building, typed.unit, typed.room, typed.detail].filter(Boolean).join(' ');
  return html`
    ${summary(view, order.service, 'service', [chosenService(state)?.name])}
    ${summary(view, order.time, 'time', [when, worker?.maskedName])}
    ${summary(view, order.who, 'who', [
      `${typed.name} ${formatPhone(normalisePhone(typed.phone) ?? typed.phone)}`,
      needsAddress(state) && address,
      typed.forOther && `${order.forWhom}: ${[typed.otherName, typed.otherPhone, typed.otherRelation].filter(Boolean).join(' ')}`,
      ...answers(view),
      typed.note,
    ])}
  `;
};

/** What cancelling costs, until when: before one commits, not after. */
const ladder = ({ order, lang, timeZone }: LaterView, { refundLadder }: Pick<Quote, 'refundLadder'>) => html`
  <section>
    <h3>${order.ladder}</h3>
    ${
      refundLadder.length === 0
        ? html`<p>${order.feeUnknown}</p>`
        : rows(
            refundLadder.map(({ until, feeInFen }) => ({
              label: until ? order.until(formatInstant(fromInstant(until), timeZone, lang)) : order.afterwards,
              value: feeInFen ? order.fee(formatMoney(feeInFen)) : order.free,
            })),
            'ladder',
          )
    }
  </section>
`;

const bill = (view: LaterView) => {
  const { state, order, words } = view;
  const { quote } = state;
  if (quote.at === 'failed') return troubleNotice(view, quote.trouble, undefined, view.time.problems);
  // What is gone has no price; that of the next choice comes with it.
  if (!quote.value) return state.taken ? nothing : skeleton('card', 3, words.loading);
  const lines = quote.value.lines.map(({ label, amountInFen }) => ({ label, value: formatMoney(amountInFen) }));
  const total = { label: order.total, value: formatMoney(quote.value.totalInFen), strong: true };
  return html`<div class="split stack wide">
    <section>
      <h3>${order.price}</h3>
      ${rows([...lines, total], 'bill')} ${quote.value.basis === 'unit-price' ? html`<p class="sub">${order.byUnitPrice}</p>` : nothing}
    </section>
    ${ladder(view, quote.value)}
  </div>`;
};

const consents = (view: LaterView) => {
  const { state, order, timeZone, send } = view;
  const required = requiredConsents(state.typed.forOther);
  return html`
    <fieldset class="stack" part="group consents">
      <legend>${order.consents}</legend>
      ${[...required, ...optionalConsents].map((purpose) =>
        checkbox({
          id: `consent.${purpose}`,
          name: `consent.${purpose}`,
          label: order.purposes[purpose as keyof typeof order.purposes].text,
          checked: state.typed.consents.some((consent) => consent.purpose === purpose),
          required: required.includes(purpose),
          error: errorOf(view, `consent.${purpose}`),
          onChange: (on) =>
            send({ type: 'consent', purpose, version: consentVersion, at: toInstant(now(state, Date.now()), timeZone), on }),
        }),
      )}
    </fieldset>
  `;
};

/** Why the booking was not taken, where it is not said elsewhere. */
const refusal = (view: LaterView) => {
  const { state, order } = view;
  const { sending, quote, totalBefore } = state;
  if (totalBefore !== undefined && quote.value && quote.value.totalInFen !== totalBefore) {
    const text = order.priceChanged(formatMoney(totalBefore), formatMoney(quote.value.totalInFen));
    return notice({ tone: 'warn', text, phone: view.phone });
  }
  if (sending.at !== 'refused' || state.taken) return nothing;
  return notice({ tone: 'warn', text: troubleText(view, sending.trouble, view.time.problems), phone: view.phone });
};

export const reviewStep = (view: LaterView) =>
  html`<div class="stack">${whatWhenWho(view)}</div>
    ${bill(view)}${consents(view)}${refusal(view)}`;
