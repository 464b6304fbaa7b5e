import { millisecondsOf } from '@ruzhu/rules';
import type { Application, Timer } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, note } from './advance.ts';
import { open } from './contexts.ts';
import type { Deps } from './deps.ts';
import { guardFacts } from './guard-facts.ts';
import { store } from './loading.ts';
import { moveNames } from './names.ts';
import { closeOverdueOrders } from './reconcile-orders.ts';
import { failAccount, settleFee } from './review-outcomes.ts';
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
    // An order is closed only after the payment platform was asked once more, outside of this transaction.
    else if (timer.event !== ORDER_CLOSED) await fire(deps, tx, application, timer);
  },
  order: async () => {},
  legalRepProof: async () => {},
  transferProof: async (deps, tx, timer) => {
    const proof = await tx.transfers.find(timer.ownerId);
    if (proof?.state !== 'awaitingTransfer') return;
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

/** A reminder changes nothing; it stops with the clock it belongs to. */
async function remind(deps: Deps, tx: Tx, application: Application, timer: Timer): Promise<void> {
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

async function fire(deps: Deps, tx: Tx, application: Application, timer: Timer): Promise<void> {
  const opened = await open(deps, tx, application);
  const account = await tx.accounts.ofApplication(application.parentId ?? application.id);
  const timers = (await tx.timers.of(application.id)).filter((one) => one.clock !== timer.clock);
  const moved = advance(deps, {
    application,
    timers,
    event: timer.event,
    by: 'system',
    actorId: 'clock',
    facts: await guardFacts(deps, tx, opened),
    data: { clock: timer.clock, rule: timer.rule },
    ...(timer.event === 'decisionOverdue' ? { patch: { facts: { decisionOverdue: true } } } : {}),
    params: {
      name: account?.name ?? '',
      until: account?.verifiedUntil ?? 0,
      deadline: 0,
      reasons: application.journey === 'verification' ? 'reason:deadline.refill_missed' : '',
      rule: 'fee:fee.8',
      n: 0,
      items: '',
      left: 0,
    },
  });
  if (!moved.ok) {
    deps.log.info('timer dropped', {
      application: application.id,
      clock: timer.clock,
      code: moved.refusal.code,
    });
    return;
  }
  await store(tx, moved.commit);
  for (const act of moved.acts) await ACTS[act]?.(deps, tx, moved.application);
}

/** What a clock that has run out does besides moving the application. */
const ACTS: Readonly<Record<string, (deps: Deps, tx: Tx, application: Application) => Promise<unknown>>> = {
  release: (deps, tx, application) => release(deps, tx, application),
  settleFee: (deps, tx, application) => settleFee(deps, tx, application, []),
  failAccount: (deps, tx, application) => failAccount(deps, tx, application),
  alarm: async (deps, _tx, application) =>
    deps.log.warn('past its clock', { application: application.id, state: application.state }),
};

/** Name, mailbox and quota are free again. A released name waits for its own subject a while. */
export async function release(deps: Deps, tx: Tx, application: Application): Promise<void> {
  const product = application.journey === 'mini-program' ? 'miniProgram' : 'service';
  const policy = deps.policies.named(application.policy);
  const now = deps.clock.now();
  await moveNames(
    deps,
    tx,
    application.id,
    product,
    'released',
    now + millisecondsOf(policy.values['name.holdAfterRelease']),
  );
  await tx.mailboxes.release(application.id);
  const account = await tx.accounts.ofApplication(application.id);
  if (account) await tx.accounts.update({ ...account, endedAt: now });
  const administrator = await tx.administrators.find(application.id);
  if (administrator) await tx.administrators.put({ ...administrator, counted: false });
}
