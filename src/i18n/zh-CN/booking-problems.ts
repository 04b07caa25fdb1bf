import type { ProblemCode } from '../../domain/problem.ts';
import type problems from './problems.ts';

/** What else may come of booking. */
export default {
  forbidden: '这个账号办不了这件事，请打电话由工作人员帮您办理。',
  'not-found': '没有找到，可能已经下架。请换一个，或打电话问一问。',
  'slot-taken': '这个时间刚刚被别人约走了，请换一个时间。',
  'price-changed': '价格有变动，请看一看新的价格，再决定是否预约。',
  'outside-area': '这项服务暂时不到这个地址。请核对地址，或打电话问一问。',
  'too-late': '离服务开始太近，来不及安排了，请选晚一点的时间。',
  expired: '时间过得有点久，价格已重新核对，请看一看再确认。',
  conflict: '这个预约刚刚有了变化，请看一看最新的情况再操作。',
  duplicate: '这个预约已经提交过了，不用再次提交。',
  'in-progress': '上一次提交还在处理，请稍等一下再看。',
  invalid: '有的内容需要改一改。',
  'too-large': '填写的内容太长，请精简一些再试。',
} as const satisfies Record<Exclude<ProblemCode, keyof typeof problems>, string>;
