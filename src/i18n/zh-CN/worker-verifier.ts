/** Words of the first screen, and of what may keep one from the next. */
export default {
  title: '门口是谁？',
  lead: '请对方亮出安心码，您来扫一扫。',
  scan: '扫一扫',
  photo: '拍照或选图',
  type: '输入证上的编号',
  loading: '正在准备',
  call: '打电话',
  retry: '再试一次',
  back: '返回',
  unloaded: '现在没有网络，还不能扫码。联网后再试一次，或先打电话核实。',
} as const;
