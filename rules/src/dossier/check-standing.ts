/** What stands outside of the papers: time left, letter, register, quotas and the agreement. */
import { DAY, type Instant, startOf } from '../calendar/civil-date.ts';
import { matchEntityName, readEntityName } from '../names/entity-name.ts';
import type { Dossier, RegistryElement } from './dossier.ts';
import type { Check } from './lint-context.ts';
import {
  advice,
  type LintFinding,
  mustFix,
  NOT_ASKED,
  NOT_IN_DOSSIER,
  type Outcome,
  refusedAt,
} from './lint-finding.ts';
import { readInstant } from './read-instant.ts';

/** With fewer days left there is hardly time for a returned dossier. */
const WINDOW_DAYS = 5;

const WINDOW = 'deadline.windowEndsAt';

function windowFindings(end: Instant, now: Instant): readonly LintFinding[] {
  if (end <= now) return [mustFix('lint.window_over', WINDOW)];
  const days = Math.floor((end - now) / DAY);
  return end - now < WINDOW_DAYS * DAY
    ? [advice('lint.window_short', WINDOW, { days, min: WINDOW_DAYS })]
    : [];
}

/** Refusals: `lint.window_over`, `dossier.instant`. Advice: `lint.window_short`. Days count from `now`, else from the day. */
export const windowLeft: Check = ({ deadline }, { now, asOf }) => {
  const endsAt = deadline?.windowEndsAt;
  if (endsAt === null) return NOT_ASKED;
  if (endsAt === undefined) return NOT_IN_DOSSIER;
  const end = readInstant(endsAt);
  return end.ok ? windowFindings(end.value, now ?? startOf(asOf)) : [mustFix(end.refusal.code, WINDOW)];
};

/** Refusal: `letter.missing`, for subjects that need one (`verify.letterRequired`). */
export const letterPresent: Check = ({ letter, subject }, { policy }) => {
  if (subject?.kind === undefined) return NOT_IN_DOSSIER;
  if (!policy.values['verify.letterRequired'].includes(subject.kind)) return NOT_ASKED;
  if (letter?.present === undefined) return NOT_IN_DOSSIER;
  return letter.present ? [] : [mustFix('letter.missing', 'letter.present')];
};

/** The element in question and where the merchant wrote it. The legal representative types the ID on the own phone. */
const ELEMENTS: Readonly<Record<RegistryElement, { readonly code: string; readonly path: string }>> = {
  name: { code: 'registry.name_differs', path: 'subject.name' },
  code: { code: 'registry.name_code', path: 'subject.licenceNumber' },
  legalRepName: { code: 'registry.legal_rep_name', path: 'subject.legalRepName' },
  legalRepId: { code: 'registry.legal_rep_id', path: 'registry.elements' },
};

/** With the registered name at hand the character that differs is named. */
function differing(element: RegistryElement, { subject, registry }: Dossier): LintFinding {
  const { code, path } = ELEMENTS[element];
  const typed = element === 'name' ? readEntityName(subject?.name) : null;
  const matched = typed?.ok ? matchEntityName(typed.value, registry?.registeredName ?? typed.value) : null;
  return matched && !matched.ok ? refusedAt(path, matched.refusal) : mustFix(code, path);
}

const OUTCOMES: Readonly<
  Record<NonNullable<NonNullable<Dossier['registry']>['outcome']>, (dossier: Dossier) => Outcome>
> = {
  match: () => [],
  differs: (dossier) => {
    const elements = dossier.registry?.elements ?? [];
    return elements.length > 0
      ? [...new Set(elements)].map((element) => differing(element, dossier))
      : [mustFix('registry.differs', 'registry.elements')];
  },
  cancelled: () => [mustFix('registry.cancelled', 'subject.licenceNumber')],
  notFound: () => [advice('registry.not_found', 'subject.licenceNumber')],
  unavailable: () => ({ level: 'unknown', code: 'lint.not_compared' }),
  notCompared: () => ({ level: 'unknown', code: 'lint.not_compared' }),
};

/**
 * Refusals: `registry.name_differs`, `registry.name_character` where the registered name is known, `registry.name_code`,
 * `registry.legal_rep_name`, `registry.legal_rep_id`, `registry.differs` where nobody says what, `registry.cancelled`. Advice: `registry.not_found`.
 */
export const registryAgrees: Check = (dossier) => {
  const outcome = dossier.registry?.outcome;
  return outcome === undefined ? NOT_IN_DOSSIER : OUTCOMES[outcome](dossier);
};

type Count = 'adminPhone' | 'adminIdCard' | 'adminWechat';

const COUNTS: readonly { readonly key: Count; readonly code: string; readonly path: string }[] = [
  { key: 'adminPhone', code: 'quota.phone', path: 'quota.adminPhone' },
  { key: 'adminIdCard', code: 'quota.id_card', path: 'quota.adminIdCard' },
  { key: 'adminWechat', code: 'quota.wechat', path: 'quota.adminWechat' },
];

/**
 * Refusals: `quota.subject`, `quota.phone`, `quota.id_card`, `quota.wechat` (numbers 1001, 1005, 1007, 1003); what the
 * legal representative's proof lifts (`quota.legalRepLift`) is not counted.
 */
export const quotaFree: Check = ({ quota, subject }, { policy: { values } }) => {
  const used = quota?.subjectAccounts;
  if (quota === undefined || used === undefined || subject?.kind === undefined) return NOT_IN_DOSSIER;
  const limit = values['quota.subjectAccounts'][subject.kind];
  const lifted = quota.legalRepProved === true ? values['quota.legalRepLift'] : [];
  const people = COUNTS.filter(({ key }) => !lifted.includes(key)).flatMap(({ key, code, path }) => {
    const most = values[`quota.${key}`];
    return (quota[key] ?? 0) >= most ? [mustFix(code, path, { limit: most, used: quota[key] ?? 0 })] : [];
  });
  return [
    ...(used >= limit ? [mustFix('quota.subject', 'quota.subjectAccounts', { limit, used })] : []),
    ...people,
  ];
};

/** Refusals: `agreement.missing`, `agreement.changed`. */
export const termsAccepted: Check = ({ terms }) => {
  const { acceptedVersion, currentVersion } = terms ?? {};
  if (acceptedVersion === undefined) return NOT_IN_DOSSIER;
  if (acceptedVersion === null || acceptedVersion.trim() === '')
    return [mustFix('agreement.missing', 'terms.acceptedVersion')];
  if (currentVersion === undefined) return NOT_IN_DOSSIER;
  return acceptedVersion === currentVersion ? [] : [mustFix('agreement.changed', 'terms.acceptedVersion')];
};
