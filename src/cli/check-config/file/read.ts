import type { Placed } from './fault.ts';

const most = 5_000_000;
const large = 1_000_000;

const whole = (level: Placed['level'], says: string, cure: string): Placed => ({ level, line: 1, column: 1, says, cure });
const megabytes = (bytes: Uint8Array) => `${(bytes.length / 1_000_000).toFixed(1)} MB`;

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The text of a config, and what is wrong with the file as a whole. Without a text there is nothing to look at. */
export const textIn = (bytes: Uint8Array): { text?: string; faults: Placed[] } => {
  if (bytes.length >= most) {
    const cure = 'is it the right file? A config is a few kB, and every page loads it';
    return { faults: [whole('error', `${megabytes(bytes)} are too much for a config`, cure)] };
  }
  const text = decoded(bytes);
  if (text === undefined) return { faults: [whole('error', 'the file is not UTF-8', 'save it as UTF-8: JSON is nothing else')] };
  if (text.trim() === '') return { faults: [whole('error', 'the file is empty', 'write { "baseUrl": "https://…", "operations": { … } }')] };
  if (/^\s*<(!doctype|html|\?xml|head|body)/i.test(text)) {
    const cure = 'is it the right address? A server answers so where there is no such file, or where one has to log in';
    return { faults: [whole('error', 'this is an HTML page, no JSON', cure)] };
  }
  const faults =
    bytes.length > large ? [whole('warning', `${megabytes(bytes)} is a lot for a config`, 'every page loads it; a few kB are usual')] : [];
  return { text, faults };
};
