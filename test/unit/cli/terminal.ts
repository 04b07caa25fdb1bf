import { main } from '../../../src/cli/main.ts';
import type { Terminal } from '../../../src/cli/command.ts';

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** One command as if typed into a pipe. */
export const linli = async (args: string[], more: Partial<Terminal> = {}): Promise<Said> => {
  const said: Said = { code: 0, out: '', err: '' };
  said.code = await main(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env: {},
    colour: false,
    version: '1.2.3',
    signal: new AbortController().signal,
    ...more,
  });
  return said;
};
