import type { Context, Hono } from 'hono';
import { masked, partnerKey, residents } from './people.ts';
import { askOffice } from './site.ts';

/**
 * The community's own site: who it is, and what residents say of those who came. Real HTTP statuses, `success` and `error`, seconds
 * since 1970, parts of lists by `skip` and `take`. Only finished visits are reviewed: it asks the firm, office to office.
 */

interface Opinion {
  no: string;
  target: string;
  star: number;
  marks: Record<string, number>;
  words: string;
  by?: string;
  service: string;
  at: number;
  visit: string;
}

interface Told {
  visit: string;
  star: number;
  marks?: Record<string, number>;
  words: string;
  unnamed: boolean;
}

interface FinishedVisit {
  order_no: string;
  state: number;
  can_review: number;
  service: { title: string };
  worker: { card: string };
}

const day = 86_400;
const sorted: Record<string, (a: Opinion, b: Opinion) => number> = {
  new: (a, b) => b.at - a.at,
  high: (a, b) => b.star - a.star || b.at - a.at,
  low: (a, b) => a.star - b.star || b.at - a.at,
};

const mean = (values: number[]): number | undefined =>
  values.length ? Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 10) / 10 : undefined;

const earlier = (now: number): Opinion[] =>
  [
    { words: '擦得很仔细，灶台也亮了。', star: 5, by: '*阿姨', days: 3 },
    { words: '准时，人很客气。', star: 5, by: '*先生', days: 9 },
    { words: '窗户有一扇漏擦了，打电话后补做了。', star: 4, by: '*桂芳', days: 20 },
  ].map(({ days, ...rest }, index) => ({
    ...rest,
    no: `P${index + 1}`,
    target: 'worker:AX3304110007',
    marks: { ontime: 5, manner: 5, skill: rest.star, clean: rest.star },
    service: '日常保洁',
    at: Math.floor(now / 1000) - days * day,
    visit: `old-${index}`,
  }));

export const communityRoutes = (now: () => number, firmUrl: () => string) => {
  const opinions = earlier(now());
  const keys = new Map<string, Opinion>();

  const wrong = (context: Context, status: 401 | 404 | 409 | 503, code: string) =>
    context.json({ success: false, error: { code } }, status);
  const right = (context: Context, result: unknown) => context.json({ success: true, result });

  const visitOf = async (citizen: string, no: string): Promise<FinishedVisit | 'away' | undefined> => {
    const said = await askOffice(`${firmUrl()}/inner/visits?citizen=${encodeURIComponent(citizen)}`, {
      headers: { 'x-partner-key': partnerKey },
    });
    const visits = (said?.body as { data?: FinishedVisit[] } | undefined)?.data;
    return visits ? visits.find(({ order_no }) => order_no === no) : 'away';
  };

  const take = async (context: Context) => {
    const resident = residents.find(({ tickets }) => `Token ${tickets.community}` === context.req.header('authorization'));
    if (!resident) return wrong(context, 401, 'LOGIN');
    const key = `${resident.citizen} ${context.req.header('idempotency-key') ?? ''}`;
    const known = keys.get(key);
    if (known) return right(context, known);
    const { visit: no, star, marks = {}, words, unnamed } = await context.req.json<Told>();
    const visit = await visitOf(resident.citizen, no);
    if (visit === 'away') return wrong(context, 503, 'FIRM_AWAY');
    if (!visit) return wrong(context, 404, 'NO_VISIT');
    if (opinions.some((one) => one.visit === no)) return wrong(context, 409, 'SAID_BEFORE');
    if (visit.can_review !== 1) return wrong(context, 409, 'NOT_DONE');
    const opinion: Opinion = {
      no: `P${opinions.length + 1}`,
      target: `worker:${visit.worker.card}`,
      star,
      marks,
      words,
      ...(!unnamed && { by: masked(resident.name) }),
      service: visit.service.title,
      at: Math.floor(now() / 1000),
      visit: no,
    };
    opinions.push(opinion);
    keys.set(key, opinion);
    await askOffice(`${firmUrl()}/inner/visits/${encodeURIComponent(no)}/reviewed`, {
      method: 'POST',
      headers: { 'x-partner-key': partnerKey },
    });
    return right(context, opinion);
  };

  return (app: Hono): void => {
    app.get('/v1/communities/:id', (context) =>
      context.req.param('id') === 'yunhe'
        ? right(context, { code: 'yunhe', title: '运河社区', county: { code: 'xiuzhou', title: '秀洲区' }, phone: '0573-82000101' })
        : wrong(context, 404, 'NO_COMMUNITY'),
    );
    app.get('/v1/scores', (context) => {
      const target = context.req.query('target');
      const all = opinions.filter((one) => one.target === target);
      const of = (mark: string) => mean(all.flatMap(({ marks }) => marks[mark] ?? []));
      return right(context, {
        target,
        votes: all.length,
        average: mean(all.map(({ star }) => star)),
        stars: [1, 2, 3, 4, 5].map((star) => all.filter((one) => one.star === star).length),
        marks: { ontime: of('ontime'), manner: of('manner'), skill: of('skill'), clean: of('clean') },
      });
    });
    app.get('/v1/opinions', (context) => {
      const { target, order = 'new', skip = '0', take: many = '20' } = context.req.query();
      const all = opinions.filter((one) => one.target === target).sort(sorted[order] ?? sorted['new']);
      return right(context, { entries: all.slice(Number(skip), Number(skip) + Number(many)), all: all.length });
    });
    app.post('/v1/opinions', take);
  };
};
