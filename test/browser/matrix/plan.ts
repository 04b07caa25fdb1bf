export const themes = ['light', 'dark', 'elder'] as const;
export const sizes = { 320: 640, 390: 844, 1280: 900 } as const;
export const widths = [320, 390, 1280] as const;

export type Theme = (typeof themes)[number];
export type Width = (typeof widths)[number];

export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engine: Engine = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome')
    ? 'chromium'
    : 'webkit';

/** Said by the runner's page. */
const isNightly = document.documentElement.dataset['lane'] === 'nightly';

export const isWhole = isNightly || engine === 'chromium';

/**
 * The widths at which this engine looks at a state in a theme. Pairwise: each state once, in one theme at one width, so turned that
 * nine states in a row meet every theme at every width; each further element begins elsewhere.
 */
export const widthsFor = (element: number, state: number, theme: Theme, whole = isWhole): readonly Width[] => {
  if (whole) return widths;
  const turn = state + 4 * element;
  return themes[turn % 3] === theme ? [widths[(turn + Math.floor(turn / 3)) % 3]!] : [];
};
