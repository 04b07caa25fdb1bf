import type { Answers } from '../../../src/adapters/define.ts';

/** Answers that are given only when told. */
export const hold = (answers: Answers) => {
  const held: (() => void)[] = [];
  const slow = Object.fromEntries(
    Object.entries(answers as Record<string, (...values: unknown[]) => unknown>).map(([name, answer]) => [
      name,
      (...values: unknown[]) => new Promise((resolve) => held.push(() => resolve(answer(...values)))),
    ]),
  );
  return {
    answers: slow as Answers,
    /** Gives every answer that was asked for until now. */
    answer: () => held.splice(0).forEach((give) => give()),
    /** Gives the one that was asked for first. */
    answerOne: () => held.shift()?.(),
    isAsked: () => held.length > 0,
  };
};
