import { HOUR, type Instant, MINUTE } from '@ruzhu/rules';
import type { SignIn } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Caller, Deps } from './deps.ts';
import { rememberBrowser } from './known-browsers.ts';

/** Idle and absolute life of a sign-in, and how many may live side by side. */
const LIVES = {
  applicant: { idle: 30 * MINUTE, whole: 12 * HOUR, parallel: 3 },
  merchant: { idle: 30 * MINUTE, whole: 12 * HOUR, parallel: 3 },
  staff: { idle: 15 * MINUTE, whole: 8 * HOUR, parallel: 1 },
} as const;

/** `seenAt` is written at most this often. */
const TOUCH_EVERY = MINUTE;

type Owner =
  | { readonly kind: 'applicant' | 'merchant'; readonly merchantId: string; readonly applicationId: string }
  | { readonly kind: 'staff'; readonly staffId: string };

/** A new sign-in. The token goes into the cookie and is kept only as a hash. */
export async function signIn(
  deps: Deps,
  tx: Tx,
  owner: Owner,
  caller: Caller,
): Promise<{ readonly token: string; readonly endsAt: Instant }> {
  const now = deps.clock.now();
  const token = deps.ids.token();
  const row: SignIn = {
    idHash: deps.vault.hash('signIn', token),
    kind: owner.kind,
    merchantId: owner.kind === 'staff' ? null : owner.merchantId,
    applicationId: owner.kind === 'staff' ? null : owner.applicationId,
    staffId: owner.kind === 'staff' ? owner.staffId : null,
    browser: caller.browser,
    address: caller.address,
    createdAt: now,
    seenAt: now,
    endsAt: now + LIVES[owner.kind].whole,
  };
  if (owner.kind === 'staff') await tx.signIns.removeOthers({ staffId: owner.staffId }, null);
  else await dropOldest(tx, owner.merchantId, LIVES[owner.kind].parallel - 1);
  await tx.signIns.insert(row);
  if (owner.kind !== 'staff') await rememberBrowser(deps, tx, owner.applicationId, caller);
  return { token, endsAt: row.endsAt };
}

async function dropOldest(tx: Tx, merchantId: string, keep: number): Promise<void> {
  const living = [...(await tx.signIns.ofMerchant(merchantId))].sort((a, b) => b.seenAt - a.seenAt);
  for (const old of living.slice(keep)) await tx.signIns.remove(old.idHash);
}

/** Who a cookie belongs to, or `null` when it has ended. Looking does not keep it alive: what is only open is nobody's work. */
export async function livingSignIn(deps: Deps, token: string): Promise<SignIn | null> {
  const idHash = deps.vault.hash('signIn', token);
  const now = deps.clock.now();
  const found = await deps.store.read('platform', (tx) => tx.signIns.find(idHash));
  return !found || now >= found.endsAt || now - found.seenAt >= LIVES[found.kind].idle ? null : found;
}

/** Who a cookie belongs to, or `null` when it has ended; it lives on from now. */
export async function currentSignIn(deps: Deps, token: string): Promise<SignIn | null> {
  const found = await livingSignIn(deps, token);
  const now = deps.clock.now();
  if (!found || now - found.seenAt < TOUCH_EVERY) return found;
  await deps.store.write('platform', (tx) => tx.signIns.touch(found.idHash, now));
  return { ...found, seenAt: now };
}

/** When a sign-in will end if nothing more happens. */
export const endsIfIdle = (row: SignIn): Instant => Math.min(row.endsAt, row.seenAt + LIVES[row.kind].idle);

export const signOut = (deps: Deps, token: string): Promise<void> =>
  deps.store.write('platform', (tx) => tx.signIns.remove(deps.vault.hash('signIn', token)));
