import { share } from './percent.ts';
import type { QuoteLine } from './quote.ts';
import type { Service } from './service.ts';

/** `3`, `2.5` */
export const plain = (value: number): string => String(Math.round(value * 100) / 100);

/** What a service costs that is paid by the hour: the commonest case, and all that a page needs of prices then. */
export const hourLine = ({ name, amountInFen }: Pick<Service, 'name' | 'amountInFen'>, durationMinutes: number): QuoteLine => ({
  kind: 'service',
  label: `${name} ${plain(durationMinutes / 60)} 小时`,
  amountInFen: share(amountInFen, durationMinutes, 60),
});
