import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './command.ts';

const unread: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the file in it',
  EACCES: 'it may not be read',
  ENOTDIR: 'part of its path is no folder',
};

/** The bytes of a file, or of what is piped in under the name `-`. */
export const readBytes = (path: string): Uint8Array => {
  try {
    if (path !== '-' && statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be read: ${unread[code] ?? message}.`);
  }
};

const unwritten: Record<string, string> = {
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
    throw new UsageError(`${path} cannot be written: ${unwritten[code] ?? message}.`);
  }
};
