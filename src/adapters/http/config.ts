import * as z from 'zod/mini';

/**
 * What a portal writes in JSON to connect a backend of its own. The one place that says so: the types, the published JSON Schema
 * and the documents follow from it. Pages load none of it.
 */

const Words = z.record(z.string(), z.string());
const about = <S extends z.ZodMiniType>(schema: S, description: string): S => schema.check(z.describe(description)) as S;
const text = (description: string) => z.optional(about(z.string(), description));

/** How who is signed in is told to a backend. */
export const Auth = z.strictObject({
  kind: z.enum(['bearer', 'header', 'query', 'basic', 'cookie', 'none']),
  name: text('Of `header` and `query`: what the header or the parameter is called.'),
  prefix: text('Of `header`: what stands before the token, such as "Token ".'),
  token: text('Sent where nobody is signed in. Everyone who opens the page can read it: a publishable key, never a secret.'),
});
export type Auth = z.infer<typeof Auth>;

/** What an answer is wrapped in, and how it says that something went wrong. Paths are dotted: `result.code`. */
export const Envelope = z.strictObject({
  data: text('Where the answer itself is; the whole body unless told.'),
  success: z.optional(
    z.strictObject({
      at: about(z.string(), 'The field that says whether all went well.'),
      is: about(
        z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
        'What it holds then, such as [0, 200]; null where nothing is there.',
      ),
    }),
  ),
  code: text('Where the backend’s own error code is; `success.at` unless told.'),
  message: text('Where its message is; kept for the developer, unless `showMessage`.'),
  showMessage: z.optional(about(z.boolean(), 'Its message may be shown to people.')),
  failure: text('A field that is there, and not empty, where something went wrong, such as `errors`.'),
  codes: z.optional(about(Words, 'Its error codes, and HTTP statuses, as codes of the contract: { "50012": "slot-taken" }.')),
  messages: z.optional(about(Words, 'Where its codes say nothing: part of its message → code of the contract.')),
});
export type Envelope = z.infer<typeof Envelope>;

const Choice = z.record(z.string(), z.array(z.unknown()));

/** How a backend cuts long lists. `page`, `offset`, `cursor` and `size` name its own parameters; one of the first three. */
export const List = z.strictObject({
  items: about(z.string(), 'Where the list is, within the data; "." where the data is the list.'),
  keyed: z.optional(about(z.boolean(), 'The list is an object: its entries are the rows, as { key, value }.')),
  mayBeMissing: z.optional(about(z.boolean(), 'Where the list is not there, it is empty.')),
  inner: text('Each row holds a list of its own at this path; those are the rows then, with {outer.…} for what they lie in.'),
  where: z.optional(about(Choice, 'Only rows that hold one of these: { "available": [true] }.')),
  whereNot: z.optional(about(Choice, 'No rows that hold one of these.')),
  total: text('Where the number of all is.'),
  pages: text('Where the number of pages is.'),
  next: text('Where the next cursor is.'),
  nextUrl: text('Where the address of the next part is; only what it asks for is taken.'),
  page: text('Parameter for the number of the page.'),
  offset: text('Parameter for how many to pass over.'),
  cursor: text('Parameter for the cursor.'),
  size: text('Parameter for how many to send.'),
  pageSize: z.optional(about(z.int(), 'How many to ask for; 20 unless told.')),
  firstPage: z.optional(about(z.int(), 'Number of the first page; 1 unless told.')),
});
export type List = z.infer<typeof List>;

const Idempotency = z.union([z.enum(['header', 'none']), z.strictObject({ clientReference: z.string() })]);

const comment = text('For whoever reads the file; passed over.');

/** One backend. */
export const Backend = z.strictObject({
  $comment: comment,
  baseUrl: about(z.string(), 'URL under which its paths lie.'),
  headers: z.optional(about(Words, 'Sent with every request.')),
  auth: z.optional(about(Auth, 'Of `backends`: the token of who is signed in goes only to those that say so.')),
  timeoutMs: z.optional(z.int()),
  retries: z.optional(z.int()),
  maxBytes: z.optional(about(z.int(), 'A longer answer is not read; 2,000,000 unless told.')),
  timeZone: text('IANA zone of its dates; Asia/Shanghai unless told.'),
  envelope: z.optional(Envelope),
  list: z.optional(List),
  idempotency: z.optional(about(Idempotency, '`header`: Idempotency-Key. `clientReference`: the field of the body that takes the key.')),
  perSecond: z.optional(about(z.number(), 'It refuses more requests than this in a second: they queue.')),
});
export type Backend = z.infer<typeof Backend>;

/** Kinds of values that a backend may have: money in yuan, whole fen as text, durations, numbers for our texts, and so on. */
export const kinds = [
  'yuan',
  'yuan-text',
  'fen-text',
  'hours',
  'seconds',
  'milliseconds',
  'days',
  'iso-duration',
  'number',
  'text',
  'Y/N',
  '1/0',
  '+86',
  'family-name',
  'given-name',
  'json',
  'iso',
  'utc',
  'minutes-of-day',
  'epoch-seconds',
  'epoch-milliseconds',
] as const;

/** What a pattern of a time is made of, in Java's letters. */
export const patternTokens = ['yyyy', 'MM', 'M', 'dd', 'd', 'HH', 'H', 'hh', 'h', 'a', 'mm', 'ss', 'SSS', 'XXX', 'XX'] as const;

const Paths = z.union([z.string(), z.array(z.string())]);

/** One value, found and changed. */
export const Rule = z.strictObject({
  from: about(Paths, 'Path; several are joined by a space; "." is the thing itself.'),
  or: z.optional(about(Paths, 'Where there is nothing: the first of these that is there.')),
  as: z.optional(
    about(
      z.union([z.enum(kinds), z.string().check(z.regex(/yyyy|HH?|hh?/))]),
      `What the backend has: one of the kinds, or a time as a pattern of ${patternTokens.join(' ')}. The contract’s side is known.`,
    ),
  ),
  plus: z.optional(about(z.union([z.number(), z.string()]), 'Of a time: minutes to add, or where they are.')),
  number: z.optional(about(z.boolean(), 'Of a time: the contract wants a whole number, such as a version.')),
  values: z.optional(
    about(z.unknown(), 'Theirs → ours: { "0": "submitted", "*": any other }, or the name of a map in the config’s `values`.'),
  ),
  default: z.optional(about(z.unknown(), 'Where there is none.')),
  day: z.optional(about(z.boolean(), 'Of a date with a time: the contract wants the day alone.')),
  each: z.optional(about(z.unknown(), 'Template for each one of a list, or the name of one in `templates`.')),
  part: z.optional(about(z.unknown(), 'Template for what lies there, or the name of one; left out as a whole where nothing does.')),
});
export type Rule = z.infer<typeof Rule>;

/**
 * JSON that looks like what should come out. `{path}` in a text is filled in; a text that is nothing but `{path}` keeps what it
 * finds as it is. An object with `from` is a `Rule`.
 */
const Template = about(
  z.union([Rule, z.unknown()]),
  'JSON that looks like what comes out; {path} in a text is filled in, a rule finds and changes one value.',
);
const Templates = z.record(z.string(), Template);

const question = {
  $comment: comment,
  backend: text('One of `backends`; the config’s own unless told.'),
  method: z.optional(z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  path: text('With {names} of the contract’s input.'),
  query: z.optional(Templates),
  headers: z.optional(about(Templates, 'Sent with this question.')),
  body: z.optional(Template),
  form: z.optional(about(z.boolean(), 'The body travels as a form, not as JSON.')),
  data: text('Where this answer is, in the place of the envelope’s `data`.'),
  codes: z.optional(about(Words, 'As the envelope’s, and before them.')),
};

/** A question before the operation's own. Later ones, and the operation, read its answer as {steps.NAME.…}. */
export const Step = z.strictObject({
  ...question,
  unless: text('Not asked where there is something at this path, such as `steps.found.customers.0`.'),
  needs: z.optional(about(Choice, 'Its answer must hold one of these at each path; [] is anything at all.')),
  orElse: text('The problem where it does not; `not-found` unless told.'),
});
export type Step = z.infer<typeof Step>;

/** Price rules on top of a unit price, as `domain/price.ts` reckons them. */
const Pricing = z.strictObject({
  agencyFeeInFen: z.optional(z.int()),
  materialsInFen: z.optional(z.int()),
  restDayPercent: z.optional(z.number()),
  holidayPercent: z.optional(z.number()),
  longVisitDiscount: z.optional(z.strictObject({ fromMinutes: z.int(), percent: z.number() })),
});

/** How one operation is asked and answered. What is left out is as the contract has it. */
export const OperationConfig = z.strictObject({
  ...question,
  names: z.optional(about(Templates, 'Values by name, which stand beside the input: { "day": { "from": "from", "as": "yyyyMMdd" } }.')),
  steps: z.optional(about(z.record(z.string(), Step), 'Asked before it, one after the other.')),
  answer: z.optional(about(Template, 'Template, or the name of one in `templates`.')),
  each: z.optional(about(Template, 'Of lists: template for one of them, or the name of one in `templates`.')),
  list: z.optional(List),
  reread: text(
    'Of writes that answer no booking: where its id is, such as `data.id` or `input.bookingId`. The answer is what getBooking says.',
  ),
  eachDay: z.optional(
    about(z.union([z.boolean(), z.int()]), 'Of `listSlots`: asked once for each day, {from}; or for each so many days, {from} to {to}.'),
  ),
  slotMinutes: z.optional(about(z.int(), 'Of times without an end, where the question names no duration.')),
  unitPrice: z.optional(
    about(
      z.union([z.boolean(), Pricing]),
      'Of `quoteBooking`: the backend makes no quotes; the price is the service’s unit price times how long, with these rules.',
    ),
  ),
  fixed: z.optional(about(z.unknown(), 'The answer itself, in the contract’s shape: nobody is asked.')),
});
export type OperationConfig = z.infer<typeof OperationConfig>;

/** The whole config; a portal's config file has it in the place of `apiBase`. */
export const HttpConfig = z.extend(Backend, {
  $schema: text('Where this schema is, for editors.'),
  backends: z.optional(z.record(z.string(), Backend)),
  values: z.optional(about(z.record(z.string(), z.record(z.string(), z.unknown())), 'Value maps by name: theirs → ours.')),
  templates: z.optional(about(Templates, 'Templates by name, for `answer`, `each` and `part`.')),
  capabilities: z.optional(about(z.record(z.string(), z.unknown()), 'What `getCapabilities` says, where no backend knows it.')),
  operations: z.optional(
    about(
      z.record(z.string(), z.union([z.boolean(), OperationConfig])),
      'By operation name. `true`: as the contract has it. `false` or left out: not supported, and the feature hides.',
    ),
  ),
});
export type HttpConfig = z.infer<typeof HttpConfig>;
