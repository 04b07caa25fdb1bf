import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './command.ts';

const reasons: Record<string, string> = {
  EACCES: 'it may not be written',
  EROFS: 'its disk may not be written',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is no folder',
  EEXIST: 'there is a file in the way',
  ENOSPC: 'its disk is full',
};

/** With the folders above it. */
export const writeFile = (path: string, text: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be written: ${reasons[code] ?? message}.`);
  }
};
