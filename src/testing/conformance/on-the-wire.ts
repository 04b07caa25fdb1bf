import { operations } from '../../contract/index.ts';
import { pathNames, type AnyOperation, type InputOf } from '../../contract/operation.ts';
import { statusOfProblem, type ProblemCode } from '../../domain/problem.ts';
import { expectEqual, expectThat } from '../behaviour/expect.ts';
import type { KitPortal } from './kit-portal.ts';
import type { MappedPortal } from './mapped-portal.ts';

/** What only shows over HTTP: headers and status codes. */
export interface WireCase {
  title: string;
  reads?: true;
  run(portal: KitPortal): Promise<void>;
  /** The same of a mapped backend, whose headers and statuses are its own. */
  mapped?(portal: MappedPortal): Promise<void>;
}

/** Asked by a resident, about themselves. */
const personal = (Object.values(operations) as AnyOperation[]).filter(
  ({ method, auth, path, media = 'json' }) =>
    method === 'GET' && media === 'json' && auth !== 'anyone' && auth.resident !== undefined && pathNames(path).length === 0,
);

const typeOf = (response: Response): string => (response.headers.get('content-type') ?? '').split(';')[0]!.trim();

const expectRefusal = async (response: Response, code: ProblemCode, what: string): Promise<void> => {
  expectEqual([response.status, typeOf(response)], [statusOfProblem[code], 'application/problem+json'], `${what}: status and type`);
  const body = (await response.json()) as { code?: unknown };
  expectEqual(body.code, code, `${what}: the code`);
};

export const onTheWire: WireCase[] = [
  {
    title: 'lets no cache keep what is somebody’s own',
    reads: true,
    async run(portal) {
      const as = portal.people.resident;
      for (const operation of personal.filter((each) => portal.offers(each))) {
        const { response } = await portal.exchange(operation, {} as InputOf<AnyOperation>, { as });
        const cache = response.headers.get('cache-control') ?? '';
        expectThat(cache.includes('no-store'), `${operation.name}: Cache-Control is ${JSON.stringify(cache)}, not no-store`);
      }
    },
    async mapped(portal) {
      const as = portal.people.resident;
      for (const operation of personal.filter((each) => portal.offers(each)))
        await portal.call(operation, {} as InputOf<AnyOperation>, { as });
      const [kept] = portal.cacheable;
      expectThat(kept === undefined, `a cache may keep it: ${kept}`);
    },
  },
  {
    title: 'answers in JSON',
    reads: true,
    async run(portal) {
      for (const operation of [operations.getCapabilities, operations.listCommunities]) {
        const { response } = await portal.exchange(operation, {});
        expectEqual(typeOf(response), 'application/json', `${operation.name}: the type of the answer`);
      }
    },
  },
  {
    title: 'refuses with application/problem+json, whose code has its own status',
    reads: true,
    async run(portal) {
      const { getCommunity, getMe, listWorkers } = operations;
      await expectRefusal(await portal.refusal(getCommunity, { communityId: 'no-such' }), 'not-found', 'an unknown community');
      await expectRefusal(await portal.refusal(getMe, {}), 'unauthorized', 'nobody');
      await expectRefusal(await portal.refusal(listWorkers, { limit: 0 }), 'invalid', 'a page of nothing');
    },
  },
];
