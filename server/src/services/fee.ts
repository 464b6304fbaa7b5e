import { feeOutcome, reasonOf } from '@ruzhu/journeys';
import type { FeeRule } from '@ruzhu/rules';
import type { Application, ItemVerdict, Order } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';
import { refundWork } from './refunds.ts';

type Given = Pick<ItemVerdict, 'verdict' | 'reason'>;

const reasonsOf = (items: readonly Given[]) =>
  items.filter((item) => item.verdict !== 'pass').map((item) => item.reason);

/** The one rule that decides over the fee of an application that has come to its end as it stands. */
export function feeRuleOf(
  deps: Pick<Deps, 'policies'>,
  { state, facts, policy }: Application,
  items: readonly Given[],
): FeeRule {
  const lintable = (reason: string | null) => reason !== null && reasonOf(reason)?.lintable === true;
  const history = {
    paidTwiceOrLate: false,
    neverDispatched: facts.dispatchedAt === undefined,
    refusedForLintableCause: state === 'failed' && reasonsOf(items).some(lintable),
    decisionTooLate: facts.decisionOverdue === true,
    rejectionReversed: facts.reopened === true,
    tooFewCalls: false,
    passed: state === 'passed' || state === 'passedWithoutName',
  };
  return feeOutcome(history, deps.policies.named(policy).values['fee.rules']);
}

/** Exactly one rule decides over the fee; it and its evidence are shown to the merchant. */
export async function settleFee(
  deps: Deps,
  tx: Tx,
  application: Application,
  items: readonly Given[],
): Promise<Application> {
  const order = (await tx.orders.ofApplication(application.id)).find(
    (one) => one.state === 'paid' || one.state === 'settled',
  );
  if (!order) return application;
  const rule = feeRuleOf(deps, application, items);
  const goesBack = rule.outcome === 'refund' && order.amount > 0;
  await tx.orders.update({
    ...order,
    state: goesBack ? 'refunding' : 'settled',
    feeRule: rule.id,
    feeOutcome: rule.outcome,
    feeEvidence: { state: application.state, reasons: reasonsOf(items) },
    version: order.version + 1,
  });
  await applyOutcome(deps, tx, order, rule);
  const noted = note(deps, {
    application,
    event: 'fee.settled',
    by: 'system',
    actorId: order.number,
    data: { rule: rule.id, outcome: rule.outcome },
  });
  await store(tx, noted.commit);
  return noted.application;
}

async function applyOutcome(deps: Deps, tx: Tx, order: Order, rule: FeeRule): Promise<void> {
  const at = deps.clock.now();
  const { merchantId, id: orderId } = order;
  if (rule.outcome === 'freeRetry')
    await tx.orders.grantCredit({ id: deps.ids.id(), merchantId, orderId, feeRule: rule.id, at });
  if (rule.outcome !== 'refund' || order.amount === 0) return;
  const refund = { id: `r-${order.number}`, amount: order.amount, rule: rule.id };
  await tx.outbox.insert([refundWork(deps, order, refund, at)]);
}
