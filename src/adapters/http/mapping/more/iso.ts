import { fromInstant, toInstant } from '../../../../domain/zone.ts';
import type { Conversion } from '../convert.ts';
import { momentOf, patternConversion } from '../dates.ts';

const shape = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;
const minutes = patternConversion('yyyy-MM-dd HH:mm');

/** ISO 8601 in its usual forms. One without an offset is the wall clock of the backend's zone. */
export const iso: Conversion = {
  read: (value, timeZone) => {
    const [, day, clock, seconds = '0', fraction = '0', offset] = shape.exec(String(value))!;
    if (!clock) return day;
    const [, sign, hour, minute = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset ?? '') ?? [];
    const zone = offset && (sign ? `${sign}${hour}:${minute}` : 'Z');
    const start = zone ? `${day}T${clock}:00${zone}` : (minutes.read(`${day} ${clock}`, timeZone) as string);
    return toInstant(fromInstant(start) + Number(seconds) * 1000 + Math.round(Number(`0.${fraction}`) * 1000), timeZone);
  },
  write: (value, timeZone) => toInstant(momentOf(String(value), timeZone), timeZone),
};

export const isoDuration: Conversion = {
  read: (value) => {
    const [all = 'P', days = 0, hours = 0, mins = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:0+S)?)?$/.exec(String(value)) ?? [];
    return /\d/.test(all) ? Number(days) * 1440 + Number(hours) * 60 + Number(mins) : undefined;
  },
  write: (value) => {
    const [hours, rest] = [Math.floor(Number(value) / 60), Number(value) % 60];
    return `PT${hours ? `${hours}H` : ''}${rest || !hours ? `${rest}M` : ''}`;
  },
};
