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
