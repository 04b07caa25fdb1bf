import { defineAdapter, type Answers } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import type { Booking } from '../../../src/domain/booking.ts';
import type { CodeClaims } from '../../../src/domain/code-policy.ts';
import type { VerifyResult } from '../../../src/domain/door.ts';
import { toInstant } from '../../../src/domain/zone.ts';
import { codeUrl, createIssuerKey, randomText, signCode, type IssuerKey } from '../../../src/door/sign-code.ts';
import { LinliWorkerVerifier } from '../../../src/elements/worker-verifier/worker-verifier.ts';
import { VerifierPage } from './page.ts';
// What is loaded at a tap is here already, so that no test waits for the compiler.
import 'qr/decode.js';
import '../../../src/elements/worker-verifier/later.ts';
import '../../../src/elements/worker-verifier/rest.ts';

define('linli-worker-verifier', LinliWorkerVerifier);

export const timeZone = 'Asia/Shanghai';
export const hotline = '0573-96345';
export const firmLine = '0573-82000101';
export const iss = 'linli-test';
export const verifyUrl = 'https://portal.example/verify';

export const worker: NonNullable<VerifyResult['worker']> = {
  id: 'w-1',
  workerNumber: 'JX-2026-0001',
  maskedName: '*桂芳',
  photoId: 'w-1-photo',
  company: { id: 'c-1', name: '好帮手家政' },
  trade: '家务服务员',
  skillLevel: 3,
  colour: 'green',
};
export const colleague = { id: 'w-2', maskedName: '*美英' };

const minutes = (count: number) => toInstant(Date.now() + count * 60_000, timeZone);

/** A visit that is about to begin. */
export const bookingNow = (more: Partial<Booking> = {}): Booking => ({
  id: 'B-1',
  version: 4,
  status: 'arrived',
  items: [{ service: { id: 'cleaning', name: '日常保洁' }, place: { kind: 'home' }, start: minutes(5), end: minutes(125) }],
  worker: { id: worker.id, maskedName: worker.maskedName },
  workerChanges: [],
  refundLadder: [],
  payment: { state: 'none', amountInFen: 8000 },
  complaints: [],
  timeline: [],
  contact: { maskedName: '*建国', maskedPhone: '137****9050' },
  may: { reschedule: false, cancel: false, changeWorker: false, complain: false, accept: false, review: false, pay: false },
  hotline: firmLine,
  ...more,
});

const allChecked = { signature: 'yes', time: 'yes', status: 'yes', record: 'yes', booking: 'yes' } as const;

/** What a server says of a worker who is expected. */
export const said = (more: Partial<VerifyResult> = {}): VerifyResult => ({
  outcome: 'genuine',
  checked: allChecked,
  colour: 'green',
  colourReasons: [],
  worker,
  match: 'match',
  advice: 'let-in',
  sign: { word: '荷塘', picture: 'lotus' },
  booking: bookingNow(),
  lookUpId: 'look-1',
  checkedAt: minutes(0),
  serverTime: minutes(0),
  ...more,
});

/** A face of one colour. */
const facePng = (): Promise<Blob> => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 240, height: 300 });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#cfd8d3';
  context.fillRect(0, 0, 240, 300);
  context.fillStyle = '#7a5c48';
  context.arc(120, 120, 60, 0, 7);
  context.fill();
  context.fillRect(50, 200, 140, 100);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!)));
};

/** The server at the door; a test may put any of its answers out of order. */
export class DoorBackend {
  key: IssuerKey;
  /** The server's clock, which may differ from the phone's. */
  clockShiftMs = 0;
  result: VerifyResult = said();
  calls: string[] = [];
  looks: { code: string; bookingId?: string; key: string | undefined }[] = [];
  entries: object[] = [];
  reports: object[] = [];

  constructor(key: IssuerKey) {
    this.key = key;
  }

  static make = async (): Promise<DoorBackend> => new DoorBackend(await createIssuerKey());

  now = () => Date.now() + this.clockShiftMs;

  /** A code as the worker's page shows it, signed in earnest. */
  code = async (more: Partial<CodeClaims> = {}, key = this.key): Promise<string> => {
    const iat = Math.floor(this.now() / 1000);
    const claims = { iss, sub: 'AbCdEfGhIj', iat, exp: iat + 60, jti: randomText(8), st: 7, bid: 'b-random', ...more };
    return codeUrl(verifyUrl, await signCode(claims, key));
  };

  answers = (): Answers => ({
    getCapabilities: () => ({
      contractVersion: '0.1.0',
      operations: [],
      idempotency: 'header',
      watch: 'none',
      limits: { holdSeconds: 300, holdsPerViewer: 2, bodyBytes: 65_536 },
      issuers: [{ iss, name: '好帮手', algorithms: ['ES256'], codeOrigins: ['https://portal.example'] }],
      serverTime: toInstant(this.now(), timeZone),
    }),
    getIssuerKeys: () => ({ keys: [this.key.publicJwk as { kty: string; kid: string }] }),
    getCommunity: ({ communityId }) => ({
      id: communityId,
      name: '运河社区',
      region: { id: 'r', level: 'street', name: '秀洲区' },
      timeZone,
      hotline,
      badges: [],
    }),
    getPhoto: () => facePng(),
    verifyWorkerCode: (input, { idempotencyKey }) => {
      this.looks.push({ ...input, key: idempotencyKey });
      return { ...this.result, serverTime: toInstant(this.now(), timeZone) };
    },
    confirmEntry: (input, { idempotencyKey }) => {
      this.entries.push({ ...input, key: idempotencyKey });
      return bookingNow({ version: 5, status: 'in-service' });
    },
    refuseEntry: (input) => {
      this.entries.push(input);
      return bookingNow({ version: 5 });
    },
    reportWorker: (input) => {
      this.reports.push(input);
      return { id: 'R-1' };
    },
  });
}

export type Change = (backend: DoorBackend) => Partial<Answers>;

export interface Mounted {
  page: VerifierPage;
  element: LinliWorkerVerifier;
  backend: DoorBackend;
}

export interface MountOptions extends Partial<LinliWorkerVerifier> {
  backend?: DoorBackend;
  parent?: HTMLElement;
}

/** A verifier on the page, with a backend whose answers are changed where the test wants it. */
export const mount = async (change: Change = () => ({}), options: MountOptions = {}): Promise<Mounted> => {
  const { backend = await DoorBackend.make(), parent = document.body, ...properties } = options;
  const answers = Object.entries({ ...backend.answers(), ...change(backend) }).filter(([, answer]) => answer);
  const counted = Object.fromEntries(
    answers.map(([name, answer]) => [
      name,
      (...values: unknown[]) => {
        backend.calls.push(name);
        return (answer as (...values: unknown[]) => unknown)(...values);
      },
    ]),
  );
  const element = document.createElement('linli-worker-verifier') as LinliWorkerVerifier;
  Object.assign(element, { community: 'yunhe', theme: 'light', lang: 'zh-CN', adapter: defineAdapter(counted as Answers), ...properties });
  parent.append(element);
  await element.updateComplete;
  return { page: new VerifierPage(element), element, backend };
};

export const unmount = (): void => document.querySelectorAll('linli-worker-verifier').forEach((element) => element.remove());
