import type { Day } from '../../domain/day.ts';
import { offsetOfResidents, wallOf } from './local.ts';

/** This moment, written as `instant` is: by the community's clock, whatever this device's zone. */
export const localNow = (ms: number, instant: string | undefined): { day: Day; clock: string } => {
  const [, sign = '+', hours = '08', minutes = '00'] = /([+-])(\d\d):(\d\d)$/.exec(instant ?? '') ?? [];
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  return wallOf(ms, offset || offsetOfResidents);
};
