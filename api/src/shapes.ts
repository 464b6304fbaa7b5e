/** Shapes that come back in many operations. Instants are ISO 8601 with offset, money is an integer of 分. */
import * as z from 'zod';

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const cents = z.int().min(0);
export const token = z.string().min(20).max(100);
export const short = (max: number) => z.string().max(max);
export const words = z.object({ zh: z.string(), en: z.string() });
export const params = z.record(z.string(), z.union([z.string(), z.number()]));

export const refusal = z.object({
  code: z.string(),
  path: z.string(),
  params,
});
export const warning = refusal.extend({ level: z.enum(['warn', 'info']) });

/** The check before paying: one item for each rule. */
export const lint = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      level: z.enum(['pass', 'advice', 'mustFix', 'unknown']),
      code: z.string().nullable(),
      path: z.string(),
      params,
      step: z.string(),
    }),
  ),
  mustFix: z.int(),
  advice: z.int(),
  pass: z.int(),
});

/** RFC 9457 with the refusals in it. `number` is the platform's own number where it has one. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  number: z.int().optional(),
  refusals: z.array(refusal.extend({ detail: z.string(), fix: z.string() })),
});
export type Problem = z.output<typeof problem>;

export const journeyKey = z.enum(['service-account', 'verification', 'mini-program']);

export const stepStatus = z.object({
  key: z.string(),
  status: z.enum(['notBegun', 'begun', 'done']),
  missing: z.array(z.string()),
});

/** An application as its merchant sees it: answers with personal values masked, pages and how far they are. */
export const application = z.object({
  id,
  number: z.string(),
  journey: journeyKey,
  parentId: id.nullable(),
  policy: z.string(),
  state: z.string(),
  version: z.int(),
  answers: z.record(z.string(), z.unknown()),
  steps: z.array(stepStatus),
  facts: z.record(z.string(), z.unknown()),
  createdAt: instant,
  updatedAt: instant,
});
export type ApplicationView = z.output<typeof application>;

export const account = z.object({
  id,
  applicationId: id,
  product: z.enum(['service', 'miniProgram']),
  name: z.string(),
  originalId: z.string(),
  appId: z.string().nullable(),
  subjectName: z.string(),
  subjectKind: z.string(),
  verifiedUntil: instant.nullable(),
  createdAt: instant,
});

/** A scan that was begun: the address goes into the QR code, the binder stays in a cookie. */
export const begunScan = z.object({ ticketId: id, url: z.url(), endsAt: instant });
export const sentCode = z.object({ proofId: id, resendAt: instant, endsAt: instant });

export const file = z.object({
  id,
  field: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  findings: z.array(z.string()),
  createdAt: instant,
});

export const order = z.object({
  id,
  applicationId: id,
  number: z.string(),
  amount: cents,
  currency: z.literal('CNY'),
  state: z.string(),
  payUrl: z.string(),
  createdAt: instant,
  closesAt: instant,
  paidAt: instant.nullable(),
  feeRule: z.string().nullable(),
  feeOutcome: z.string().nullable(),
  /** The sentence of the rule that decided, as it stood when the order was paid. */
  feeWords: words.nullable(),
  /**
   * What the rule was decided on: the state that was reached, the reasons given, and where they matter the instants at
   * which the check before paying had passed, the longest promised time ran out, and late money came.
   */
  feeEvidence: z
    .object({
      state: z.string(),
      reasons: z.array(z.string()),
      checkedAt: instant.nullable(),
      overdueAt: instant.nullable(),
      paidAt: instant.nullable(),
    })
    .nullable(),
});

/** A review that costs nothing, given by the rule that decided over an earlier fee. `usedBy`: the order that used it. */
export const credit = z.object({
  feeRule: z.string(),
  words: words.nullable(),
  order: z.string().nullable(),
  grantedAt: instant,
  usedBy: z.string().nullable(),
});

export const event = z.object({
  applicationId: id,
  seq: z.int(),
  at: instant,
  event: z.string(),
  from: z.string(),
  to: z.string(),
  actor: z.string(),
  data: z.record(z.string(), z.unknown()),
});

export const nothing = z.object({ ok: z.literal(true) });
export const byId = z.strictObject({ id });
export const ticketBody = z.strictObject({ ticketId: id });
export const codeBody = z.strictObject({ proofId: id, code: short(40) });
export const answers = z.record(z.string().max(60), z.unknown());
