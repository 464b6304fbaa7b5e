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
    neverDispatched: state === 'abandoned' && facts.dispatchedAt === undefined,
    refusedForLintableCause: state === 'failed' && reasonsOf(items).some(lintable),
    decisionTooLate: facts.decisionOverdue === true,
    rejectionReversed: facts.reopened === true,
    // A reviewer cannot refuse anybody for it: the guards ask for the calls first.
    tooFewCalls: false,
    passed: state === 'passed' || state === 'passedWithoutName',
  };
  return feeOutcome(history, deps.policies.named(policy).values['fee.rules']);
}

/** What a rule is decided on, besides the state and the reasons: each instant is there only where it happened. */
const instantsOf = ({ facts }: Application, checkedAt: number | null) => ({
  checkedAt,
  overdueAt: typeof facts.overdueAt === 'number' ? facts.overdueAt : null,
});

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
  const bundle = await tx.cases.bundle(application.id, Number(application.facts.round ?? 0));
  const goesBack = rule.outcome === 'refund' && order.amount > 0;
  const evidence = {
    state: application.state,
    reasons: reasonsOf(items),
    ...instantsOf(application, bundle?.frozenAt ?? null),
  };
  const state = goesBack ? 'refunding' : 'settled';
  if (!(await tx.orders.update({ ...decidedBy(order, rule, evidence), state })))
    throw new Error(`Order ${order.number} moved under us`);
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

/** The order with the rule that decided over its fee and what it was decided on. */
const decidedBy = (order: Order, rule: FeeRule, feeEvidence: Order['feeEvidence']): Order => ({
  ...order,
  feeRule: rule.id,
  feeOutcome: rule.outcome,
  feeEvidence,
  version: order.version + 1,
});

/** The rule for money that came twice, too late or wrongly, under the rules by which the order was opened. */
function lateRule(deps: Pick<Deps, 'policies'>, { policy }: Application): FeeRule {
  const rule = deps.policies.named(policy).values['fee.rules'].find(({ when }) => when === 'paidTwiceOrLate');
  if (!rule) throw new Error(`The policy ${policy} has no rule for money that came late`);
  return rule;
}

/**
 * Money that its order does not take goes back, once, under the payment's own id. An order that was closed has this as its
 * one outcome; one that is paid keeps its own.
 */
export async function sendBack(
  deps: Deps,
  tx: Tx,
  order: Order,
  paid: { readonly amount: number; readonly platformId: string; readonly at: number },
): Promise<void> {
  const application = await tx.applications.find(order.applicationId);
  if (!application) throw new Error(`Order ${order.number} has no application`);
  const rule = lateRule(deps, application);
  const evidence = { state: application.state, reasons: [], paidAt: paid.at, closesAt: order.closesAt };
  if (order.state === 'closed')
    await tx.orders.update({ ...decidedBy(order, rule, evidence), state: 'refunding' });
  const refund = { id: `r-${paid.platformId}`, amount: paid.amount, rule: rule.id };
  await tx.outbox.insert([refundWork(deps, order, refund, deps.clock.now())]);
}

async function applyOutcome(deps: Deps, tx: Tx, order: Order, rule: FeeRule): Promise<void> {
  const at = deps.clock.now();
  const { merchantId, id: orderId } = order;
  // What an earlier rule of the same order gave is no longer owed.
  if (rule.outcome !== 'freeRetry') await tx.orders.takeBackCredit(orderId);
  if (rule.outcome === 'freeRetry')
    await tx.orders.grantCredit({ id: deps.ids.id(), merchantId, orderId, feeRule: rule.id, at });
  if (rule.outcome !== 'refund') return;
  // What was paid with a free review gets the free review back.
  await tx.orders.freeCredit(orderId);
  if (order.amount === 0) return;
  const refund = { id: `r-${order.number}`, amount: order.amount, rule: rule.id };
  await tx.outbox.insert([refundWork(deps, order, refund, at)]);
}
