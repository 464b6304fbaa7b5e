import { millisecondsOf } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';
import { moveNames } from './names.ts';

/** Name, mailbox and quota are free again. A released name waits for its own subject a while. */
export async function release(deps: Deps, tx: Tx, application: Application): Promise<void> {
  const product = application.journey === 'mini-program' ? 'miniProgram' : 'service';
  const policy = deps.policies.named(application.policy);
  const now = deps.clock.now();
  const until = now + millisecondsOf(policy.values['name.holdAfterRelease']);
  await moveNames(deps, tx, application.id, product, 'released', until);
  await tx.mailboxes.release(application.id);
  const account = await tx.accounts.ofApplication(application.id);
  if (account) await tx.accounts.update({ ...account, endedAt: now });
  const administrator = await tx.administrators.find(application.id);
  if (administrator) await tx.administrators.put({ ...administrator, counted: false });
  await endChildren(deps, tx, application);
}

/** What ends with its account, by journey: nobody has to act on it any more. */
const ENDS: Readonly<Record<string, string>> = { verification: 'abandon', 'mini-program': 'timeOut' };

/** Verifications that are not paid and mini programs that are not handed in end with their account. */
async function endChildren(deps: Deps, tx: Tx, parent: Application): Promise<void> {
  for (const child of await tx.applications.ofMerchant(parent.merchantId)) {
    const event = child.parentId === parent.id ? ENDS[child.journey] : undefined;
    if (!event) continue;
    const timers = await tx.timers.of(child.id);
    const by = 'system';
    const moved = advance(deps, { application: child, timers, event, by, actorId: parent.number, facts: {} });
    if (!moved.ok) continue;
    await store(tx, moved.commit);
    if (moved.acts.includes('release')) await release(deps, tx, moved.application);
  }
}

/**
 * The mailbox of an application that is about to let go of it, to be kept with its facts: what has to be said at the end
 * and after it still reaches its owner. Sealed as it was.
 */
export async function lastMailbox(tx: Tx, application: Application): Promise<Application['facts']> {
  const mailbox = await tx.mailboxes.ofApplication(application.id);
  return mailbox ? { lastMailbox: mailbox.emailSealed } : {};
}
