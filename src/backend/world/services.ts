import type { RefundRule } from '../../domain/refund-rule.ts';
import type { Service } from '../../domain/service.ts';
import type { Pricing } from '../../domain/price.ts';
import type { CompanyRecord, ServiceEntry } from '../records.ts';
import { intakeFields } from './intake.ts';

/** Free until 18:00 the day before, then a fixed fee, then a share once started. */
const visitRules = (fixedInFen: number): RefundRule[] => [
  { cutoff: { kind: 'day-before', at: '18:00' }, fee: { kind: 'fixed', amountInFen: 0 } },
  { cutoff: { kind: 'before-start', minutes: 0 }, fee: { kind: 'fixed', amountInFen: fixedInFen } },
  { cutoff: { kind: 'after-start' }, fee: { kind: 'percent', percent: 50 } },
];

/** Long engagements: free a week ahead, then a tenth, then three tenths. */
const stayRules: RefundRule[] = [
  { cutoff: { kind: 'before-start', minutes: 7 * 24 * 60 }, fee: { kind: 'fixed', amountInFen: 0 } },
  { cutoff: { kind: 'before-start', minutes: 0 }, fee: { kind: 'percent', percent: 10 } },
  { cutoff: { kind: 'after-start' }, fee: { kind: 'percent', percent: 30 } },
];

/** id | category | name | summary | mode | place | unit | fen | least,step,most minutes | firm | asks */
const rows = `
clean-daily|保洁|日常保洁|客厅、卧室、厨房、卫生间的清扫和擦拭，自带工具|visit|home|hour|4500|120,30,480|0|area,pets,focus,key,note
clean-deep|保洁|深度保洁|家具移位、缝隙除垢、厨卫除菌，两人同行|visit|home|hour|6800|180,60,480|0|area,pets,focus,key,photos,note
clean-window|保洁|擦窗|内外玻璃、窗框和纱窗，高层只擦内侧|visit|home|visit|16800|120,30,120|0|count,key,note
clean-kitchen|保洁|油烟机清洗|拆洗油烟机一台，含油网和风轮|visit|home|visit|19900|90,30,90|0|model,photos,note
clean-weekly|保洁|每周定期保洁|固定的人、固定的时间，每周或隔周上门|recurring|home|hour|4200|120,30,240|0|area,pets,key,note
clean-new|保洁|开荒保洁|新房装修后的首次清洁，上门量房后报价|quote|home|sqm|800|240,60,480|0|area,photos,note
aircon|家电维修|空调清洗|挂机或柜机拆洗除菌，按台计费|visit|home|visit|9900|60,30,60|1|count,model,key,note
washer|家电维修|洗衣机清洗|波轮或滚筒，免拆高温除菌|visit|home|visit|12800|60,30,60|1|model,key,note
appliance|家电维修|家电维修|冰箱、电视、热水器等，上门检测费，维修另报价|visit|home|visit|5000|60,30,120|1|model,fault,bought,photos
plumbing|维修保养|水电维修|漏水、跳闸、龙头和灯具更换，材料另计|visit|home|hour|8000|60,30,180|2|fault,photos,note
lock|维修保养|换锁修锁|更换锁芯或门锁，需业主在场|visit|home|visit|12000|60,30,60|2|model,note
wall|维修保养|墙面修补|开裂、起皮、霉斑，看现场后报价|quote|home|visit|0|60,30,240|2|area,fault,photos
hair|美容美发|上门理发|老人、孩子和行动不便者优先|visit|both|visit|3800|30,30,30|3|mobility,note
facial|美容美发|面部护理|门店护理，请提前十分钟到店|visit|outlet|hour|13800|60,30,120|3|note
elder-care|养老|居家养老陪护|陪伴、助行、助餐、量血压，持证养老护理员|visit|home|hour|4800|120,30,600|4|age,mobility,diet,note
elder-bath|养老|助浴服务|两人上门，自带防滑设备|visit|home|visit|16800|90,30,90|4|age,mobility,note
elder-stay|养老|住家照护|二十四小时住家照护，按月结算|stay|home|month|680000|0,0,0|4|age,mobility,diet,note
meal|养老助餐|社区助餐|运河社区食堂午餐、晚餐，堂食或自取|meal|outlet|meal|1500|0,0,0|5|diet
meal-home|养老助餐|送餐到家|午餐、晚餐送到家门口|meal|home|meal|1800|0,0,0|5|diet,key
maternity|母婴|月嫂|产妇和新生儿护理，26 天为一期|stay|home|26-days|1280000|0,0,0|6|due,diet,note
lactation|母婴|通乳护理|母婴护理员上门，含哺乳指导|visit|home|visit|29800|90,30,90|6|birth,note
nanny|育儿|育儿嫂|白天或住家，照顾 0 至 3 岁宝宝|stay|home|month|750000|0,0,0|7|birth,pets,note
sitter|育儿|临时看护|临时有事时的几小时看护|visit|home|hour|5500|120,30,480|7|birth,pets,note
daycare|托育|社区日托|工作日 8:00–17:30，可先来看园|stay|outlet|month|320000|0,0,0|8|birth,diet
organise|收纳|整理收纳|衣橱、厨房、儿童房的规划和整理|visit|home|hour|9800|180,60,480|9|cabinets,area,photos,note
move|搬家|居民搬家|市内搬家，看物品和楼层后报价|quote|home|visit|0|120,60,480|10|floor,lift,to,photos
express|快递|快递代收代寄|由合作网点办理，联系网点即可|link|outlet|visit|0|0,0,0|11|
laundry|干洗|干洗取送|由合作网点办理，取送上门|link|both|visit|0|0,0,0|11|`;

const restAndHoliday: Pricing = { restDayPercent: 10, holidayPercent: 50 };

const pricings: Record<string, Pricing> = {
  'clean-daily': { ...restAndHoliday, longVisitDiscount: { fromMinutes: 240, percent: 5 } },
  'clean-deep': { ...restAndHoliday, materialsInFen: 3000, longVisitDiscount: { fromMinutes: 300, percent: 8 } },
  'clean-kitchen': { ...restAndHoliday, materialsInFen: 1500 },
  plumbing: { holidayPercent: 100, materialsInFen: 1000 },
  organise: { ...restAndHoliday, agencyFeeInFen: 5000, longVisitDiscount: { fromMinutes: 360, percent: 10 } },
  lactation: { holidayPercent: 30, agencyFeeInFen: 4000 },
  sitter: { ...restAndHoliday, agencyFeeInFen: 2000 },
};

/** A deep clean comes with equipment from the depot of 运河社区, and goes nowhere else. */
const onlyHere = new Set(['clean-deep']);

const serviceOf = (row: string, companies: CompanyRecord[]): ServiceEntry => {
  const [key = '', category = '', name = '', summary = '', mode = '', place = '', unit = '', fen, minutes, firm, asks] = row.split('|');
  const [min = 0, step = 0, max = 0] = minutes!.split(',').map(Number);
  const company = companies[Number(firm)]!;
  const service: Service = {
    id: `svc-${key}`,
    name,
    category,
    summary,
    mode,
    place,
    unit,
    amountInFen: Number(fen),
    duration: { min, step, max },
    dispatch: company.dispatch,
    intake: asks ? asks.split(',').map((asked) => intakeFields[asked]!) : [],
    refundRules: mode === 'stay' ? stayRules : mode === 'link' ? [] : visitRules(min < 90 ? 1000 : 2000),
    minNoticeMinutes: place === 'outlet' ? 60 : mode === 'stay' ? 3 * 24 * 60 : 120,
    horizonDays: 28,
    companyId: company.id,
  };
  return {
    service,
    communityIds: onlyHere.has(key) ? company.communityIds.slice(0, 1) : company.communityIds,
    pricing: pricings[key] ?? (company.dispatch === 'agency' ? { ...restAndHoliday, agencyFeeInFen: 1000 } : restAndHoliday),
    buffers: place === 'outlet' ? { beforeMinutes: 0, afterMinutes: 15 } : { beforeMinutes: 30, afterMinutes: 30 },
    stepMinutes: 30,
  };
};

export const services = (companies: CompanyRecord[]): ServiceEntry[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => serviceOf(row, companies));
