import type { IntakeField } from '../../domain/service.ts';

const options = (words: string) =>
  words.split(' ').map((word) => {
    const [value, label] = word.split('=');
    return { value: value!, label: label! };
  });

const field = (key: string, label: string, kind: IntakeField['kind'], more: Partial<IntakeField> = {}): [string, IntakeField] => [
  key,
  { key, label, kind, required: false, ...more },
];

/** What services ask, by key; the booking form draws these and knows none of them. */
export const intakeFields: Record<string, IntakeField> = Object.fromEntries([
  field('area', '房屋面积（㎡）', 'number', { required: true, min: 10, max: 1000 }),
  field('pets', '家中有宠物', 'toggle'),
  field('focus', '重点区域', 'choices', { options: options('kitchen=厨房 bathroom=卫生间 living=客厅 bedroom=卧室 balcony=阳台') }),
  field('key', '钥匙安排', 'choice', { required: true, options: options('at-home=家中有人 doorkeeper=物业代管 call=到后电话联系') }),
  field('note', '备注', 'longtext', { max: 300 }),
  field('count', '数量', 'number', { required: true, min: 1, max: 20 }),
  field('model', '品牌和型号', 'text', { max: 60 }),
  field('fault', '故障情况', 'longtext', { required: true, max: 500 }),
  field('photos', '现场照片', 'photos', { max: 4 }),
  field('bought', '购买日期', 'date'),
  field('age', '年龄', 'number', { required: true, min: 0, max: 120 }),
  field('mobility', '行动能力', 'choice', { required: true, options: options('free=可自行走动 aided=需要搀扶 bed=卧床') }),
  field('diet', '饮食要求', 'choices', { options: options('soft=软食 low-salt=少盐 low-sugar=低糖 vegetarian=素食') }),
  field('due', '预产期', 'date', { required: true }),
  field('birth', '宝宝出生日期', 'date', { required: true }),
  field('cabinets', '收纳区域', 'choices', { required: true, options: options('wardrobe=衣橱 kitchen=厨房 study=书房 kids=儿童房') }),
  field('floor', '楼层', 'number', { required: true, min: -2, max: 60 }),
  field('lift', '有电梯', 'toggle'),
  field('to', '搬往何处', 'text', { required: true, max: 100 }),
]);
