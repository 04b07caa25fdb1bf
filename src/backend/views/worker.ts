import { colourOf } from '../../domain/colour.ts';
import type { Day } from '../../domain/day.ts';
import { ratingOf } from '../../domain/reviewing.ts';
import type { WorkerRecord } from '../../domain/worker.ts';
import { dayAt } from '../../domain/zone.ts';
import type { Context } from '../context.ts';
import type { WorkerEntry } from '../records.ts';

type Audience = 'stranger' | 'signed-in' | 'related';

/** Someone not signed in: company, masked name, photo, trade and level. Dates: only to those whom this worker serves or works for. */
const workerFor = (record: WorkerRecord, audience: Audience): WorkerRecord => {
  const { id, workerNumber, maskedName, photoId, company, trade, skillLevel } = record;
  const known: WorkerRecord = { id, workerNumber, maskedName, photoId, company, trade, skillLevel };
  switch (audience) {
    case 'related':
      return { ...record };
    case 'signed-in':
      return {
        ...known,
        skillCertificates: record.skillCertificates,
        healthExam: record.healthExam && { state: record.healthExam.state },
        insurance: record.insurance && { state: record.insurance.state },
        background: record.background && { conclusion: record.background.conclusion },
        credit: record.credit,
        rating: record.rating,
        colour: record.colour,
      };
    case 'stranger':
      return known;
    default:
      return audience satisfies never;
  }
};

const isRelated = async ({ queries, principal }: Context, { record, companyId }: WorkerEntry): Promise<boolean> => {
  switch (principal?.role) {
    case 'worker':
      return principal.workerId === record.id;
    case 'company':
      return principal.companyId === companyId;
    case 'guest':
    case 'resident':
      return (await queries.bookings({ residentId: principal.id, workerId: record.id }, { offset: 0, limit: 1 })).length > 0;
    default:
      return false;
  }
};

/** From the sums of reviews and nowhere else, so that no two places can tell different numbers. */
const withRatings = async ({ queries }: Context, records: WorkerRecord[]): Promise<WorkerRecord[]> => {
  const subjectOf = ({ id }: WorkerRecord) => `worker:${id}`;
  const sums = await queries.reviewSums(records.map(subjectOf));
  return records.map((record) => ({ ...record, rating: ratingOf(sums.get(subjectOf(record))) }));
};

type Paper = WorkerRecord['healthExam'] | WorkerRecord['insurance'];
const onThatDay = <P extends Paper>(paper: P, today: Day): P =>
  paper?.state === 'valid' && paper.validUntil !== undefined && paper.validUntil < today ? { ...paper, state: 'expired' } : paper;

/** Papers run out and the colour turns without anybody writing it down. */
const ofToday = ({ now, settings }: Context, record: WorkerRecord): WorkerRecord => {
  const today = dayAt(now, settings.timeZone);
  const { healthExam, insurance } = record;
  const { colour } = colourOf(record, today);
  return { ...record, healthExam: onThatDay(healthExam, today), insurance: onThatDay(insurance, today), colour };
};

const viewFor = async (context: Context, { record }: WorkerEntry, audience: Audience): Promise<WorkerRecord> => {
  const [rated] = await withRatings(context, [ofToday(context, record)]);
  return workerFor(rated!, audience);
};

export const workerView = async (context: Context, entry: WorkerEntry): Promise<WorkerRecord> => {
  const related = await isRelated(context, entry);
  return viewFor(context, entry, related ? 'related' : context.principal ? 'signed-in' : 'stranger');
};

/** Whoever is signed in and has scanned the worker's own code sees the dates too: they stand before each other. */
export const scannedWorkerView = async (context: Context, entry: WorkerEntry): Promise<WorkerRecord> =>
  viewFor(context, entry, context.principal ? 'related' : 'stranger');

/** In a list nobody is anybody's own, and to a stranger no rating is shown that would have to be looked up. */
export const listedWorkerViews = async (context: Context, entries: WorkerEntry[]): Promise<WorkerRecord[]> => {
  const records = entries.map(({ record }) => ofToday(context, record));
  if (!context.principal) return records.map((record) => workerFor(record, 'stranger'));
  return (await withRatings(context, records)).map((record) => workerFor(record, 'signed-in'));
};
