import * as z from 'zod/mini';
import { Quote } from '../../domain/quote.ts';

/** The new quote that comes with `price-changed`, if the backend sent one that holds. */
export const quoteIn = (current: unknown): Quote | undefined => z.safeParse(Quote, current).data;
