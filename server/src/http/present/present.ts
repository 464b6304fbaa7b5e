import type { ApplicationView } from '@ruzhu/api';
import { pathOf } from '@ruzhu/journeys';
import { type Instant, isoOf, maskAccount, maskEmail, maskId, maskMobile, maskName } from '@ruzhu/rules';
import type { Account, Application, EventRow, FileRow, Order } from '../../ports/records.ts';
import type { Opened } from '../../services/contexts.ts';
import { STEPS } from '../../services/contexts.ts';
import { presentFee } from './fee.ts';

/** The only way out: rows become what the API describes. Nothing personal leaves unmasked except where a page edits it. */
export const iso = (instant: Instant): string => isoOf(instant);
export const isoOrNull = (instant: Instant | null): string | null =>
  instant === null ? null : isoOf(instant);

const MASKS = {
  id: maskId,
  mobile: maskMobile,
  account: maskAccount,
  name: maskName,
  email: maskEmail,
} as const;

/** Facts that a merchant may see as they are. */
const SHOWN_FACTS = [
  'proof',
  'proofBy',
  'registry',
  'round',
  'refills',
  'firstReturnAt',
  'refillsEndAt',
  'agencyId',
  'dispatchedAt',
  'qualifiedAt',
  'verifiedUntil',
  'accountId',
  'orderId',
  'attempt',
  'activatedAt',
  'reuseConfirmedAt',
  'adminConfirmedAt',
  'nameProofNeeded',
  'businessScope',
];

export function presentApplication({ application, answers, context }: Opened): ApplicationView {
  const fields = new Map(
    STEPS[application.journey].flatMap((step) => step.fields).map((field) => [field.key, field]),
  );
  const masked = Object.entries(answers).flatMap(([key, value]) => {
    const field = fields.get(key);
    if (!field || field.secrecy === 'secret' || value === null) return [];
    if (field.secrecy !== 'sealed') return [[key, value] as const];
    return [[key, field.mask && typeof value === 'string' ? MASKS[field.mask](value) : '***'] as const];
  });
  return {
    id: application.id,
    number: application.number,
    journey: application.journey,
    parentId: application.parentId,
    policy: application.policy,
    state: application.state,
    version: application.version,
    answers: Object.fromEntries(masked),
    steps: pathOf(STEPS[application.journey], context).map(({ step, status, missing }) => ({
      key: step.key,
      status,
      missing: [...missing],
    })),
    facts: shownFacts(application),
    createdAt: iso(application.createdAt),
    updatedAt: iso(application.updatedAt),
  };
}

export const shownFacts = ({ facts }: Pick<Application, 'facts'>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => SHOWN_FACTS.includes(key)));

export const presentAccount = (row: Account) => ({
  id: row.id,
  applicationId: row.applicationId,
  product: row.product,
  name: row.name,
  originalId: row.originalId,
  appId: row.appId,
  subjectName: row.subjectName,
  subjectKind: row.subjectKind,
  verifiedUntil: isoOrNull(row.verifiedUntil),
  createdAt: iso(row.createdAt),
});

export const presentFile = (row: FileRow) => ({
  id: row.id,
  field: row.field,
  name: row.name,
  type: row.type,
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  findings: [...row.findings],
  createdAt: iso(row.createdAt),
});

export const presentOrder = (row: Order) => ({
  id: row.id,
  applicationId: row.applicationId,
  number: row.number,
  amount: row.amount,
  currency: row.currency,
  state: row.state,
  payUrl: row.payUrl,
  createdAt: iso(row.createdAt),
  closesAt: iso(row.closesAt),
  paidAt: isoOrNull(row.paidAt),
  ...presentFee(row),
});

export const presentEvent = (row: EventRow) => ({
  applicationId: row.applicationId,
  seq: row.seq,
  at: iso(row.at),
  event: row.event,
  from: row.fromState,
  to: row.toState,
  actor: row.actor,
  data: { ...row.data },
});

export const presentScan = ({
  ticketId,
  url,
  endsAt,
}: {
  ticketId: string;
  url: string;
  endsAt: Instant;
}) => ({ ticketId, url, endsAt: iso(endsAt) });
export const presentCode = ({
  proofId,
  resendAt,
  endsAt,
}: {
  proofId: string;
  resendAt: Instant;
  endsAt: Instant;
}) => ({
  proofId,
  resendAt: iso(resendAt),
  endsAt: iso(endsAt),
});
