import { plain } from './hour-line.ts';
import { percentOf } from './percent.ts';
import type { QuoteLine } from './quote.ts';
import { type Measured, positive, serviceLine } from './service-line.ts';

/** How a service becomes an itemised price, on top of its unit price. */
export interface Pricing {
  agencyFeeInFen?: number;
  materialsInFen?: number;
  /** Percent on the service line on these days. */
  restDayPercent?: number;
  holidayPercent?: number;
  /** Money off an order of at least this many minutes. */
  longVisitDiscount?: { fromMinutes: number; percent: number };
}

export interface PriceQuestion extends Measured {
  pricing: Pricing;
  /** Of the visit's day: `rest` and `holiday` may cost more, `makeup` is a day of work, `null` is not known. */
  dayType?: string | null | undefined;
}

const surchargePercent = ({ pricing, dayType }: PriceQuestion): number =>
  Math.max(0, (dayType === 'holiday' ? pricing.holidayPercent : dayType === 'rest' ? pricing.restDayPercent : 0) ?? 0);

/** What the day itself adds to the price. */
export const slotSurcharge = (question: PriceQuestion): number => percentOf(serviceLine(question).amountInFen, surchargePercent(question));

/** What the visit costs, line by line; lines of nothing are left out, but never the service itself. */
export const priceVisit = (question: PriceQuestion): QuoteLine[] => {
  const { pricing, durationMinutes, dayType } = question;
  const service = serviceLine(question);
  const day = dayType === 'holiday' ? '节假日' : '休息日';
  const discount = pricing.longVisitDiscount;
  // More than all of it cannot be taken off.
  const off = discount && durationMinutes >= discount.fromMinutes ? Math.min(100, Math.max(0, discount.percent)) : 0;
  const extras: QuoteLine[] = [
    { kind: 'surcharge', label: `${day}加价 ${plain(surchargePercent(question))}%`, amountInFen: slotSurcharge(question) },
    { kind: 'agency', label: '中介服务费', amountInFen: positive(pricing.agencyFeeInFen) },
    { kind: 'materials', label: '材料费', amountInFen: positive(pricing.materialsInFen) },
    {
      kind: 'discount',
      label: `满 ${plain((discount?.fromMinutes ?? 0) / 60)} 小时优惠 ${plain(off)}%`,
      amountInFen: -percentOf(service.amountInFen, off),
    },
  ];
  return [service, ...extras.filter((line) => line.amountInFen !== 0)];
};

export const totalOf = (lines: readonly Pick<QuoteLine, 'amountInFen'>[]): number =>
  lines.reduce((total, line) => total + line.amountInFen, 0);
