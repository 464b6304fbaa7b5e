import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, AuditRow } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { clearIncomingOf } from './clear-incoming.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { moveCase } from './move-case.ts';
import { release } from './release.ts';
import { shredFiles } from './shred-files.ts';

type Erasing = {
  /** Number of any application of the merchant. */
  readonly number: string;
  readonly reason: string;
  readonly by: Pick<AuditRow, 'actor' | 'actorId'>;
};

/** Money on its way has to arrive first: without the key nobody could be told. */
const ON_ITS_WAY = ['created', 'unknown', 'refunding'];

async function isPayable(tx: Tx, merchantId: string): Promise<boolean> {
  return (await tx.orders.ofMerchant(merchantId)).some(({ state }) => ON_ITS_WAY.includes(state));
}

async function isReviewed(tx: Tx, applications: readonly Application[]): Promise<boolean> {
  for (const { id } of applications)
    if ((await tx.cases.ofApplication(id)).some(({ state }) => state !== 'decided')) return true;
  return false;
}

/** Names, mailboxes and quotas are free again; what holds them ends with the merchant. */
async function letGo(deps: Deps, tx: Tx, applications: readonly Application[]): Promise<void> {
  for (const application of applications)
    if (application.journey !== 'verification') await release(deps, tx, application);
}

async function erase(deps: Deps, tx: Tx, { number, reason, by }: Erasing): Promise<Result<string>> {
  if (!reason.trim()) return refuse('field.missing', 'reason');
  const found = await tx.applications.byNumber(number);
  if (!found) return refuse('not_found');
  const { merchantId } = found;
  const applications = await tx.applications.ofMerchant(merchantId);
  if (await isPayable(tx, merchantId)) return refuse('erase.money_open');
  if (await isReviewed(tx, applications)) return refuse('erase.case_open');
  await letGo(deps, tx, applications);
  for (const one of await tx.cases.openRechecks(merchantId))
    await moveCase(deps, tx, one, 'close', null, { outcome: 'closed', decidedAt: deps.clock.now() });
  if (!(await tx.merchants.erase(merchantId, deps.clock.now()))) return refuse('not_found');
  await putOnRecord(deps, tx, {
    ...by,
    merchantId,
    act: 'merchant.erase',
    object: number,
    reason: reason.trim().slice(0, 200),
    data: {},
  });
  return ok(merchantId);
}

/**
 * Erases a merchant by destroying its key: what was sealed under it, here and in every copy, can never be read again.
 * Files go at once; events, orders and decisions keep their skeleton. On record with its reason.
 * Refusals: `not_found`, `field.missing`, `erase.money_open`, `erase.case_open`.
 */
export async function eraseMerchant(deps: Deps, erasing: Erasing): Promise<Outcome<null>> {
  const erased = await decide(deps, 'platform', (tx) => erase(deps, tx, erasing));
  if (!erased.ok) return erased;
  deps.vault.forgetKey(erased.value);
  // Whatever this does not reach, as after a crash, the sweep does.
  await clearIncomingOf(deps, erased.value);
  while ((await shredFiles(deps, deps.clock.now() + 1)) > 0);
  return ok(null);
}
