import * as z from 'zod/mini';
import { RefundRule } from './refund-rule.ts';
import { Fen, Id, Minutes, open } from './values.ts';

export const serviceModes = ['visit', 'recurring', 'stay', 'meal', 'quote', 'link'] as const;

/** One question that a service asks; the form draws it. */
export const IntakeField = z.object({
  key: z.string(),
  label: z.string(),
  kind: open(['text', 'longtext', 'number', 'choice', 'choices', 'toggle', 'photos', 'date']),
  required: z.boolean(),
  options: z.optional(z.array(z.object({ value: z.string(), label: z.string() }))),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
});
export type IntakeField = z.infer<typeof IntakeField>;

export const Service = z.object({
  id: Id,
  name: z.string(),
  category: z.string(),
  scene: z.optional(z.string()),
  summary: z.string(),
  mode: open(serviceModes),
  place: open(['home', 'outlet', 'both']),
  unit: open(['hour', 'visit', 'day', 'month', '26-days', 'sqm', 'meal']),
  amountInFen: Fen,
  duration: z.object({ min: Minutes, step: Minutes, max: Minutes }),
  /** `employee` 自营 (员工制), `agency` 中介. */
  dispatch: open(['employee', 'agency']),
  intake: z.array(IntakeField),
  refundRules: z.array(RefundRule),
  minNoticeMinutes: Minutes,
  horizonDays: z.int(),
  companyId: z.optional(Id),
});
export type Service = z.infer<typeof Service>;

export const ServicePage = z.object({ items: z.array(Service), nextCursor: z.nullish(z.string()) });
