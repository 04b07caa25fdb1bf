import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listBookings } from '../../../../src/contract/booking.ts';
import type { Sent } from '../fakes.ts';
import { portal, row, serviceTemplate } from './backoffice.ts';

const no = { reschedule: false, cancel: false, changeWorker: false, complain: false, accept: false, review: false, pay: false };
const booking = {
  id: '{no}',
  version: 1,
  status: 'submitted',
  items: [{ service: { id: { from: 'serviceId', as: 'number' } }, place: { kind: 'home' } }],
  workerChanges: [],
  refundLadder: [],
  payment: { state: 'due', amountInFen: 100 },
  complaints: [],
  timeline: [],
  contact: { maskedName: '*大友', maskedPhone: '137****9050' },
  may: no,
};

it('looks for the names of services once, however often the bookings are asked, and again for one that is new', async () => {
  const services = [row];
  const orders = [{ no: 'a', serviceId: 17 }];
  const office = ({ url }: Sent) => Response.json(url.includes('/services') ? services : orders);
  const operations = { listServices: { each: serviceTemplate }, listBookings: { each: booking } };
  const { adapter, sent } = portal({ operations }, [office]);
  const names = async () => (await adapter.call(listBookings, {})).items.map(({ items }) => items[0]!.service.name);
  const lookedUp = () => sent.filter(({ url }) => url.includes('/services')).length;

  assert.deepEqual([await names(), await names(), lookedUp()], [['日常保洁'], ['日常保洁'], 1]);
  services.push({ ...row, id: 18, serviceName: '擦玻璃' });
  orders.push({ no: 'b', serviceId: 18 });
  assert.deepEqual([await names(), lookedUp()], [['日常保洁', '擦玻璃'], 2]);
});
