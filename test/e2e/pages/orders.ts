/** What a resident types; unlikely words, so that whoever finds them elsewhere knows where they come from. */
export interface Order {
  name: string;
  phone: string;
  building: string;
  unit: string;
  room: string;
  detail: string;
  area: string;
  /** Answer to a question of the service. */
  remark: string;
  note: string;
  other?: { name: string; phone: string; relation: string };
}

export const order: Order = {
  name: '王建国',
  phone: '13712349050',
  building: '3幢',
  unit: '2单元',
  room: '501',
  detail: '东门进',
  area: '96',
  remark: '家有老人',
  note: '请轻声',
};

/** Words that nobody else would use: wherever one of them is found, it was left there. */
export const marked: Order & Required<Pick<Order, 'other'>> = {
  name: '甪直阿婆',
  phone: '13698761234',
  building: 'Q93幢',
  unit: 'X71单元',
  room: 'R8842',
  detail: '蓝漆门旁挂铜铃',
  area: '731.25',
  remark: '灶台旁有藤椅',
  note: '门铃坏了请敲三下',
  other: { name: '鹿鸣舅公', phone: '13567894321', relation: '远房舅公' },
};
