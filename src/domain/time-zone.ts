import * as z from 'zod/mini';
import { isTimeZone } from './zone.ts';

/** An IANA zone; its rules decide what day it is. */
export const TimeZone = z.string().check(z.refine(isTimeZone, 'an IANA time zone'));
