/** Words of the calendar and of the times of a day. */
export default {
  day: {
    label: '选择日期',
    previous: '上个月',
    next: '下个月',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    today: '今天',
    marks: {
      holiday: { sign: '休', name: '节假日' },
      rest: { sign: '休', name: '休息日' },
      makeup: { sign: '班', name: '调休上班' },
    },
    none: { sign: '满', name: '已约满' },
  },
  slot: { morning: '上午', afternoon: '下午', evening: '晚上' },
} as const;
