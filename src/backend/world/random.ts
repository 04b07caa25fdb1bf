export interface Random {
  /** A whole number from 0 up to, but not, `below`. */
  int(below: number): number;
  pick<T>(list: readonly T[]): T;
  chance(percent: number): boolean;
}

/** Same seed, same row of numbers, on every engine (mulberry32 over a hash of the text). */
export const createRandom = (seed: string): Random => {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193), 0x811c9dc5);
  const int = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
  return { int, pick: (list) => list[int(list.length)]!, chance: (percent) => int(100) < percent };
};
