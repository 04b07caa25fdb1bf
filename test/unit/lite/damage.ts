const wrong: unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  1e300,
  Number.NaN,
  '',
  'x'.repeat(300),
  '2026-02-30',
  '2026-13-45T99:99:99Z',
  '25:61',
  [],
  [null],
  {},
  { kind: 'visit' },
  { kind: 'nobody' },
  { extra: 1 },
];

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A copy in which one to three fields, at any depth, are replaced, left out or added. */
export const damaged = (sample: unknown, next: () => number): unknown => {
  const whole = { value: structuredClone(sample) };
  for (let times = 1 + (next() % 3); times > 0; times--) {
    let place: Record<string, unknown> = whole;
    let key = 'value';
    for (let inner = place[key]; isBranch(inner) && next() % 6 !== 0; inner = place[key]) {
      const keys = Object.keys(inner);
      if (keys.length === 0) break;
      place = inner;
      key = keys[next() % keys.length]!;
    }
    if (next() % 5 === 0 && !Array.isArray(place) && place !== whole) delete place[key];
    else place[key] = structuredClone(wrong[next() % wrong.length]);
  }
  return whole.value;
};
