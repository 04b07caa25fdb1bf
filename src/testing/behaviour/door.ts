import { operations } from '../../contract/index.ts';
import { fromInstant } from '../../domain/zone.ts';
import { issue, look, verify, type IssuedCode } from './entering.ts';
import { expectEqual, expectProblem, expectThat } from './expect.ts';
import { advance, ask, type Case, type Portal } from './portal.ts';
import { sceneOf, typed } from './scene.ts';
import { assigned } from './visiting.ts';

const { getBooking, getCapabilities, getIssuerKeys, getMe, getWorker, issueWorkerCode } = operations;

type Json = Record<string, unknown>;

const textOf = (part: string | undefined): string => atob((part ?? '').replaceAll('-', '+').replaceAll('_', '/'));
const partOf = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const claimsOf = ({ code }: IssuedCode): Json => JSON.parse(textOf(code.split('.')[1])) as Json;

/** Everything that the portal itself says of this worker and this booking, and what its resident typed. */
const personal = async (portal: Portal, bookingId: string): Promise<string[]> => {
  const { worker, resident } = portal.people;
  const { id, maskedName = '', maskedPhone = '', workerId = '', companyId = '' } = await ask(portal, getMe, {}, { as: worker });
  const record = await ask(portal, getWorker, { workerId }, { as: worker });
  const { doorNumber = '' } = await ask(portal, getBooking, { bookingId }, { as: resident });
  const own = [id, maskedName.replaceAll('*', ''), maskedPhone.slice(-4), workerId, companyId, record.workerNumber, record.company.name];
  // Four digits may stand anywhere in a time or a random text, so those are looked for as a value only.
  return [...own, record.trade, bookingId, typed.name, typed.phone, `"${doorNumber}"`].filter((text) => text.length > 2);
};

/** A code with something else in it, under the old signature. */
const altered = ({ code, url }: IssuedCode, change: Json): IssuedCode['url'] => {
  const [, payload = ''] = code.split('.');
  const claims = JSON.parse(textOf(payload)) as Json;
  return url.replace(payload, partOf(JSON.stringify({ ...claims, ...change })));
};

const reasonOf = async (portal: Portal, code: string, as?: string) => {
  const { outcome, reason, advice, worker, lookUpId } = await verify(portal, { code }, as);
  expectEqual([worker, lookUpId], [undefined, undefined], 'what is told and kept of a text that is nobody’s code');
  return [outcome, reason, advice];
};

export const door: Case[] = [
  {
    title: 'gives a worker a code of 300 characters at most, for a minute at most, in which nothing personal stands',
    async run(portal) {
      const { id: bookingId } = await assigned(portal);
      const first = await issue(portal, bookingId);
      const { code, url, expiresInSeconds, refreshInSeconds, serverTime } = first;
      expectThat(url.length <= 300, `the address has ${url.length} characters`);
      const { iat, exp, ...claims } = claimsOf(first) as { iat: number; exp: number; jti: string };
      expectThat(exp - iat <= 60 && expiresInSeconds <= 60, 'it lives no longer than a minute');
      expectThat(exp * 1000 <= fromInstant(serverTime) + 60_000, 'from now');
      expectThat(0 < refreshInSeconds && refreshInSeconds < expiresInSeconds, 'a new one is fetched before it ends');
      const known = ['bid', 'iss', 'jti', 'st', 'sub'];
      expectEqual(
        Object.keys(claims).filter((name) => !known.includes(name)),
        [],
        'other claims',
      );
      const whole = [code, url, ...code.split('.').slice(0, 2).map(textOf)].join('\n');
      for (const secret of await personal(portal, bookingId)) expectThat(!whole.includes(secret), `"${secret}" stands in the code`);
      const second = claimsOf(await issue(portal, bookingId));
      expectThat(second['jti'] !== claims.jti, 'each code is another one');
    },
  },
  {
    title: 'publishes the keys of its codes, and nothing of them that could sign',
    async run(portal) {
      const { code, url } = await issue(portal);
      const { issuers } = await ask(portal, getCapabilities, {});
      const { kid, alg } = JSON.parse(textOf(code.split('.')[0])) as { kid: string; alg: string };
      const issuer = issuers.find(({ iss }) => iss === claimsOf({ code } as IssuedCode)['iss']);
      expectThat(issuer, 'the issuer is named');
      expectThat(issuer.algorithms?.includes(alg), 'with the algorithm of the code');
      expectThat(issuer.codeOrigins?.includes(new URL(url).origin), 'and with the origin of the address');
      const answer = await portal.call(getIssuerKeys, { iss: issuer.iss });
      expectThat(!/"(d|k|p|q|dp|dq|qi)":/.test(JSON.stringify(answer)), 'only public keys');
      const { keys } = await ask(portal, getIssuerKeys, { iss: issuer.iss });
      expectThat(
        keys.some((key) => key.kid === kid),
        'the key of the code is among them',
      );
      await expectProblem(portal.call(getIssuerKeys, { iss: 'no-such' }), 'not-found', 'an issuer that is none');
    },
  },
  {
    title: 'issues no code for somebody else’s booking',
    async run(portal) {
      const { worker } = portal.people;
      const { colleagueId } = await sceneOf(portal);
      const { id: bookingId } = await assigned(portal, { workerId: colleagueId });
      for (const id of [bookingId, 'no-such']) {
        await expectProblem(portal.call(issueWorkerCode, { bookingId: id }, { as: worker }), 'not-found', id);
      }
    },
  },
  {
    title: 'says of each text that is no code what is wrong with it, and keeps nothing of it',
    async run(portal) {
      const { resident } = portal.people;
      const { url, code } = await issue(portal);
      const { origin } = new URL(url);
      const texts: [text: string, reason: string, advice: string][] = [
        ['', 'unreadable', 'ask'],
        ['\u0000\u0001\ufffd', 'unreadable', 'ask'],
        ['https://shop.example/p/123', 'foreign-url', 'do-not-open'],
        [url.replace(origin, `${origin}.evil.example`), 'foreign-url', 'do-not-open'],
        [`${origin}/verify`, 'not-ours', 'do-not-open'],
        ['weixin://wxpay/bizpayurl?pr=abc', 'not-ours', 'do-not-open'],
        ['你好', 'not-ours', 'do-not-open'],
        ['ZZ99999999999', 'not-ours', 'do-not-open'],
        ['x'.repeat(1_000_000), 'malformed', 'ask'],
        [`${code.split('.').slice(0, 2).join('.')}.`, 'bad-signature', 'do-not-open'],
      ];
      for (const [text, reason, advice] of texts) {
        for (const as of [resident, undefined]) {
          expectEqual(await reasonOf(portal, text, as), ['refused', reason, advice], `“${text.slice(0, 40)}”`);
        }
      }
    },
  },
  {
    title: 'refuses a code in which anything was changed',
    async run(portal) {
      const issued = await issue(portal);
      const { sub, exp } = claimsOf(issued) as { sub: string; exp: number };
      const changes: [change: Json, reason: string][] = [
        [{ sub: [...sub].reverse().join('') }, 'bad-signature'],
        [{ exp: exp - 1 }, 'bad-signature'],
        [{ exp: exp + 1 }, 'malformed'],
        [{ iss: 'somebody-else' }, 'untrusted-issuer'],
        [{ jti: undefined }, 'malformed'],
      ];
      for (const [change, reason] of changes) {
        const [outcome, found] = await reasonOf(portal, altered(issued, change), portal.people.resident);
        expectEqual([outcome, found], ['refused', reason], JSON.stringify(change));
      }
      expectEqual((await look(portal, issued, portal.people.resident)).outcome, 'genuine', 'as it was issued');
    },
  },
  {
    title: 'refuses a code once its minute is over, and asks for a new one',
    needs: 'clock',
    async run(portal) {
      const { resident } = portal.people;
      const issued = await issue(portal);
      advance(portal, issued.expiresInSeconds * 1000 + 10_000);
      const { outcome, reason, checked, advice, worker, sign } = await look(portal, issued, resident);
      expectEqual([outcome, reason, advice], ['refused', 'expired', 'ask'], 'what is said');
      expectEqual([checked.signature, checked.time], ['yes', 'no'], 'what was checked');
      expectEqual([worker, sign], [undefined, undefined], 'whose face is shown beside an old code');
    },
  },
];
