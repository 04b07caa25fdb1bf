/** What a runner found. */
export interface Outcome {
  passed: number;
  failed: number;
}

export const addUp = (outcomes: Outcome[]): Outcome => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.reduce((total, { failed }) => total + failed, 0),
});
