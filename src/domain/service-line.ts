import { hourLine, plain } from './hour-line.ts';
import { share } from './percent.ts';
import type { QuoteLine } from './quote.ts';
import type { Service } from './service.ts';

export interface Measured {
  service: Pick<Service, 'name' | 'unit' | 'amountInFen'>;
  durationMinutes: number;
  /** Square metres or portions, where the unit is one of these. */
  quantity?: number;
}

export const positive = (amount: number | undefined): number => Math.max(0, Math.round(amount ?? 0)) || 0;

/** What the service itself costs, by its unit. */
export const serviceLine = ({ service, durationMinutes, quantity = 1 }: Measured): QuoteLine => {
  const amount = positive(service.amountInFen);
  const line = (measure: string, amountInFen: number): QuoteLine => ({
    kind: 'service',
    label: measure ? `${service.name} ${measure}` : service.name,
    amountInFen,
  });
  switch (service.unit) {
    case 'hour':
      return hourLine({ name: service.name, amountInFen: amount }, positive(durationMinutes));
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
