import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceFor } from '../../../src/domain/advice.ts';
import { matches, outcomes, refusedReasons, undecidedReasons } from '../../../src/domain/door.ts';
import { mayEnter } from '../../../src/domain/entry.ts';
import { colours } from '../../../src/domain/worker.ts';

const everyColour = [...colours, undefined, 'blue'];
const everyMatch = [...matches, undefined, 'perhaps'];
const everyFinding = [...outcomes, 'sure'].flatMap((outcome) =>
  everyColour.flatMap((colour) => everyMatch.map((match) => ({ outcome, colour, match }))),
);

/** Written out by hand. `+` let in, `?` ask, `-` do not open; in the order of `matches`, then without one, then an unknown one. */
const atTheDoor: Record<string, string> = {
  //                m r o e l w n a . ?
  'genuine green': '+ ? - ? + - - ? ? ?',
  'genuine yellow': '? ? - ? ? - - ? ? ?',
  'genuine red': '- - - - - - - - - -',
  'genuine undefined': '? ? - ? ? - - ? ? ?',
  'genuine blue': '? ? - ? ? - - ? ? ?',
};
const inWords: Record<string, string> = { '+': 'let-in', '?': 'ask', '-': 'do-not-open' };

test('of a genuine code, colour and match decide', () => {
  for (const colour of everyColour) {
    const row = atTheDoor[`genuine ${colour}`]!.split(' ');
    everyMatch.forEach((match, index) => {
      assert.equal(adviceFor({ outcome: 'genuine', colour, match }), inWords[row[index]!], `${colour} ${match}`);
    });
  }
});

test('a code that can be shown anew is asked for anew; any other refusal keeps the door shut', () => {
  const again = ['unreadable', 'malformed', 'expired', 'not-yet-valid'];
  for (const reason of refusedReasons)
    assert.equal(adviceFor({ outcome: 'refused', reason }), again.includes(reason) ? 'ask' : 'do-not-open', reason);
  assert.equal(adviceFor({ outcome: 'refused' }), 'do-not-open');
  assert.equal(adviceFor({ outcome: 'refused', reason: 'of a newer server' }), 'do-not-open');
});

test('one’s own entry, looked at once more, is no alarm; nothing else becomes one’s own by it', () => {
  for (const reason of refusedReasons) {
    const plain = adviceFor({ outcome: 'refused', reason });
    assert.equal(adviceFor({ outcome: 'refused', reason, ownEntry: true }), reason === 'already-used' ? 'ask' : plain, reason);
  }
  assert.equal(adviceFor({ outcome: 'genuine', colour: 'red', match: 'match', ownEntry: true }), 'do-not-open');
});

test('a dead network alarms nobody', () => {
  for (const reason of undecidedReasons) assert.equal(adviceFor({ outcome: 'undecided', reason }), 'ask', reason);
});

test('only a genuine code of a green worker who is expected opens the door', () => {
  for (const finding of everyFinding) {
    const opens = finding.outcome === 'genuine' && finding.colour === 'green' && ['match', 'late'].includes(finding.match ?? '');
    assert.equal(adviceFor(finding) === 'let-in', opens, JSON.stringify(finding));
  }
});

test('a red worker, or one who is not expected, is never let in nor asked in, whatever they show', () => {
  for (const finding of everyFinding) {
    if (finding.outcome === 'refused') continue;
    const isKnownBad = finding.colour === 'red' || ['other-worker', 'no-booking', 'wrong-time'].includes(finding.match ?? '');
    assert.equal(adviceFor(finding) === 'do-not-open', isKnownBad, JSON.stringify(finding));
  }
});

test('entry follows from a genuine look at whoever may come: not from a red worker, a printed card or another one’s visit', () => {
  for (const finding of everyFinding) {
    const enters =
      finding.outcome === 'genuine' &&
      ['green', 'yellow'].includes(finding.colour ?? '') &&
      ['match', 'reassigned', 'early', 'late'].includes(finding.match ?? '');
    assert.equal(mayEnter(finding), enters, JSON.stringify(finding));
  }
});

test('nobody enters where the advice is not to open', () => {
  for (const finding of everyFinding) if (adviceFor(finding) === 'do-not-open') assert.ok(!mayEnter(finding), JSON.stringify(finding));
});
