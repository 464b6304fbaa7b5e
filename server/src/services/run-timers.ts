import type { Application, Timer } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import type { Deps } from './deps.ts';
import { ACCOUNT_CLOSED, ACCOUNT_ERASED, endAccount, eraseClosed, keepErasing } from './end-account.ts';
import { fireClock } from './fire-clock.ts';
import { endLegalRepLink } from './legal-rep-link.ts';
import { store } from './loading.ts';
import { closeOverdueOrders } from './reconcile-orders.ts';
import { askRegistryAgain, keepAsking, REGISTRY_ASKED } from './registry.ts';
import { SLOT_NEAR, slotNear } from './slot-reminders.ts';
import { REMIND } from './timers.ts';

/**
 * Fires what is due. A timer leaves the table in the same transaction in which its event is applied, so that it fires
 * once; an event that its state no longer answers is dropped. Returns how many fired.
 */
export async function runTimers(deps: Deps, limit = 50): Promise<number> {
  let fired = 0;
  for (; fired < limit; fired += 1) {
    const timer = await deps.store.write('platform', (tx) => fireNext(deps, tx));
    if (!timer) return fired;
    if (timer.event === ORDER_CLOSED) await closeOverdueOrders(deps, timer.ownerId);
    if (timer.event === REGISTRY_ASKED) await askRegistryAgain(deps, timer.ownerId);
    if (timer.event === ACCOUNT_ERASED) await eraseClosed(deps, timer.ownerId);
  }
  return fired;
}

const ORDER_CLOSED = 'orderClosed';

async function fireNext(deps: Deps, tx: Tx): Promise<Timer | null> {
  const [timer] = await tx.timers.takeDue(deps.clock.now(), 1);
  if (!timer) return null;
  await OWNERS[timer.ownerKind](deps, tx, timer);
  return timer;
}

const OWNERS: Readonly<Record<Timer['ownerKind'], (deps: Deps, tx: Tx, timer: Timer) => Promise<void>>> = {
  application: async (deps, tx, timer) => {
    const application = await tx.applications.find(timer.ownerId);
    if (!application) return;
    if (timer.event.startsWith(`${REMIND}:`)) await remind(deps, tx, application, timer);
    else if (timer.event === REGISTRY_ASKED) await keepAsking(deps, tx, application);
    else if (timer.event === SLOT_NEAR) await slotNear(deps, tx, application, timer);
    else if (timer.event === ACCOUNT_CLOSED) await endAccount(deps, tx, application);
    else if (timer.event === ACCOUNT_ERASED) await keepErasing(deps, tx, application);
    // An order is closed only after the payment platform was asked once more, outside of this transaction.
    else if (timer.event !== ORDER_CLOSED) await fireClock(deps, tx, application, timer);
  },
  order: async () => {},
  legalRepProof: (deps, tx, timer) => endLegalRepLink(deps, tx, timer.ownerId),
  transferProof: async (deps, tx, timer) => {
    const proof = await tx.transfers.find(timer.ownerId);
    if (proof?.state !== 'awaitingTransfer' && proof?.state !== 'mismatch') return;
    await tx.transfers.update({
      ...proof,
      state: 'expired',
      version: proof.version + 1,
      decidedAt: deps.clock.now(),
    });
    const application = await tx.applications.find(proof.applicationId);
    if (!application) return;
    const noted = note(deps, {
      application,
      event: 'transfer.expired',
      by: 'system',
      actorId: 'clock',
      notify: ['transfer.expired'],
    });
    await store(tx, noted.commit);
  },
};

/** A reminder changes nothing. It stops with the clock it belongs to, and when what it asks for is on its way. */
async function remind(deps: Deps, tx: Tx, application: Application, timer: Timer): Promise<void> {
  if (application.state === 'verifying') return;
  const notice = timer.event.slice(REMIND.length + 1);
  const end = (await tx.timers.of(application.id)).find((one) => one.clock === timer.clock.split('/')[0]);
  const account = await tx.accounts.ofApplication(application.parentId ?? application.id);
  const params = { deadline: end?.dueAt ?? 0, until: account?.verifiedUntil ?? 0, name: account?.name ?? '' };
  const noted = note(deps, {
    application,
    event: 'reminded',
    by: 'system',
    actorId: 'clock',
    notify: [notice],
    params,
    data: { notice },
  });
  await store(tx, noted.commit);
}
