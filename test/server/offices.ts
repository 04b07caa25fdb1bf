import { start as startJeecg, residents as jeecg } from '../../demo/backends/jeecgboot/server.ts';
import { start as startMix } from '../../demo/backends/mix/server.ts';
import { residents as citizens } from '../../demo/backends/mix/people.ts';
import { start as startRuoyi, residents as ruoyi } from '../../demo/backends/ruoyi/server.ts';
import type { HttpConfig } from '../../src/adapters/http/config.ts';
import type { ConformanceOptions } from '../../src/testing/conformance/options.ts';
import { configAt } from '../e2e/backends/stage.ts';

export interface Office extends Pick<ConformanceOptions, 'config' | 'communityId' | 'people'> {
  /** As its own people see them. */
  orders(): readonly { status: string }[];
  close(): Promise<void>;
}

interface Known {
  name: string;
  start(): Promise<Office>;
  /** At least so many checks when it only reads, and when it writes. */
  passes: number;
  writes: number;
  skips: string[];
  skipsWriting: string[];
}

const connected = (name: string, urls: Record<string, string>) => {
  const { apiBase, community } = JSON.parse(configAt(`demo/backends/${name}/linli.json`, urls)) as {
    apiBase: HttpConfig;
    community: string;
  };
  return { config: apiBase, communityId: community };
};

const two = (tokens: object) => {
  const [resident = '', otherResident = ''] = Object.keys(tokens);
  return { resident, otherResident };
};

const lacks = (...operations: string[]) => operations.map((name) => `the config does not support ${name}`);
const bringsNo = (field: string, operation: string) => `the config does not bring “${field}” of ${operation} to the backend`;
const noWorker = 'this backend has no worker that could be wished for';
const noSecond = 'this backend has no second worker of the firm that could be wished for';
const noToken = (role: string) => `it needs somebody else: --${role}-token was not given`;

/** The example back offices, and what their configs cannot be asked. */
export const offices: Known[] = [
  {
    name: 'a back office like RuoYi',
    async start() {
      const { url, book, close } = await startRuoyi();
      return { ...connected('ruoyi', { 'https://jz.ruoyi.example': url }), people: two(ruoyi), orders: book.all, close };
    },
    passes: 11,
    writes: 29,
    skips: [bringsNo('q', 'listServices'), noWorker, ...lacks('listWorkers', 'getMe', 'getCapabilities', 'listReviews', 'getWorker')],
    skipsWriting: [
      bringsNo('q', 'listServices'),
      noWorker,
      noSecond,
      noToken('company'),
      noToken('worker'),
      ...lacks('listWorkers', 'getMe', 'getCapabilities', 'listReviews', 'getWorker', 'requestWorkerChange', 'verifyWorkerCode'),
    ],
  },
  {
    name: 'a back office like JeecgBoot',
    async start() {
      const { url, book, close } = await startJeecg();
      return { ...connected('jeecgboot', { 'https://jz.jeecg.example': url }), people: two(jeecg), orders: book.all, close };
    },
    passes: 14,
    writes: 27,
    skips: [bringsNo('category', 'listServices'), noWorker, ...lacks('getMe', 'getCapabilities', 'listReviews')],
    skipsWriting: [
      bringsNo('category', 'listServices'),
      'the config says that the backend knows no keys (idempotency: none)',
      noWorker,
      noSecond,
      noToken('company'),
      noToken('worker'),
      ...lacks('getMe', 'getCapabilities', 'listReviews', 'requestWorkerChange', 'rescheduleBooking', 'verifyWorkerCode'),
    ],
  },
  {
    name: 'province, firm and community',
    async start() {
      const { province, firm, community, book, close } = await startMix();
      const urls = {
        'https://firm.example': firm.url,
        'https://anxin.province.example': province.url,
        'https://yunhe.example': community.url,
      };
      const [one, two] = citizens.map(({ tickets }) => ({ ...tickets, '': tickets.firm }));
      return { ...connected('mix', urls), people: { resident: one!, otherResident: two! }, orders: book.all, close };
    },
    passes: 16,
    writes: 37,
    skips: [bringsNo('category', 'listServices'), ...lacks('getMe', 'getCapabilities')],
    skipsWriting: [
      bringsNo('category', 'listServices'),
      noToken('company'),
      noToken('worker'),
      ...lacks('getMe', 'getCapabilities', 'holdSlot', 'requestWorkerChange', 'rescheduleBooking'),
    ],
  },
];
