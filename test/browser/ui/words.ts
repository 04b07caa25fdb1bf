import type { DayPickerMessages } from '../../../src/ui/day-picker.ts';
import type { SlotListMessages } from '../../../src/ui/slot-list.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const weekdayOf = (day: string) => weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];

/** Words as a form would pass them. */
export const dayWords: DayPickerMessages = {
  label: '选择日期',
  previous: '上个月',
  next: '下个月',
  weekdays,
  month: (day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`,
  day: (day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 星期${weekdayOf(day)}`,
  today: '今天',
  marks: { holiday: { sign: '休', name: '休息日' }, makeup: { sign: '班', name: '调休上班' } },
  none: { sign: '满', name: '没有空闲时间' },
};

export const slotWords: SlotListMessages = { morning: '上午', afternoon: '下午', evening: '晚上' };
