import type { Principal } from '../../src/backend/records.ts';
import type { Queries, Store } from '../../src/backend/store.ts';

/** Who a bearer token belongs to; a portal answers it from its own login. Undefined: nobody, the caller is told `unauthorized`. */
export type Authenticate = (token: string) => Promise<Principal | undefined>;

export const nobody: Authenticate = async () => undefined;

/** The same store, with people known by the portal's login instead of by its own table of demo people. */
export const withLogin = (store: Store, authenticate: Authenticate): Store => {
  const known = (queries: Queries): Queries => ({ ...queries, principal: authenticate });
  return {
    read: (work) => store.read((queries) => work(known(queries))),
    transact: (work) => store.transact((queries) => work(known(queries))),
    onEvents: (listener) => store.onEvents(listener),
    close: () => store.close(),
  };
};
