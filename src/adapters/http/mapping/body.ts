import { ContractProblem } from '../../../domain/problem.ts';

/** An answer without end, or a small one that unpacks into gigabytes, is not read further. */
export const textOf = async (operation: string, response: Response, most: number): Promise<string> => {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => undefined);
      throw new ContractProblem(operation, '', `at most ${most} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
};

const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** JSON, or `undefined`. A whole number too long for a double, as Java's ids are, becomes the text of its digits instead of another number. */
export const jsonIn = (text: string): unknown => {
  const exact = /\d{16}/.test(text)
    ? text.replace(tokens, (token) => (/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token))
    : text;
  try {
    return JSON.parse(exact);
  } catch {
    return undefined;
  }
};
