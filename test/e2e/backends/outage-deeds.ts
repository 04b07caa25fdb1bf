/** One thing that people do, by its row in the document's table. */
export interface Deed {
  row: number;
  on: string;
  /** What one reads when it went well. */
  good: string;
  /** What one presses to try again. */
  again: string;
  /** Nobody has to press anything. */
  byItself?: boolean;
}

export type Deeds = readonly Deed[];

/** Done on a page that is opened while an office is down. */
export const coldDeeds: Deeds = [
  { row: 0, on: '#first', good: '擦玻璃', again: '再试一次' },
  { row: 3, on: 'linli-booking-tracker', good: '已安排服务人员', again: '再试一次' },
  { row: 8, on: 'linli-review-panel', good: '3 条评价', again: '再试一次' },
  { row: 6, on: 'linli-worker-verifier', good: '可以请进。', again: '再核对一次' },
  { row: 10, on: 'linli-worker-code', good: '到时自动换新', again: '再试一次', byItself: true },
];

/** Begun while all were there, and done while one is down. */
export const warmDeeds: Deeds = [
  { row: 1, on: '#second', good: '可约时间', again: '再试一次' },
  { row: 2, on: '#first', good: '预约成功', again: '查一查' },
  { row: 4, on: 'linli-booking-tracker', good: '预约编号', again: '再试一次', byItself: true },
  { row: 5, on: 'linli-booking-tracker', good: '预约已取消', again: '确定取消' },
  { row: 7, on: 'linli-worker-verifier', good: '已确认入户', again: '再试一次' },
  { row: 9, on: 'linli-review-panel', good: '评价已经提交', again: '提交评价' },
];
