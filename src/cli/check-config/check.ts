import type { HttpConfig } from '../../adapters/http/config.ts';
import { backendFaults, baseFaults, keyFaults } from './config/backends.ts';
import { readDocument } from './file/document.ts';
import { type Fault, isRecord, type Path, type Placed, recordOf } from './file/fault.ts';
import { type FeatureReport, featuresOf } from './features.ts';
import { loopFaults } from './config/loops.ts';
import { capabilitiesFaults, operationsFaults } from './config/operations.ts';
import { textIn } from './file/read.ts';
import { connectionIn, shapeFaults } from './config/shape.ts';

export interface Checked {
  faults: Placed[];
  /** What the elements will show; not known of a file that cannot be read. */
  features?: FeatureReport[];
  /** As `createHttpAdapter` takes it, where nothing is wrong with it. */
  config?: HttpConfig;
  /** The portal's own, where the file says it. */
  community?: string;
}

const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>((found, key) => recordOf(found)[key], value);

const connectionFaults = (connection: Record<string, unknown>, path: Path): Fault[] => {
  const loops = loopFaults(connection, path);
  return [
    ...loops,
    ...backendFaults(connection, path),
    ...Object.entries(recordOf(connection['backends'])).flatMap(([name, backend]) =>
      backendFaults(recordOf(backend), [...path, 'backends', name]),
    ),
    // Whoever followed those would never come to an end.
    ...(loops.length > 0 ? [] : operationsFaults(connection, path)),
    ...capabilitiesFaults(connection, path),
    ...keyFaults(connection, path),
  ];
};

const byPlace = (a: Placed, b: Placed) => a.line - b.line || a.column - b.column;

/** Two ways to the same fault are one. */
const once = (faults: Placed[]): Placed[] => {
  const errorAt = new Set(faults.filter(({ level }) => level === 'error').map(({ line, column }) => `${line}:${column}`));
  const seen = new Set<string>();
  return faults.filter(({ line, column, level, says }) => {
    const place = `${line}:${column}`;
    const key = level === 'error' ? place : `${place} ${says}`;
    if (seen.has(key) || (level !== 'error' && errorAt.has(place))) return false;
    seen.add(key);
    return true;
  });
};

/** All that can be told of a config without asking its backend. */
export const check = (bytes: Uint8Array): Checked => {
  const { text, faults: ofFile } = textIn(bytes);
  if (text === undefined) return { faults: ofFile };
  const document = readDocument(text);
  const ofText = [...ofFile, ...document.faults];
  if (document.broken) return { faults: ofText.sort(byPlace) };
  const { value } = document;
  const meant = connectionIn(value);
  if ('faults' in meant) return { faults: [...ofText, ...meant.faults.map(document.place)].sort(byPlace) };
  const connection = valueAt(value, meant.at);
  const faults = [
    ...shapeFaults(meant.schema, value),
    ...(isRecord(connection) ? connectionFaults(connection, meant.at) : baseFaults(connection, meant.at)),
  ];
  const placed = once([...ofText, ...faults.map(document.place)].sort(byPlace));
  const isRight = !placed.some(({ level }) => level === 'error');
  const config = (typeof connection === 'string' ? { baseUrl: connection } : connection) as HttpConfig;
  const { community } = recordOf(value);
  return {
    faults: placed,
    features: featuresOf((recordOf(config)['operations'] ?? undefined) as HttpConfig['operations']),
    ...(isRight && { config }),
    ...(typeof community === 'string' && { community }),
  };
};
