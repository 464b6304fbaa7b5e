import type { Application, Bundle, Case, CaseKind } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Opened } from './contexts.ts';
import type { Deps } from './deps.ts';
import { lintOf } from './lint.ts';
import { remindOfSlot } from './slot-reminders.ts';

/** Answers and seals of several applications in one record: `entity.` for the account, plain for what was handed in. */
const prefixed = <T>(prefix: string, values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, value]));

/**
 * Freezes what is handed in, with the check as it stood: from now on a reviewer decides on this and on nothing else.
 * The hash covers answers and ciphertexts.
 */
export async function freezeBundle(deps: Deps, tx: Tx, opened: Opened, round: number): Promise<Bundle> {
  const { application, account } = opened;
  const answers = { ...prefixed('entity.', account.answers), ...application.answers };
  const sealed = { ...prefixed('entity.', account.sealed), ...application.sealed };
  const lint = application.journey === 'verification' ? await lintOf(deps, tx, opened) : { items: [] };
  const bundle: Bundle = {
    applicationId: application.id,
    round,
    merchantId: application.merchantId,
    hash: deps.vault.digest(canonicalJson({ answers, sealed })),
    answers,
    sealed,
    lint: { ...lint },
    frozenAt: deps.clock.now(),
  };
  await tx.cases.insertBundle(bundle);
  return bundle;
}

/** Who has decided and is not to decide again. */
export type Barred = { readonly agencyId: string | null; readonly reviewers: readonly string[] };

/**
 * Opens the case of this round. After a refill the agency keeps it; a new application is dispatched, and one that was
 * opened again goes to whoever had no part in it.
 */
export async function openCase(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  round: number,
  kind: CaseKind,
  barred: Barred | null = null,
): Promise<Case> {
  const { application, account, answers } = opened;
  const earlier = (await tx.cases.ofApplication(application.id)).at(-1) ?? null;
  const decision = (await tx.timers.of(application.id)).find((timer) => CLOCK[kind] === timer.clock);
  const subject = await tx.accounts.ofApplication(account.id);
  const one: Case = {
    id: deps.ids.id(),
    number: application.number,
    applicationId: application.id,
    merchantId: application.merchantId,
    journey: application.journey,
    policy: application.policy,
    round,
    kind,
    state: 'queued',
    agencyId: barred ? null : (earlier?.agencyId ?? null),
    reviewerId: null,
    firstReviewerId: null,
    secondReviewerId: null,
    recheckOf: null,
    barredAgencyId: barred?.agencyId ?? null,
    barredReviewers: barred?.reviewers ?? [],
    stranded: false,
    leasedUntil: null,
    wakesAt: null,
    held: null,
    leavesAt: null,
    dueAt: decision?.dueAt ?? null,
    subjectName: String(
      kind === 'miniProgram' ? (answers.mpName ?? subject?.subjectName) : subject?.subjectName,
    ),
    subjectCode: subject?.subjectCode ?? '',
    draft: {},
    outcome: null,
    openedAt: deps.clock.now(),
    decidedAt: null,
    version: 0,
  };
  await tx.cases.insert(one);
  if (one.journey === 'verification' && kind === 'entity') await remindOfSlot(deps, tx, application);
  return one;
}

/** The clock a case is due by. */
const CLOCK: Readonly<Record<CaseKind, string>> = { entity: 'decision', name: 'name', miniProgram: 'review' };

/** Where a sealed value of a bundle was sealed: under its own application, whichever record it stands in now. */
export const placeOfSealed = (application: Application, key: string) =>
  key.startsWith('entity.')
    ? { row: application.parentId ?? application.id, column: key.slice('entity.'.length) }
    : { row: application.id, column: key };
