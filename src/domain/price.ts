import { percentOf, share } from './percent.ts';
import type { QuoteLine } from './quote.ts';
import type { Service } from './service.ts';

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

export interface PriceQuestion {
  service: Pick<Service, 'name' | 'unit' | 'amountInFen'>;
  pricing: Pricing;
  durationMinutes: number;
  /** Of the visit's day: `rest` and `holiday` may cost more, `makeup` is a day of work, `null` is not known. */
  dayType?: string | null | undefined;
  /** Square metres or portions, where the unit is one of these. */
  quantity?: number;
}

const positive = (amount: number | undefined): number => Math.max(0, Math.round(amount ?? 0)) || 0;

/** `3`, `2.5` */
const plain = (value: number): string => String(Math.round(value * 100) / 100);

const serviceLine = ({ service, durationMinutes, quantity = 1 }: PriceQuestion): QuoteLine => {
  const amount = positive(service.amountInFen);
  const line = (measure: string, amountInFen: number): QuoteLine => ({
    kind: 'service',
    label: measure ? `${service.name} ${measure}` : service.name,
    amountInFen,
  });
  switch (service.unit) {
    case 'hour':
      return line(`${plain(durationMinutes / 60)} 小时`, share(amount, positive(durationMinutes), 60));
    case 'day': {
      const days = Math.max(1, Math.ceil(durationMinutes / 1440));
      return line(`${days} 天`, amount * days);
    }
    case 'sqm':
      return line(`${plain(quantity)} 平方米`, share(amount, positive(quantity * 100), 100));
    case 'meal':
      return line(`${plain(quantity)} 份`, amount * positive(quantity));
    default:
      return line('', amount);
  }
};

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
