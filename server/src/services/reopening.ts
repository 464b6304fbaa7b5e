import { ok, type Refusal, type Result, refuse } from '@ruzhu/rules';
import type { Application, Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import { open } from './contexts.ts';
import type { Deps } from './deps.ts';
import { settleFee } from './fee.ts';
import { type Barred, freezeBundle, openCase } from './handing-in.ts';
import { store } from './loading.ts';
import { reserveName } from './names.ts';

/** Account states in which a verification may go on. */
const ABLE = ['registeredUnverified', 'renewalWindow', 'lapsed'];
/** Verifications that stand in nobody's way: a draft is let go, the others are over without having passed. */
const IDLE = ['draft', 'abandoned'];

const accountOf = async (tx: Tx, { parentId, number }: Application): Promise<Application> => {
  const account = parentId ? await tx.applications.find(parentId) : null;
  if (!account) throw new Error(`${number} has no account`);
  return account;
};

/** Verifications of the same account that were begun after this one. */
async function laterThan(tx: Tx, { id, merchantId, parentId }: Application): Promise<readonly Application[]> {
  const all = (await tx.applications.ofMerchant(merchantId)).filter(
    (one) => one.journey === 'verification' && one.parentId === parentId,
  );
  return all.slice(all.findIndex((one) => one.id === id) + 1);
}

/**
 * Why a verification cannot be opened again, or `null`: it was not refused (`objection.not_failed`), its account can go on
 * no more (`objection.account`), a later one was handed in (`objection.later`), its fee went back (`objection.refunded`).
 */
export async function whyNotReopened(tx: Tx, application: Application): Promise<Refusal | null> {
  if (application.journey !== 'verification' || application.state !== 'failed')
    return refuse('objection.not_failed').refusal;
  const account = await accountOf(tx, application);
  // Without its key nothing of an erased merchant can be reviewed.
  if (!(await tx.merchants.key(application.merchantId)))
    return refuse('objection.account', '', { state: 'erased' }).refusal;
  if ((await laterThan(tx, application)).some(({ state }) => !IDLE.includes(state)))
    return refuse('objection.later').refusal;
  if (!ABLE.includes(account.state)) return refuse('objection.account', '', { state: account.state }).refusal;
  const kept = (await tx.orders.ofApplication(application.id)).some(
    ({ state }) => state === 'paid' || state === 'settled',
  );
  return kept ? null : refuse('objection.refunded').refusal;
}

/** Who had a part in what was decided about the entity: none of them looks at it again. */
function barredBy(cases: readonly Case[]): Barred {
  const entity = cases.filter(({ kind }) => kind === 'entity');
  const people = entity.flatMap((one) => [one.firstReviewerId, one.secondReviewerId, one.reviewerId]);
  const known = [...entity.flatMap((one) => one.barredReviewers), ...people].filter((id) => id !== null);
  return { agencyId: entity.at(-1)?.agencyId ?? null, reviewers: [...new Set(known)] };
}

/** A draft that was begun meanwhile is let go: what was handed in goes on instead. */
async function letDraftsGo(deps: Deps, tx: Tx, application: Application, staff: Staff): Promise<void> {
  for (const draft of (await laterThan(tx, application)).filter(({ state }) => state === 'draft')) {
    const gone = advance(deps, {
      application: draft,
      timers: await tx.timers.of(draft.id),
      event: 'abandon',
      by: 'operator',
      actorId: staff.id,
      facts: {},
    });
    if (!gone.ok) throw new Error(`${draft.number} cannot be let go: ${gone.refusal.code}`);
    await store(tx, gone.commit);
  }
}

/** What the review begins anew with: the tries to mend and the calls of the first one do not count. */
const FRESH = {
  refills: 0,
  firstReturnAt: undefined,
  refillsEndAt: undefined,
  returned: [],
  mended: [],
  agencyId: undefined,
  dispatchedAt: undefined,
} as const;

/**
 * Opens a refused verification again: its account goes on being verified, the fee's outcome is that of a rejection that
 * was reversed, nothing is paid, and a new case goes to people who had no part in the refusal.
 * Refusals: those of `whyNotReopened`, `review.second_person`.
 */
export async function reopen(
  deps: Deps,
  tx: Tx,
  application: Application,
  by: { readonly staff: Staff; readonly isSecond: boolean },
): Promise<Result<Application>> {
  const obstacle = await whyNotReopened(tx, application);
  if (obstacle) return { ok: false, refusal: obstacle };
  const round = Number(application.facts.round ?? 0) + 1;
  const now = deps.clock.now();
  // A name that somebody else has meanwhile is decided about as any other: the refusal of the entity was wrong either way.
  const named = await reserveName(deps, tx, await open(deps, tx, application), {
    product: 'service',
    field: 'accountName',
  });
  const moved = advance(deps, {
    application,
    timers: await tx.timers.of(application.id),
    event: 'reopen',
    by: 'operator',
    actorId: by.staff.id,
    facts: { secondOpinion: by.isSecond },
    patch: {
      facts: {
        ...FRESH,
        ...(named.ok ? named.value : {}),
        reopened: true,
        reopenedAt: now,
        callsSince: now,
        round,
      },
    },
    data: { round },
  });
  if (!moved.ok) return moved;
  await letDraftsGo(deps, tx, application, by.staff);
  await goOn(deps, tx, application);
  await store(tx, moved.commit);
  const settled = await settleFee(deps, tx, moved.application, []);
  const barred = barredBy(await tx.cases.ofApplication(application.id));
  const opened = await open(deps, tx, settled);
  await freezeBundle(deps, tx, opened, round);
  await openCase(deps, tx, opened, round, 'entity', barred);
  return ok(settled);
}

/** The account's clock stands still again. */
async function goOn(deps: Deps, tx: Tx, application: Application): Promise<void> {
  const account = await accountOf(tx, application);
  const moved = advance(deps, {
    application: account,
    timers: await tx.timers.of(account.id),
    event: 'verificationPaid',
    by: 'system',
    actorId: application.number,
    facts: {},
  });
  if (!moved.ok) throw new Error(`${account.number} cannot go on: ${moved.refusal.code}`);
  await store(tx, moved.commit);
}
