/** Words of what a booking's first screen seldom shows: changes, other bookings, news, what is amiss. */
export default {
  reason: (text: string) => `原因：${text}`,
  changes: '换人记录',
  changed: (from: string, to: string) => `${from} 换成 ${to}`,
  nobody: '未定',
  none: '您还没有预约。约好以后，进度会显示在这里。',
  others: (count: number) => `其他预约（${count}）`,
  news: {
    status: (status: string) => `有新进展：${status}。`,
    worker: (name: string) => `服务人员换成了${name}。`,
    time: (time: string) => `时间改为 ${time}。`,
    wish: '已告诉企业您想换一位服务人员。',
    payment: (state: string) => `付款：${state}。`,
  },
  waitSeconds: (seconds: number) => `请过 ${seconds} 秒再试。`,
  problems: {
    offline: '现在没有网络，联网后会自动再看。',
    timeout: '等了一会儿没有回应，请再试一次。',
    unauthorized: '请先登录，登录后就能看到您的预约。',
    forbidden: '这个账号看不了这个预约，请打电话问一问。',
    'not-found': '没有找到这个预约。请看看是不是换了账号，或打电话问一问。',
    'not-supported': '这里暂时不能查看预约，请打电话。',
    'rate-limited': '看得有点频繁，请稍等一下再试。',
    unavailable: '暂时没有回应，请过一会儿再试。',
    contract: '收到的内容不完整，没法显示。请再试一次，或打电话。',
    unknown: '出了点问题，请再试一次，或打电话。',
  },
} as const;
