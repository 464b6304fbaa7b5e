import { type Instant, ok, type Result, refuse } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';

/** The clock of the cooling time; the stroke keeps it from being taken for a deadline of the journey. */
export const CLOSING_CLOCK = 'account/closing';

/** When the account ends, while that can be stopped. */
export function closesAt({ facts }: Application): Instant | null {
  return typeof facts.closesAt === 'number' ? facts.closesAt : null;
}

type Why = 'sign-in' | 'press' | `close.${string}`;

async function stop(deps: Deps, tx: Tx, application: Application, why: Why): Promise<void> {
  const { id, merchantId, number } = application;
  await tx.timers.change({ set: [], stop: [{ ownerId: id, clock: CLOSING_CLOCK }] });
  const by = why === 'sign-in' || why === 'press' ? 'administrator' : 'system';
  const noted = note(deps, {
    application,
    event: 'account.closeStopped',
    by,
    actorId: why,
    patch: { facts: { closesAt: null } },
    data: { why },
    notify: ['account.closeStopped'],
  });
  await store(tx, noted.commit);
  const row = { actor: by, actorId: why, merchantId, act: 'account.closeStopped', object: number };
  await putOnRecord(deps, tx, { ...row, reason: why, data: {} });
}

/** Whatever of a merchant is being closed stays: somebody signed in, or something was open at the end. */
export async function stopClosing(deps: Deps, tx: Tx, merchantId: string, why: Why): Promise<void> {
  for (const one of await tx.applications.ofMerchant(merchantId))
    if (closesAt(one) !== null) await stop(deps, tx, one, why);
}

/** One press by whoever is signed in. Refusals: `not_found`, `close.not_running`. */
export const stopClosingSignedIn = (
  deps: Deps,
  asked: { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller },
): Promise<Outcome<true>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx): Promise<Result<true>> => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    if (closesAt(found.value) === null) return refuse('close.not_running');
    await stop(deps, tx, found.value, 'press');
    return ok(true);
  });
