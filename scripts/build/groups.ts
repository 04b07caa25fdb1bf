import { join } from 'node:path';
import { buildDir } from './entries.ts';
import { markIn, withoutMark } from './layers.ts';

/**
 * What several elements share, by when it is needed. Left to itself a bundler makes a file of each module that two entries have in
 * common, and a poor network pays for each of them.
 */
const groups: Record<string, RegExp> = {
  // A booking and what it says: the tracker's first screen, the later steps of the others.
  visit:
    /^(domain\/(booking|day|instant|place|refund-step|sensitivity|times|trouble)|contract\/(booking|photos)|context\/(flow-controller|photo-controller)|i18n\/day|styles\/bill|ui\/rows)$/,
  // What no first screen needs: making and changing a booking, who is who.
  later:
    /^(domain\/(contact|me|new-booking|phone|refund|schedule|visit|zone)|contract\/(new-booking|session|visit)|i18n\/format|ui\/confirm|elements\/(new-key|cancelled-event))$/,
  // A record that only looks and forms show.
  worker: /^domain\/worker$/,
  // What one types into, and choosing a day and a time.
  typing:
    /^(styles\/(controls|fields|typing|calendar)|ui\/(choice|frame|select-field|text-field|checkbox|problem-summary|slot-list|day-picker|month)|i18n\/zh-CN\/calendar|domain\/(month|slot|time-zone|quote|consent)|contract\/(slots|workers|holds))$/,
  // One stream for all that listen, and how it is read over HTTP.
  live: /^(context\/(live|live-hub|page-life)|domain\/live|contract\/live|adapters\/http\/(event-stream|watch))$/,
  more: /^(flows\/track\/(nearest|news|now|turning)|elements\/booking-tracker\/more|i18n\/zh-CN\/booking-more|styles\/track-more)$/,
  door: /^(domain\/(door|code-policy|read-code|base64url|short-code|entry)|contract\/door|flows\/verify\/may|ui\/sign-picture|i18n\/zh-CN\/sign)$/,
};

const js = join(buildDir, 'js/');

/** The shared file that a module belongs to; copies of it for other entries have one of their own. */
export const groupOf = (id: string): string | undefined => {
  const mark = markIn(id);
  const plain = withoutMark(id);
  if (!plain.startsWith(js) || (mark && mark !== '?sharing')) return undefined;
  const source = plain.slice(js.length).replace(/\.js$/, '');
  const name = Object.keys(groups).find((group) => groups[group]!.test(source));
  return name && (mark ? `${name}-class` : name);
};
