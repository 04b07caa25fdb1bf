import type { ProblemCode } from '../../domain/problem.ts';

/**
 * What may come instead of any answer: one calm sentence each, what is the matter and what to do. Nobody is blamed.
 * Bundled with the first screen, since whoever is offline can load no words.
 */
export default {
  offline: '现在没有网络。您填写的都还在，联网后再试一次就好。',
  timeout: '等了一会儿没有回应。您填写的都还在，请再试一次。',
  unauthorized: '需要先登录。登录后可以接着办，已填写的都还在。',
  'not-supported': '这项功能这里暂时还没有开通，请打电话办理。',
  'rate-limited': '现在办理的人有点多，请稍等一下再试。',
  unavailable: '服务暂时没有回应。您填写的都还在，请过一会儿再试。',
  contract: '收到的内容不完整，没法显示。请再试一次，或打电话办理。',
  unknown: '出了点问题，您填写的都还在。请再试一次，或打电话办理。',
} as const satisfies Partial<Record<ProblemCode, string>>;
