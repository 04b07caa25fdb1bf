import { ESLint } from 'eslint';
import { join } from 'node:path';
import { root } from '../../scripts/build/entries.ts';

const eslint = new ESLint({ cwd: root });

/** What the project's own lint says of this text, were it the content of that file. */
export const lintText = async (path: string, text: string): Promise<string[]> => {
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
};
