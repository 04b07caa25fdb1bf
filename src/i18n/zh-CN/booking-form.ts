import problems from './problems.ts';

/** Words of the first screen, and of what may keep it from being seen. */
export default {
  problems,
  loading: '正在加载',
  steps: { label: '预约进度', service: '选服务', time: '选时间', who: '填信息', review: '核对', booked: '完成' },
  title: '您需要什么服务？',
  stepOf: (step: number, all: number, title: string) => `第 ${step} 步，共 ${all} 步：${title}`,
  next: '下一步',
  back: '上一步',
  retry: '再试一次',
  signedIn: '已登录，继续',
  call: '打电话',
  waitSeconds: (seconds: number) => `请过 ${seconds} 秒再试。`,
  waitMinutes: (minutes: number) => `请过 ${minutes} 分钟再试。`,
  category: '类别',
  allCategories: '全部',
  services: '服务项目',
  byPhone: (count: number) => `还有 ${count} 项服务请打电话预约`,
  priceAsked: '价格面议',
  noServices: '这里暂时还没有可以预约的服务，您可以打电话问一问。',
  agency: '中介服务',
  units: { hour: '小时', visit: '次', day: '天', month: '月', '26-days': '26 天', sqm: '平方米', meal: '份' },
  per: (price: string, unit: string) => `${price}/${unit}`,
  noCommunity: '还没有说明是哪个社区，暂时不能预约。',
} as const;
