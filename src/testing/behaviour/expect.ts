import { Problem } from '../../domain/problem.ts';

/** What the kit throws when a backend does not behave; runs in Node and in a browser alike. */
export class BehaviourError extends Error {
  override name = 'BehaviourError';
}

/** What the kit throws where a case has nothing to say about this portal. */
export class Skipped extends Error {
  override name = 'Skipped';
}

export const skip = (reason: string): never => {
  throw new Skipped(reason);
};

export const fail = (message: string): never => {
  throw new BehaviourError(message);
};

export const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** Of two long texts the part in which they begin to differ. */
const differing = (text: string, other: string): string => {
  if (text.length < 240) return text;
  const at = [...text].findIndex((character, index) => character !== other[index]);
  return `…${text.slice(Math.max(0, at - 60), Math.max(0, at) + 120)}…`;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

export function expectThat(condition: unknown, message: string): asserts condition {
  if (!condition) fail(message);
}

/** Equal as JSON: the order of fields and a field that is `undefined` make no difference. */
export const expectEqual = (actual: unknown, expected: unknown, what: string): void => {
  const [found, wanted] = [shown(sorted(actual)), shown(sorted(expected))];
  if (found !== wanted) fail(`${what}: expected ${differing(wanted, found)}, got ${differing(found, wanted)}`);
};

/** The problem that the call is refused with; any other end of it is a failure. */
export const expectProblem = async (call: Promise<unknown>, codes: string | readonly string[], what: string): Promise<Problem> => {
  const wanted = [codes].flat();
  const outcome = await call.then(
    (answer) => ({ answer }),
    (problem: unknown) => ({ problem }),
  );
  if ('answer' in outcome) return fail(`${what}: expected ${wanted.join(' or ')}, but it was answered`);
  const { problem } = outcome;
  if (!(problem instanceof Problem)) throw problem;
  if (!wanted.includes(problem.code)) fail(`${what}: expected ${wanted.join(' or ')}, got ${problem.code} (${problem.message})`);
  return problem;
};

export const expectPaths = (problem: Problem, paths: readonly string[]): void => {
  const found = problem.errors.map(({ path }) => path);
  for (const path of paths) expectThat(found.includes(path), `"${path}" is named as wrong; named are ${shown(found)}`);
};
