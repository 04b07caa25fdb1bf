/** The floor: Chromium 108, Safari 16.4, Firefox 115. Beside each name, the first engine that has it too late (MDN, caniuse). */
export const lateStatics: Record<string, string> = {
  'AbortSignal.any': 'Chromium 116',
  'Array.fromAsync': 'Chromium 121',
  'Error.isError': 'Chromium 134',
  'Headers.getSetCookie': 'Chromium 113',
  'Intl.DurationFormat': 'Chromium 129',
  'Intl.Segmenter': 'Firefox 125',
  'Iterator.from': 'Chromium 122',
  'Map.groupBy': 'Chromium 117',
  'Math.sumPrecise': 'Safari 26',
  'Object.groupBy': 'Chromium 117',
  'Promise.try': 'Chromium 128',
  'Promise.withResolvers': 'Chromium 119',
  'ReadableStream.from': 'Chromium: none',
  'RegExp.escape': 'Chromium 136',
  'Response.json': 'Safari 17',
  'URL.canParse': 'Chromium 120',
  'URL.parse': 'Chromium 126',
  'Uint8Array.fromBase64': 'Chromium 140',
  'Uint8Array.fromHex': 'Chromium 140',
};

export const lateGlobals: Record<string, string> = {
  cancelIdleCallback: 'Safari: none',
  CloseWatcher: 'Chromium 126',
  Float16Array: 'Chromium 135',
  navigation: 'Firefox: none',
  requestIdleCallback: 'Safari: none',
  scheduler: 'Firefox 142',
  URLPattern: 'Firefox 142',
};

/** Found by the method's name, since a bundle does not say what it is called on. */
export const lateMethods: Record<string, string> = {
  checkVisibility: 'Safari 17.4',
  difference: 'Chromium 122',
  getHTML: 'Chromium 125',
  getOrInsert: 'Chromium 145',
  hidePopover: 'Chromium 114',
  intersection: 'Chromium 122',
  isDisjointFrom: 'Chromium 122',
  isSubsetOf: 'Chromium 122',
  isSupersetOf: 'Chromium 122',
  isWellFormed: 'Chromium 111',
  moveBefore: 'Chromium 133',
  setHTML: 'Firefox 148',
  showPopover: 'Chromium 114',
  startViewTransition: 'Chromium 111',
  symmetricDifference: 'Chromium 122',
  toBase64: 'Chromium 140',
  toHex: 'Chromium 140',
  togglePopover: 'Chromium 114',
  toReversed: 'Chromium 110',
  toSorted: 'Chromium 110',
  toSpliced: 'Chromium 110',
  toWellFormed: 'Chromium 111',
  union: 'Chromium 122',
  waitAsync: 'Firefox 145',
};

/** Methods of iterators (Chromium 122); the same names on arrays are fine. */
export const iteratorHelpers = /^(map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)$/;
export const iteratorMakers = /^(values|keys|entries|matchAll)$/;

interface LateCss {
  pattern: RegExp;
  what: string;
}

export const lateCss: LateCss[] = [
  { pattern: /:has\(/, what: ':has() (Firefox 121)' },
  { pattern: /:dir\(/, what: ':dir() (Chromium 120)' },
  { pattern: /:state\(/, what: ':state() (Chromium 125)' },
  { pattern: /:popover-open/, what: ':popover-open (Chromium 114)' },
  { pattern: /:user-(in)?valid/, what: ':user-invalid (Chromium 119)' },
  { pattern: /:nth-(last-)?child\([^)]*\bof\b/, what: ':nth-child(… of …) (Chromium 111)' },
  { pattern: /@scope\b/, what: '@scope (Chromium 118)' },
  { pattern: /@starting-style\b/, what: '@starting-style (Chromium 117)' },
  { pattern: /@property\b/, what: '@property (Firefox 128)' },
  { pattern: /@position-try\b|\banchor\(/, what: 'anchor positioning (Chromium 125)' },
  { pattern: /@container\s+style\(/, what: 'style queries (Chromium 111)' },
  { pattern: /\bcolor-mix\(/, what: 'color-mix() (Chromium 111)' },
  { pattern: /\blight-dark\(/, what: 'light-dark() (Chromium 123)' },
  { pattern: /[\s:,(](oklch|oklab|lch|lab|color)\(/, what: 'wide colours (Chromium 111)' },
  { pattern: /[\s:,(](round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign)\(/, what: 'maths functions (Chromium 111–138)' },
  { pattern: /[\s:,]linear\(/, what: 'linear() easing (Chromium 113)' },
  { pattern: /\bsubgrid\b/, what: 'subgrid (Chromium 117)' },
  { pattern: /[\d.](lh|rlh|cap|rcap)\b/, what: 'lh and cap units (Chromium 109)' },
  { pattern: /[\s:,]image-set\(/, what: 'image-set() (Chromium 113)' },
];
