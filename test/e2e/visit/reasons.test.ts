import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { codeUrl } from '../../../src/door/sign-code.ts';
import words from '../../../src/i18n/zh-CN/worker-verdict.ts';
import { encode } from '../../unit/door/forge.ts';
import { crew } from './crew.ts';
import { browsers } from '../drive/browsers.ts';
import { lendLens } from '../in-page/lens.ts';
import { DoorPage } from '../pages/door.ts';
import { dismiss } from './dismiss.ts';
import { setStage } from '../stage.ts';

const began = Date.now();
const morning = Date.parse('2026-12-01T10:00:00+08:00');
let later = 0;

/** A morning of its own, so that a case two hours ahead is still of the same day; it goes on by itself. */
const stage = await setStage({ now: () => morning + (Date.now() - began) + later });
after(() => stage.close());
const people = crew(stage);
const origin = stage.server.url;

const call = '打电话 0573-82000101';
const again = '重新扫一扫';
const same = '一致';
const { reasons, matches, advice } = words;

interface Case {
  what: string;
  /** What the camera is shown. */
  text: () => Promise<string> | string;
  word: keyof typeof advice;
  why: string | RegExp;
  first: string;
  /** Also in the engines that are not asked for every case. */
  everywhere?: true;
}

const codeOf = async (...whose: Parameters<typeof people.code>) => (await people.code(...whose)).url;

const cases: Case[] = [
  {
    what: 'foreign-url: a shop',
    text: () => 'https://shop.example/item?id=42',
    word: 'do-not-open',
    why: reasons['foreign-url'],
    first: call,
  },
  {
    what: 'foreign-url: a page that imitates ours, with a code of ours',
    text: async () => (await codeOf('w-001')).replace(origin, 'https://p0rtal.example'),
    word: 'do-not-open',
    why: reasons['foreign-url'],
    first: call,
    everywhere: true,
  },
  { what: 'not-ours: a network', text: () => 'WIFI:T:WPA;S:home;P:secret;;', word: 'do-not-open', why: reasons['not-ours'], first: call },
  {
    what: 'bad-signature: a colleague’s code with another worker’s handle in it',
    text: async () => {
      const [mine, theirs] = [await people.code('w-001'), await people.code('w-002')];
      const [header, payload, signature] = mine.code.split('.') as [string, string, string];
      const claims = (code: string) => JSON.parse(Buffer.from(code, 'base64url').toString()) as object;
      const swapped = encode(JSON.stringify({ ...claims(payload), sub: (claims(theirs.code.split('.')[1]!) as { sub: string }).sub }));
      return codeUrl(`${origin}/verify`, [header, swapped, signature].join('.'));
    },
    word: 'do-not-open',
    why: reasons['bad-signature'],
    first: call,
  },
  {
    what: 'expired: the code of two minutes ago',
    text: async () => {
      const url = await codeOf('w-001');
      later += 120_000;
      return url;
    },
    word: 'ask',
    why: reasons.expired,
    first: again,
    everywhere: true,
  },
  {
    what: 'already-used: a code that let its worker in at the neighbour’s',
    text: async () => {
      const bookingId = await people.booked({ by: 'p-resident-2' });
      const url = await codeOf('w-001', bookingId);
      await people.letIn(people.neighbour, bookingId, url);
      return url;
    },
    word: 'do-not-open',
    why: reasons['already-used'],
    first: call,
  },
  {
    what: 'already-used: one’s own entry, which is named as such',
    text: async () => {
      const bookingId = await people.booked();
      const url = await codeOf('w-001', bookingId);
      await people.letIn(people.resident, bookingId, url);
      return url;
    },
    word: 'ask',
    why: words.enteredByYou,
    first: again,
  },
  {
    what: 'other-worker: a colleague comes instead',
    text: async () => {
      await people.booked();
      return codeOf('w-002');
    },
    word: 'do-not-open',
    why: matches['other-worker'],
    first: call,
    everywhere: true,
  },
  {
    what: 'reassigned: the firm has sent somebody else, and says so',
    text: async () => {
      const bookingId = await people.booked({ workerId: 'w-002' });
      await people.assign(bookingId, 'w-001', '原服务人员病假');
      return codeOf('w-001', bookingId);
    },
    word: 'ask',
    why: /^公司换过人：原来约的是\S+，现在由\S+上门/,
    first: same,
  },
  {
    what: 'early: two hours before the time',
    text: async () => codeOf('w-001', await people.booked({ minutes: 120 })),
    word: 'ask',
    why: /早到了 1(19|20) 分钟/,
    first: same,
  },
  {
    what: 'wrong-time: a day before it',
    text: async () => codeOf('w-001', await people.booked({ minutes: 24 * 60 })),
    word: 'do-not-open',
    why: matches['wrong-time'],
    first: call,
  },
  {
    what: 'no-booking: nothing was booked for today',
    text: async () => {
      await people.booked({ by: 'p-resident-2' });
      return codeOf('w-001');
    },
    word: 'do-not-open',
    why: matches['no-booking'],
    first: call,
  },
  {
    what: 'match, as a check of all others: the right worker at the right time',
    text: async () => codeOf('w-001', await people.booked()),
    word: 'let-in',
    why: matches.match,
    first: same,
  },
  {
    what: 'revoked: dismissed a moment after the code was given out',
    text: async () => {
      const url = await codeOf('w-002');
      await dismiss(stage, 'w-002');
      return url;
    },
    word: 'do-not-open',
    why: reasons.revoked,
    first: call,
  },
];

for (const browser of await browsers()) {
  const isMain = browser.engine === 'chromium';
  describe(`what a code at the door turns out to be, in ${browser.engine}`, () => {
    let door: DoorPage;

    before(async () => {
      await stage.reset();
      await dismiss(stage, 'w-002', false);
      stage.front.change({ html: DoorPage.html, script: `(${lendLens})();` });
      door = new DoorPage(await browser.open());
      await door.open(stage.front.url);
    });
    after(() => browser.close());

    for (const { what, text, word, why, first } of cases.filter((each) => isMain || each.everywhere))
      it(what, async () => {
        const said = await door.looksAt(await text());
        assert.equal(said.word, word);
        assert.ok(said.advice.includes(advice[word]), said.advice);
        assert.ok(
          said.why.some((sentence) => (typeof why === 'string' ? sentence === why : why.test(sentence))),
          said.why.join('\n'),
        );
        assert.equal(said.first, first);
        if (word === 'do-not-open') assert.ok(!(await door.names('button')).includes('确认入户'));
      });

    if (isMain)
      it('tells of a look from a second phone, and is not alarmed by one’s own second look', async () => {
        const url = await codeOf('w-001', await people.booked());
        const other = /另一部手机也扫过这个码/;
        assert.doesNotMatch((await door.looksAt(url)).why.join(), other);
        assert.doesNotMatch((await door.looksAt(url)).why.join(), other);
        await people.neighbour('POST', '/worker-codes/verify', { code: url });
        assert.match((await door.looksAt(url)).why.join(), other);
      });
  });
}
