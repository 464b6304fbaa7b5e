import { DAY, type Instant } from '@ruzhu/rules';
import type { Tx } from '../ports/store.ts';
import { hexOf } from './canonical-json.ts';
import type { Caller, Deps } from './deps.ts';

/** A browser is known for one to two of these after it last signed in. */
const SPAN = 30 * DAY;

/** Remembered among the counters, under a window that lies ahead, so that the sweep of old ones finds it in time. */
const windowOf = (now: Instant): Instant => now - (now % SPAN) + 2 * SPAN;

const bucketOf = (deps: Deps, emailIndex: Uint8Array, binder: string): string =>
  `known:${hexOf(emailIndex)}:${hexOf(deps.vault.hash('token', binder))}`;

/** The browser has just signed in with this mailbox. */
export async function rememberBrowser(
  deps: Deps,
  tx: Tx,
  applicationId: string,
  { binder }: Caller,
): Promise<void> {
  const mailbox = await tx.mailboxes.ofApplication(applicationId);
  if (!mailbox) return;
  await tx.limits.use(bucketOf(deps, mailbox.emailIndex, binder), windowOf(deps.clock.now()));
}

/** Whether the browser has signed in with this mailbox before. */
export async function isKnownBrowser(
  deps: Deps,
  tx: Tx,
  emailIndex: Uint8Array,
  { binder }: Caller,
): Promise<boolean> {
  const bucket = bucketOf(deps, emailIndex, binder);
  const window = windowOf(deps.clock.now());
  return (await tx.limits.used(bucket, window)) + (await tx.limits.used(bucket, window - SPAN)) > 0;
}
