import { blockedSpan } from '../../domain/slots.ts';
import type { Occupation, World } from '../records.ts';

/** What a store must claim for the world's live bookings, buffers included. */
export const occupationsOf = (world: World): Occupation[] => {
  const over = new Set(['declined', 'completed', 'cancelled', 'no-show']);
  return world.bookings.flatMap(({ id, status, workerId, serviceId, start, end }) => {
    if (!workerId || start === undefined || end === undefined || over.has(status)) return [];
    const { buffers } = world.services.find(({ service }) => service.id === serviceId)!;
    return [{ workerId, blocked: blockedSpan(start, end, buffers), kind: 'booking', ref: id }];
  });
};
