import type * as z from 'zod/mini';
import type { AnyOperation, OutputOf } from '../contract/operation.ts';
import { ContractProblem } from '../domain/problem.ts';

// Never the value that was found: it may be someone's name, and this text goes to the console.
const expectation = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.join(' | ');
    case 'invalid_union':
      return ('options' in issue && issue.options?.join(' | ')) || 'one of several shapes';
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'custom':
      return issue.message;
    default:
      return issue.code;
  }
};

/** An answer as its operation's schema describes it, without fields it does not know, or a `ContractProblem` that names the first wrong field. */
export const parseAnswer = <O extends AnyOperation>(operation: O, json: unknown): OutputOf<O> => {
  // By the schema's own runtime: on a page, adapter and operation may come from two files that carry two of them.
  // `zod/mini` interprets schemas and never compiles them, so no `eval` is tried under a strict page policy.
  const result = operation.response.safeParse(json);
  if (result.success) return result.data as OutputOf<O>;
  const issue = result.error.issues[0]!;
  throw new ContractProblem(operation.name, issue.path.join('.'), expectation(issue));
};
