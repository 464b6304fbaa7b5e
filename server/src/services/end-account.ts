import { type Instant, millisecondsOf, type Span } from '@ruzhu/rules';
import type { Application, Timer } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { endBegunLogins } from './change-password.ts';
import { closingBlock } from './closing-blocks.ts';
import { mailboxEmail } from './contexts.ts';
import type { Deps } from './deps.ts';
import { eraseMerchant } from './erase-merchant.ts';
import { store } from './loading.ts';
import { sealedMessage } from './sealed-messages.ts';
import { CLOSING_CLOCK, closesAt, stopClosing } from './stop-closing.ts';

/** The cooling time is over. */
export const ACCOUNT_CLOSED = 'accountClosed';
/** The last mail had its time: the key goes. */
export const ACCOUNT_ERASED = 'accountErased';

type Clock = Pick<Timer, 'event' | 'rule'> & { readonly from: Instant };

/** Sets the one clock of a closing account. */
export const setClosing = (
  tx: Tx,
  { id, merchantId }: Application,
  { event, rule, from }: Clock & { readonly rule: Span },
) => {
  const timer = { ownerId: id, ownerKind: 'application', merchantId, clock: CLOSING_CLOCK } as const;
  const dueAt = from + millisecondsOf(rule);
  const set = [{ ...timer, event, rule, dueAt, beganAt: from, pausedAt: null, leftMs: null }];
  return tx.timers.change({ set, stop: [] });
};

/** Sets when the key is destroyed, anew each time it is tried: a try that is cut off is made again. */
export async function keepErasing(deps: Deps, tx: Tx, application: Application): Promise<void> {
  if (application.facts.closed !== true) return;
  const rule = deps.policies.named(application.policy).values['close.lastMail'];
  await setClosing(tx, application, { event: ACCOUNT_ERASED, rule, from: deps.clock.now() });
}

/**
 * The cooling time is over and nobody stopped it: nobody can sign in any more, and the mailbox is told while its address
 * can still be read. What was opened meanwhile and needs an end stops the closing instead.
 */
export async function endAccount(deps: Deps, tx: Tx, application: Application): Promise<void> {
  const { id, merchantId } = application;
  if (closesAt(application) === null) return;
  const block = await closingBlock(deps, tx, application);
  if (block) return stopClosing(deps, tx, merchantId, block);
  const mailbox = await tx.mailboxes.ofApplication(id);
  const recipient = mailbox && (await mailboxEmail(deps, mailbox));
  await endBegunLogins(deps, tx, merchantId);
  await tx.signIns.removeOthers({ merchantId }, null);
  await tx.mailboxes.release(id);
  const noted = note(deps, {
    application,
    event: 'account.closed',
    by: 'system',
    actorId: 'clock',
    patch: { facts: { closesAt: null, closed: true } },
  });
  await store(tx, noted.commit);
  await keepErasing(deps, tx, noted.application);
  if (!recipient) return;
  const said = { channel: 'email', notice: 'account.closed', recipient, locale: 'zh' } as const;
  await tx.outbox.insert([await sealedMessage(deps, { merchantId, applicationId: id }, said)]);
}

/** Destroys the key of an account that was closed; names and places are free with it. */
export async function eraseClosed(deps: Deps, applicationId: string): Promise<void> {
  const application = await deps.store.read('platform', (tx) => tx.applications.find(applicationId));
  if (application?.facts.closed !== true) return;
  const erased = await eraseMerchant(deps, {
    number: application.number,
    reason: 'closed by its administrator',
    by: { actor: 'system', actorId: 'clock' },
  });
  if (!erased.ok)
    deps.log.warn('closed account waits', {
      application: applicationId,
      code: erased.refusals[0]?.code ?? '',
    });
}
