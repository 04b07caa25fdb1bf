/** Names are compared by their words: `scheduledStart`, `scheduled_start` and `Scheduled-Start` are the same two. */

const singular = (word: string): string => {
  if (/^(address|status|business|process|class|access|sms|is|has|was|gps|https)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
};

export const tokensOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([\u4e00-\u9fff]+)/g, ' $1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(singular);

export type Concept = 'booking' | 'service' | 'slot' | 'worker' | 'review' | 'customer' | 'quote';

/** What others call the same thing; the first fit, so that an appointment type is no appointment. */
const names: readonly [Concept, readonly string[]][] = [
  [
    'service',
    [
      'appointment type',
      'event type',
      'session type',
      'service item',
      'service type',
      'service catalog',
      'catalog item',
      'service product',
      'price book service',
      '服务项目',
      '服务列表',
      '服务类型',
    ],
  ],
  [
    'slot',
    [
      'booking window',
      'available time',
      'available slot',
      'available appointment',
      'free time',
      'free slot',
      'time slot',
      'availability time',
      'search availability',
      'schedule availability',
      'open slot',
      '可预约时间',
      '可约时段',
      '时段',
      '号源',
      '排班',
    ],
  ],
  ['worker', ['team member', 'service person', 'service personnel', 'user calendar', '服务人员', '师傅', '阿姨', '技师', '家政员', '员工']],
  ['slot', ['slot', 'availability', 'availabilities', 'available', 'opening', 'vacancy', 'shiduan']],
  ['quote', ['quote', 'quotation', 'estimate', '报价', '估价', 'calculate', 'price calc']],
  ['review', ['review', 'rating', 'evaluate', 'evaluation', 'comment', 'feedback', '评价', '评论', 'pingjia']],
  [
    'booking',
    ['booking', 'appointment', 'order', 'job', 'reservation', 'scheduled event', 'work order', '订单', '预约', '工单', 'yuyue', 'dingdan'],
  ],
  ['service', ['service', 'offering', 'treatment', 'product', 'catalog', 'item', 'goods', '服务', '商品', '项目', 'fuwu', 'xiangmu']],
  ['worker', ['worker', 'employee', 'staff', 'technician', 'provider', 'practitioner', 'calendar', 'nurse', 'cleaner', 'aunt', 'shifu']],
  ['customer', ['customer', 'client', 'member', 'patient', 'attendee', 'invitee', 'contact', '客户', '会员', 'kehu']],
];

const isHan = (text: string) => /[\u4e00-\u9fff]/.test(text);

/** Where the words of a name stand among others, in a row. */
const standsIn = (tokens: readonly string[], name: string): number[] => {
  if (isHan(name)) return tokens.flatMap((token, index) => (token.includes(name) ? [index] : []));
  const words = tokensOf(name);
  const at = tokens.findIndex((_, start) => words.every((word, index) => tokens[start + index] === word));
  return at < 0 ? [] : words.map((_, index) => at + index);
};

/** The things that words speak of, and the words that say nothing of any. */
export const conceptsIn = (tokens: readonly string[]): { concepts: Concept[]; rest: string[] } => {
  const taken = new Set<number>();
  const concepts: Concept[] = [];
  for (const [concept, synonyms] of names)
    for (const name of synonyms) {
      const at = standsIn(tokens, name).filter((index) => isHan(name) || !taken.has(index));
      if (at.length === 0 || (!isHan(name) && at.length < tokensOf(name).length)) continue;
      if (at.every((index) => taken.has(index))) continue;
      for (const index of at) taken.add(index);
      concepts.push(concept);
    }
  return { concepts, rest: tokens.filter((_, index) => !taken.has(index)) };
};

export type Action = 'list' | 'get' | 'create' | 'cancel' | 'move' | 'update' | 'delete';

const actions: readonly [Action, readonly string[]][] = [
  ['cancel', ['cancel', 'cancelled', 'cancellation', '取消', 'quxiao', 'revoke', 'void']],
  ['move', ['reschedule', 'schedule', 'move', 'postpone', '改约', '改期', '变更时间', 'gaiqi', 'change time']],
  ['list', ['list', 'search', 'page', 'query', 'all', 'find', 'index', '列表', '分页', '查询', 'retrieve all']],
  ['get', ['get', 'retrieve', 'detail', 'info', 'show', 'query by id', '详情', '详细']],
  ['create', ['create', 'add', 'insert', 'new', 'submit', 'place', 'book', 'post', '新增', '创建', '下单', '提交', '添加']],
  ['update', ['update', 'edit', 'modify', 'patch', '修改', '编辑', 'upsert']],
  ['delete', ['delete', 'remove', '删除', 'destroy']],
];

export const actionsIn = (tokens: readonly string[]): Action[] =>
  actions.flatMap(([action, words]) => (words.some((word) => standsIn(tokens, word).length > 0) ? [action] : []));

/** Words of things that are about a booking or a service, and are none. */
const aside =
  /^(bulk|batch|webhook|export|import|custom|attribute|definition|template|report|statistic|statistics|stats|audit|log|admin|profile|segment|group|note|tag|attachment|invoice|payment|refund|lock|link|line|material|setting|config|wage|type|form|certificate|image|upload|download|block|label|package|dispatch|subscription|option|checklist|private|verification)$/;

export const asides = (tokens: readonly string[]): string[] => tokens.filter((token) => aside.test(token));
export const isActionWord = (token: string): boolean => actionsIn([token]).length > 0;
