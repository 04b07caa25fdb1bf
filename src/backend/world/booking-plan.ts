import type { BookingStatus } from '../../domain/booking.ts';

/** What `demo-resident` has booked, one of each status, and two of `demo-resident-2`. Days count from today. */
export interface Planned {
  id: string;
  resident: 'demo-resident' | 'demo-resident-2';
  status: BookingStatus;
  service: string;
  /** None: not assigned, or nobody came. */
  worker?: number;
  /** None: the day is found after the price is agreed. */
  when?: { day: number; clock: string; minutes: number };
  note?: string;
  /** Who was to come before. */
  insteadOf?: number;
}

const rows = `
submitted|clean-daily|2|2 09:00 180
priced|clean-new||||请先看报价：建筑面积 96 ㎡
accepted|clean-deep|1|4 13:00 240
declined|facial||1 10:00 60||门店当天检修，请改约其他日子
assigned|clean-window|2|1 14:00 120|5
on-the-way|clean-daily|1|0 10:00 120
arrived|clean-kitchen|2|0 09:00 90
in-service|clean-deep|3|0 08:00 180
awaiting-acceptance|clean-daily|3|-1 13:30 180
completed|clean-daily|1|-6 09:00 180
cancelled|plumbing||-4 10:00 60||临时有事
no-show|hair||-9 15:00 30||到达后十五分钟无人应门
submitted|clean-daily|3|1 09:00 120
assigned|clean-daily|1|3 14:00 180`;

export const plan: Planned[] = rows
  .trim()
  .split('\n')
  .map((row, index) => {
    const [status, service = '', worker, when, insteadOf, note] = row.split('|');
    const [day, clock = '', minutes] = when ? when.split(' ') : [];
    const second = index >= 12;
    return {
      id: `b-demo-${second ? '2-' : ''}${status}`,
      resident: second ? 'demo-resident-2' : 'demo-resident',
      status: status as BookingStatus,
      service: `svc-${service}`,
      ...(worker ? { worker: Number(worker) } : {}),
      ...(when ? { when: { day: Number(day), clock, minutes: Number(minutes) } } : {}),
      ...(insteadOf ? { insteadOf: Number(insteadOf) } : {}),
      ...(note ? { note } : {}),
    };
  });
