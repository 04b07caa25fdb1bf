import type { ProblemCode } from '../../domain/problem.ts';

/** One calm sentence for each problem: what is the matter, and what to do. Nobody is blamed. */
export default {
  offline: '现在没有网络。您填写的都还在，联网后再试一次就好。',
  timeout: '等了一会儿没有回应。您填写的都还在，请再试一次。',
  unauthorized: '需要先登录。登录后可以接着办，已填写的都还在。',
  forbidden: '这个账号办不了这件事，请打电话由工作人员帮您办理。',
  'not-found': '没有找到，可能已经下架。请换一个，或打电话问一问。',
  'not-supported': '这项功能这里暂时还没有开通，请打电话办理。',
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
  'rate-limited': '现在办理的人有点多，请稍等一下再试。',
  unavailable: '服务暂时没有回应。您填写的都还在，请过一会儿再试。',
  contract: '收到的内容不完整，没法显示。请再试一次，或打电话办理。',
  unknown: '出了点问题，您填写的都还在。请再试一次，或打电话办理。',
} as const satisfies Record<ProblemCode, string>;
