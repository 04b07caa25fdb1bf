import * as z from 'zod/mini';
import { sensitive } from './sensitivity.ts';
import { Instant } from './times.ts';
import { Id, open } from './values.ts';

export const roles = ['guest', 'resident', 'worker', 'company', 'office'] as const;
export type Role = (typeof roles)[number];

export const Me = z.object({
  id: sensitive('pseudonym', Id),
  role: open(roles),
  maskedName: z.optional(sensitive('name', z.string())),
  maskedPhone: z.optional(sensitive('phone', z.string())),
  communityId: z.optional(Id),
  companyId: z.optional(Id),
  workerId: z.optional(Id),
});

export const Capabilities = z.object({
  contractVersion: z.string(),
  operations: z.array(z.string()),
  idempotency: open(['header', 'clientReference', 'none']),
  watch: open(['stream', 'poll', 'none']),
  limits: z.object({ holdSeconds: z.int(), holdsPerViewer: z.int(), bodyBytes: z.int() }),
  /** Whose codes count here. `codeOrigins`: the only origins whose addresses may carry one. */
  issuers: z.array(
    z.object({
      iss: z.string(),
      name: z.string(),
      algorithms: z.optional(z.array(z.string())),
      codeOrigins: z.optional(z.array(z.string())),
    }),
  ),
  /** The server's clock, so that a phone with a wrong one still counts right; left out where no backend says it. */
  serverTime: z.optional(Instant),
});
export type Capabilities = z.infer<typeof Capabilities>;
