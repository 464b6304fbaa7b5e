import { type Answers, feeDescription, payment, payStep, readStep } from '@ruzhu/journeys';
import { millisecondsOf, ok, type Result, refuse, type SubjectKind, verificationFee } from '@ruzhu/rules';
import type { Order } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import { type Opened, open } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { guardFacts } from './guard-facts.ts';
import { mine, store } from './loading.ts';
import { reserveName } from './names.ts';
import { withCode } from './payment-codes.ts';
import { askAboutOrder, FIRST_ASK, freeOf, recordPayment } from './payments.ts';
import { type BegunScan, beginScan, consumeScan, type ScanAct } from './scans.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

/** The fee of a verification in 分; a credit from an earlier order makes it free. */
async function feeOf(tx: Tx, { policy, context, application }: Opened) {
  const kind = context.known.subjectKind as SubjectKind; // The entity of a registered account always has one.
  const credit = await tx.orders.creditLeft(application.merchantId);
  const { licenceNumber } = context.known;
  return { amount: credit ? 0 : verificationFee(policy, { kind, licenceNumber }), credit };
}

const actOf = ({ application, context }: Opened, amount: number): ScanAct => ({
  subject: String(context.known.entityName ?? ''),
  order: application.number,
  amount,
});

/**
 * The scan before paying: the phone shows what is paid and that it is not returned.
 * Refusals: `not_found`, those of the guard `mayPay`, those of `beginScan`.
 */
export const beginPayment = (deps: Deps, asked: Asked): Promise<Outcome<BegunScan>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    const { application, account, policy } = opened;
    const facts = await guardFacts(deps, tx, opened);
    const timers = await tx.timers.of(application.id);
    const dry = advance(deps, { application, timers, event: 'order', by: 'applicant', actorId: '', facts });
    if (!dry.ok && application.state !== 'unpaid') return dry;
    const administrator = await tx.administrators.find(account.id);
    if (!administrator) return refuse('steps.missing', '', { steps: 'adminScan' });
    const { amount } = await feeOf(tx, opened);
    return beginScan(deps, tx, {
      purpose: 'confirmPayment',
      act: actOf(opened, amount),
      merchantId: application.merchantId,
      applicationId: account.id,
      personIndex: administrator.idIndex,
      policy,
      caller: asked.caller,
    });
  });

export type OrderRequest = Asked & { readonly ticks: Answers; readonly ticketId: string };

/**
 * Opens the order: the ticks are given, the administrator has confirmed this amount, the check before paying is clean.
 * The price is fixed now. With a fee of zero the order counts as paid at once.
 * Refusals: `pay.tick_missing`, those of `consumeScan`, those of the name, those of the guard `mayPay`, `pay.unknown`.
 */
export async function openOrder(deps: Deps, asked: OrderRequest): Promise<Outcome<Order>> {
  const order = await decide(deps, 'platform', (tx) => placeOrder(deps, tx, asked));
  if (!order.ok) return order;
  return order.value.amount === 0 ? payNothing(deps, order.value) : withCode(deps, order.value);
}

const OPEN: readonly Order['state'][] = ['created', 'unknown'];

async function placeOrder(deps: Deps, tx: Tx, asked: OrderRequest): Promise<Outcome<Order>> {
  const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
  if (!found.ok) return refusing(found.refusal);
  const opened = await open(deps, tx, found.value);
  const running = (await tx.orders.ofApplication(found.value.id)).find(({ state }) => OPEN.includes(state));
  if (running) return ok(running);
  const ticks = readStep(payStep, asked.ticks, opened.context);
  if (!ticks.ok) return ticks;
  const { amount, credit } = await feeOf(tx, opened);
  const used = await consumeScan(deps, tx, {
    ...asked,
    purpose: 'confirmPayment',
    act: actOf(opened, amount),
  });
  if (!used.ok) return refusing(used.refusal);
  const named = await reserveName(deps, tx, opened, { product: 'service', field: 'accountName' });
  if (!named.ok) return named;
  const { application, policy } = opened;
  const moved = advance(deps, {
    application,
    timers: await tx.timers.of(application.id),
    event: 'order',
    by: 'applicant',
    actorId: asked.caller.actorId,
    facts: await guardFacts(deps, tx, opened),
    data: { amount },
  });
  if (!moved.ok) return refusing(moved.refusal);
  await store(tx, moved.commit);
  const now = deps.clock.now();
  const order: Order = {
    id: deps.ids.id(),
    merchantId: application.merchantId,
    applicationId: application.id,
    number: deps.ids.number('P'),
    amount,
    currency: 'CNY',
    state: payment.initial,
    // The sentence about the fee under which it is paid; later changes of the rules do not rewrite it.
    feeWords: { policy: policy.id, rules: policy.values['fee.rules'] },
    description: feeDescription(String(opened.answers.accountName ?? '')),
    payUrl: '',
    urlAt: null,
    asks: 0,
    askAt: now + FIRST_ASK,
    createdAt: now,
    closesAt: now + millisecondsOf(policy.values['verify.orderLife']),
    paidAt: null,
    platformId: null,
    feeRule: null,
    feeOutcome: null,
    feeEvidence: null,
    version: 0,
  };
  await tx.orders.insert(order);
  if (credit) await tx.orders.useCredit(credit.id, order.id);
  return ok(order);
}

const payNothing = async (deps: Deps, order: Order): Promise<Outcome<Order>> => {
  await recordPayment(deps, order.id, freeOf(deps, order));
  const paid = await deps.store.read('platform', (tx) => tx.orders.find(order.id));
  return paid ? ok(paid) : refusing(refuse('not_found').refusal);
};

type AskedOrder = { readonly merchantId: string; readonly orderId: string };

const orderOf = (deps: Deps, asked: AskedOrder): Promise<Result<Order>> =>
  deps.store.read({ merchant: asked.merchantId }, async (tx) => {
    const order = await tx.orders.find(asked.orderId);
    return order && order.merchantId === asked.merchantId ? ok(order) : refuse('not_found');
  });

/**
 * How an order of this merchant stands: while its money is not certain the platform is asked, and its code is renewed
 * before it is over. An order that the platform does not answer for is given as it is. Refusal: `not_found`.
 */
export async function watchOrder(deps: Deps, asked: AskedOrder): Promise<Result<Order>> {
  const order = await orderOf(deps, asked);
  if (!order.ok || !OPEN.includes(order.value.state)) return order;
  await askAboutOrder(deps, order.value.number);
  const fresh = await orderOf(deps, asked);
  if (!fresh.ok) return fresh;
  const coded = await withCode(deps, fresh.value);
  return coded.ok ? ok(coded.value) : fresh;
}
