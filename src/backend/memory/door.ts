import type { LookUpRecord } from '../records.ts';
import type { DoorQueries } from '../store.ts';
import type { Draft } from './state.ts';

type Place = Pick<LookUpRecord, 'at' | 'id'>;
const newestFirst = (a: Place, b: Place): number => b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** Writers come one after the other here, so whoever reads that a code is unused is the only one who can use it. */
export const doorOf = (draft: Draft): DoorQueries => {
  const lookUps = () => [...draft.state.lookUps.values()];
  return {
    issuerKeys: async (now) => [...draft.state.issuerKeys.values()].filter(({ goneAt }) => goneAt > now),
    saveIssuerKey: async (key) => draft.set('issuerKeys', key.kid, key),

    handle: async (handle) => draft.state.handles.get(handle),
    handleOf: async (workerId, month) =>
      [...draft.state.handles.values()].find((handle) => handle.workerId === workerId && handle.month === month),
    saveHandle: async (handle) => draft.set('handles', handle.handle, handle),

    saveCode: async (code) => draft.set('codes', code.jti, code),
    code: async (jti) => draft.state.codes.get(jti),
    async useCode(jti, bookingId) {
      const code = draft.state.codes.get(jti);
      if (!code || code.enteredFor !== undefined) return false;
      draft.set('codes', jti, { ...code, enteredFor: bookingId });
      return true;
    },

    saveLookUp: async (lookUp) => draft.set('lookUps', lookUp.id, lookUp),
    lookUp: async (id) => draft.state.lookUps.get(id),
    async useLookUp(id, used) {
      const lookUp = draft.state.lookUps.get(id);
      if (!lookUp || lookUp.used !== undefined) return false;
      draft.set('lookUps', id, { ...lookUp, used });
      return true;
    },
    async lookUpsOfCode(jti) {
      return lookUps()
        .filter((lookUp) => lookUp.jti === jti)
        .sort((a, b) => newestFirst(b, a));
    },
    async lookUpsOfWorker(workerId, after, limit) {
      return lookUps()
        .filter((lookUp) => lookUp.workerId === workerId && (after === undefined || newestFirst(lookUp, after) > 0))
        .sort(newestFirst)
        .slice(0, limit);
    },

    saveReport: async (report) => draft.set('reports', report.id, report),
  };
};
