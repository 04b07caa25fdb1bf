import { operations } from '../../contract/index.ts';
import type { AnyOperation } from '../../contract/operation.ts';
import { skip, Skipped } from '../behaviour/expect.ts';
import { behaviour } from '../behaviour/index.ts';
import type { Case } from '../behaviour/portal.ts';
import { cleanUp } from './clean-up.ts';
import { type Asked, KitPortal } from './kit-portal.ts';
import { MappedPortal } from './mapped-portal.ts';
import { onTheWire, type WireCase } from './on-the-wire.ts';
import type { CaseResult, ConformanceOptions, ConformanceReport, Tried } from './options.ts';

type AnyCase = Pick<Case, 'title' | 'needs' | 'reads'> & { run(portal: Asked): Promise<void> };

const wireCase = ({ title, reads, run, mapped }: WireCase): AnyCase => ({
  title,
  ...(reads && { reads }),
  run: (portal) => {
    if (portal instanceof KitPortal) return run(portal);
    return portal instanceof MappedPortal && mapped ? mapped(portal) : skip(onlyTheContract);
  },
});

const onlyTheContract = 'it asks what only a backend that speaks the contract itself can say';

const all: readonly AnyCase[] = [...onTheWire.map(wireCase), ...behaviour];

/** RFC 6901. */
const pointerTo = (tried: Tried | undefined): string | undefined => {
  const operation = tried && (operations as Record<string, AnyOperation>)[tried.operation];
  if (!operation) return undefined;
  return `openapi.json#/paths/${operation.path.replaceAll('~', '~0').replaceAll('/', '~1')}/${operation.method.toLowerCase()}`;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const outcomeOf = async (
  { needs, reads, run }: AnyCase,
  portal: Asked,
  write: boolean,
): Promise<Pick<CaseResult, 'outcome' | 'reason'>> => {
  if (needs === 'clock') return { outcome: 'skipped', reason: 'it waits for a time that only a server under test can be moved to' };
  if (needs === 'contract' && portal.mapping) return { outcome: 'skipped', reason: onlyTheContract };
  if (!reads && !write) return { outcome: 'skipped', reason: 'it writes, and --write was not given' };
  try {
    await run(portal);
    return { outcome: 'passed' };
  } catch (error) {
    // Whatever it turned into on its way: the case could not be played as it is written.
    const skipped = portal.notes.skipped ?? (error instanceof Skipped ? error.message : undefined);
    if (skipped !== undefined) return { outcome: 'skipped', reason: skipped };
    return { outcome: 'failed', reason: messageOf(error) };
  }
};

/** Its questions belong to no case. */
const tidy = (portal: Asked): Promise<string[]> => {
  portal.begin();
  return cleanUp(portal);
};

/** The sentences that the kit knows, and which of them only read. */
export const conformanceCases: readonly { title: string; reads: boolean }[] = all.map(({ title, reads = false }) => ({ title, reads }));

/**
 * The behaviour of a portal's API, asked over HTTP: the very cases by which Linli's own stores are tested. Throws a `Problem`
 * (`offline`, `timeout`) only if the portal does not answer the first question at all.
 */
export const conformance = async (options: ConformanceOptions): Promise<ConformanceReport> => {
  const { baseUrl, config, write = false, only = '', onResult = () => undefined } = options;
  const portal = config ? new MappedPortal(options, config) : new KitPortal(options);
  await portal.lookAround().catch((error: unknown) => {
    const { code } = error as { code?: string };
    if (code === 'offline' || code === 'timeout') throw error;
  });
  const results: CaseResult[] = [];
  const leftBehind: string[] = [];
  for (const one of all.filter(({ title }) => title.includes(only))) {
    portal.begin();
    const start = performance.now();
    const { outcome, reason } = await outcomeOf(one, portal, write);
    const { tried } = portal.notes;
    const see = outcome === 'failed' ? pointerTo(tried.at(-1)) : undefined;
    const milliseconds = Math.round(performance.now() - start);
    const result = { title: one.title, outcome, ...(reason !== undefined && { reason }), tried, ...(see && { see }), milliseconds };
    results.push(result);
    onResult(result);
    // A foreign backend has few times to give: each case leaves it as it was.
    if (config) leftBehind.push(...(await tidy(portal)));
  }
  leftBehind.push(...(await tidy(portal)));
  const { unread } = portal.notes;
  if (unread > 0) leftBehind.push(unread === 1 ? 'one whose answer could not be read' : `${unread} whose answers could not be read`);
  const count = (wanted: CaseResult['outcome']) => results.filter(({ outcome }) => outcome === wanted).length;
  return { baseUrl, write, results, passed: count('passed'), failed: count('failed'), skipped: count('skipped'), leftBehind };
};
