import type { World, WorkerEntry } from '../records.ts';
import { companyIdOf } from './places.ts';

/** Whoever carries one of these tokens; a real portal plugs in its own login. */
export const people = (workers: WorkerEntry[]): World['people'] => {
  const worker = (index: number) => {
    const { record, name, phone, companyId } = workers[index]!;
    return { id: `p-${record.id}`, role: 'worker' as const, name, phone, companyId, workerId: record.id };
  };
  return [
    { token: 'demo-resident', id: 'p-resident', role: 'resident', name: '沈雨桐', phone: '19900000001', communityId: 'yunhe' },
    { token: 'demo-resident-2', id: 'p-resident-2', role: 'resident', name: '陆明远', phone: '19900000002', communityId: 'yunhe' },
    { token: 'demo-worker', ...worker(0) },
    { token: 'demo-worker-2', ...worker(1) },
    { token: 'demo-company', id: 'p-company', role: 'company', name: '周经理', phone: '19900000003', companyId: companyIdOf(0) },
    { token: 'demo-office', id: 'p-office', role: 'office', name: '顾主任', phone: '19900000004', communityId: 'yunhe' },
  ];
};
