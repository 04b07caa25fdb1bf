import type { Envelope } from '../../../adapters/http/config.ts';
import type { Endpoint } from '../document/endpoints.ts';
import type { Field } from '../document/fields.ts';

export interface Wrapping {
  envelope?: Envelope;
  /** What was taken to be so. */
  unsure: string[];
}

const share = 0.5;

const named = (fields: readonly Field[], pattern: RegExp): Field | undefined =>
  fields.find(({ path }) => path.length === 1 && pattern.test(path[0]!));

const meaning = ({ shape, example }: Field): { is: (string | number | boolean)[]; sure: boolean } => {
  if (shape.type === 'boolean') return { is: [true], sure: true };
  const told = [example, ...(shape.words ?? [])].map(String).find((word) => /^(0|200|20000|00000|1|ok|success|SUCCESS)$/.test(word));
  const inText = /\b(200|0)\b/.exec(shape.about)?.[1];
  const word = told ?? inText;
  const isText = shape.type === 'string';
  return {
    is: [word === undefined ? (isText ? '200' : 200) : isText ? word : Number.isNaN(Number(word)) ? word : Number(word)],
    sure: word !== undefined,
  };
};

/** What most answers are wrapped in. A field of that name in a few of them says nothing. */
export const wrappingOf = (endpoints: readonly Endpoint[]): Wrapping => {
  const answers = endpoints.slice(0, 400).flatMap(({ answer }) => (answer && answer.shape.names.length > 0 ? [answer.fields] : []));
  const most = (pattern: RegExp): Field | undefined => {
    const found = answers.flatMap((fields) => named(fields, pattern) ?? []);
    return answers.length > 0 && found.length / answers.length >= share
      ? (found.find(({ example, shape }) => example !== undefined || shape.about) ?? found[0])
      : undefined;
  };
  const success = most(/^(code|success|errno|err_?code|error_?code|ret|retcode|ok)$/i);
  const message = most(/^(msg|message|err_?msg|error_?message|info)$/i);
  const data = most(/^(data|result|content|payload)$/i);
  const errors = most(/^errors$/i);
  if (success && (message || data)) {
    const { is, sure } = meaning(success);
    return {
      envelope: {
        ...(data && data.path[0] !== success.path[0] && { data: data.path[0]! }),
        success: { at: success.path[0]!, is },
        ...(message && { message: message.path[0]! }),
      },
      unsure: sure ? [] : [`envelope.success: that ${success.path[0]!} is ${String(is[0])} when all is well`],
    };
  }
  if (errors) {
    const inner = answers
      .flatMap((fields) => fields.filter(({ path }) => path[0] === 'errors' && path[1] === '0' && path.length === 3))
      .map(({ path }) => path[2]!);
    const word = (pattern: RegExp) => inner.find((name) => pattern.test(name));
    const code = word(/^code$/i);
    const text = word(/^(detail|message|title)$/i);
    return {
      envelope: { failure: 'errors', ...(code && { code: `errors.0.${code}` }), ...(text && { message: `errors.0.${text}` }) },
      unsure: [],
    };
  }
  return { unsure: [] };
};
