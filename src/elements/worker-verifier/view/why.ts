import { html } from 'lit';
import { readCode } from '../../../domain/read-code.ts';
import { dayAt, fromInstant } from '../../../domain/zone.ts';
import { isUnmatched } from '../../../flows/verify/may.ts';
import { formatDay, formatRange } from '../../../i18n/format.ts';
import { wordOf, type VerdictView } from './verdict-view.ts';

/** The code itself: why it was not accepted, or what kind it is. */
const ofCode = ({ state, said }: VerdictView): string[] => {
  const { outcome, reason, by, booking } = state.verdict;
  if (reason === 'already-used' && booking) return [said.enteredByYou];
  if (reason === 'not-ours' && readCode(state.look.text, []).kind === 'number') return [said.noSuchNumber];
  if (outcome === 'card') return [by === 'server' ? said.outcomes.card : said.outcomes.cardAway];
  if (outcome === 'foreign') return [said.outcomes.foreign];
  return reason ? [wordOf(said.reasons, reason, said.otherReason)] : [];
};

const ofMatch = ({ state, said }: VerdictView): string[] => {
  const { match, minutesOff = 0, booking, worker } = state.verdict;
  if (!match) return isUnmatched(state.verdict) ? [said.unmatched] : [];
  const { matches } = said;
  if (match === 'reassigned') {
    const changed = booking?.workerChanges.at(-1);
    return [matches.reassigned(changed?.from?.maskedName ?? said.someone, changed?.to?.maskedName ?? worker?.maskedName ?? said.someone)];
  }
  if (match === 'early' || match === 'late') return [matches[match as 'early' | 'late'](Math.abs(minutesOff))];
  const plain: Record<string, string | ((...values: never[]) => string)> = matches;
  const sentence = Object.hasOwn(plain, match) ? plain[match] : undefined;
  return [typeof sentence === 'string' ? sentence : match];
};

const ofBooking = ({ state, said, lang, place }: VerdictView): string[] => {
  const item = state.verdict.booking?.items[0];
  if (!item?.start || !item.end) return [];
  const [start, end] = [fromInstant(item.start), fromInstant(item.end)];
  const when = `${formatDay(dayAt(start, place.timeZone), lang)} ${formatRange(start, end, place.timeZone)}`;
  return [said.booked(item.service.name, when)];
};

const ofColour = ({ state, said }: VerdictView): string[] => {
  const { colour, colourReasons = [] } = state.verdict;
  if (colour === 'green') return [said.colourFine];
  return colourReasons.map((reason) => wordOf(said.colourReasons, reason));
};

const ofLooks = ({ state, said }: VerdictView): string[] => {
  const { count = 0, lastSecondsAgo } = state.verdict.earlierLooks ?? {};
  if (!count) return [];
  if (lastSecondsAgo === undefined) return [said.alsoLookedSometime];
  return [said.alsoLooked(lastSecondsAgo < 90 ? said.secondsAgo(lastSecondsAgo) : said.minutesAgo(Math.round(lastSecondsAgo / 60)))];
};

const ofTrouble = ({ state, said }: VerdictView): string[] => {
  const { trouble } = state.verdict;
  return trouble ? [wordOf(said.troubles, trouble.code, () => trouble.detail ?? said.troubles.unknown)] : [];
};

/** Each reason by itself, what weighs most first. */
export const whyList = (view: VerdictView) => {
  const sentences = [ofTrouble, ofCode, ofMatch, ofBooking, ofColour, ofLooks].flatMap((of) => of(view));
  return html`<section class="why stack" part="why" aria-labelledby="why">
    <h3 id="why">${view.said.why}</h3>
    <ul>
      ${sentences.map((sentence) => html`<li dir="auto">${sentence}</li>`)}
    </ul>
  </section>`;
};
