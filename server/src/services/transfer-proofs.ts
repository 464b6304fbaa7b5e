import { type TransferProofEvent, transferProof } from '@ruzhu/journeys';
import { type Instant, millisecondsOf, ok, type Result, refuse } from '@ruzhu/rules';
import type { StatementLine, TransferProof } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { PLATFORM } from '../ports/vault.ts';
import { note } from './advance.ts';
import { open } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';
import { step } from './small-steps.ts';
import { dueAt } from './timers.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

/** Amounts of 1–99 分; an amount stays taken for 20 days after its task has ended. */
const AMOUNTS = 99;
const AMOUNT_KEPT_MS = 20 * 86_400_000;

/** One key for a payer's name, whatever the width of its brackets. */
const payerKeyOf = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/**
 * Asks the subject to pay a random small amount from its own corporate account within ten days; an open task is given
 * again. Refusals: `not_found`, `steps.missing` (entity), `proof.already_proved`, `transfer.no_amount_left`.
 */
export const askTransfer = (deps: Deps, asked: Asked): Promise<Outcome<TransferProof>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const { application, answers, policy } = await open(deps, tx, found.value);
    if (!answers.entityName) return refuse('steps.missing', '', { steps: 'entity' });
    if (application.facts.proof === 'proved') return refuse('proof.already_proved');
    const latest = await tx.transfers.latest(application.id);
    const now = deps.clock.now();
    if (latest && isOpen(latest) && now < latest.endsAt) return ok(latest);
    const payerKey = payerKeyOf(String(answers.entityName));
    const taken = await tx.transfers.amountsOf(payerKey, now - AMOUNT_KEPT_MS);
    const amount = freeAmount(deps, taken);
    if (amount === null) return refuse('transfer.no_amount_left');
    const proof: TransferProof = {
      id: deps.ids.id(),
      merchantId: application.merchantId,
      applicationId: application.id,
      payerName: String(answers.entityName),
      payerKey,
      amount,
      state: transferProof.initial,
      createdAt: now,
      endsAt: now + millisecondsOf(policy.values['proof.transferWindow']),
      decidedAt: null,
      version: 0,
    };
    if (latest && isOpen(latest))
      await tx.transfers.update({ ...latest, state: 'expired', version: latest.version + 1 });
    await tx.transfers.insert(proof);
    await tx.timers.change({ set: [timerOf(proof, policy.values['proof.transferWindow'])], stop: [] });
    const noted = note(deps, {
      application,
      event: 'transfer.asked',
      by: 'applicant',
      actorId: asked.caller.actorId,
    });
    await store(tx, noted.commit);
    return ok(proof);
  });

/** Ends the task that is open, if there is one: what it would prove has changed. Money that still comes goes back. */
export async function dropOpenTransfer(deps: Deps, tx: Tx, applicationId: string): Promise<void> {
  const latest = await tx.transfers.latest(applicationId);
  if (!latest || !isOpen(latest)) return;
  const decidedAt = deps.clock.now();
  await tx.transfers.update({ ...latest, state: 'superseded', decidedAt, version: latest.version + 1 });
  await tx.timers.change({ set: [], stop: [{ ownerId: latest.id, clock: 'window' }] });
}

const OPEN = ['awaitingTransfer', 'received', 'mismatch'];
const isOpen = (proof: TransferProof) => OPEN.includes(proof.state);

function freeAmount(deps: Deps, taken: readonly number[]): number | null {
  const free = Array.from({ length: AMOUNTS }, (_, index) => index + 1).filter(
    (amount) => !taken.includes(amount),
  );
  return free[deps.ids.between(0, Math.max(free.length, 1))] ?? null;
}

const timerOf = (proof: TransferProof, rule: string) => ({
  ownerId: proof.id,
  ownerKind: 'transferProof' as const,
  merchantId: proof.merchantId,
  clock: 'window',
  event: 'timeOut',
  rule,
  dueAt: proof.endsAt,
  beganAt: proof.createdAt,
  pausedAt: null,
  leftMs: null,
});

/** One entry of the bank's statement, as finance imports it. `reference` is the bank's own and is imported once. */
export type StatementEntry = {
  readonly reference: string;
  readonly payerName: string;
  readonly payerAccount: string;
  readonly amount: number;
  readonly paidAt: Instant;
};

export type ImportedLine =
  | Pick<StatementLine, 'id' | 'reference' | 'outcome' | 'amount' | 'payerName'>
  | { readonly reference: string; readonly outcome: 'repeated' };

/**
 * Imports entries of a statement: each is matched by payer and exact amount with the open tasks. Every cent is sent
 * back, the right ones too. An entry that was imported before changes nothing.
 */
export async function importStatement(
  deps: Deps,
  entries: readonly StatementEntry[],
  caller: Caller,
): Promise<readonly ImportedLine[]> {
  const lines: ImportedLine[] = [];
  for (const entry of entries)
    lines.push(await deps.store.write('platform', (tx) => importLine(deps, tx, entry, caller)));
  return lines;
}

async function importLine(deps: Deps, tx: Tx, entry: StatementEntry, caller: Caller): Promise<ImportedLine> {
  const now = deps.clock.now();
  const payerKey = payerKeyOf(entry.payerName);
  const { outcome, proof } = await match(tx, entry, payerKey);
  const id = deps.ids.id();
  const rule = deps.policies.current().values['proof.transferRefund'];
  const place = { table: 'statement_lines', column: 'payerAccount', row: id };
  const line: StatementLine = {
    id,
    reference: entry.reference,
    payerName: entry.payerName,
    payerKey,
    payerAccountSealed: await deps.vault.seal(PLATFORM, place, entry.payerAccount),
    amount: entry.amount,
    paidAt: entry.paidAt,
    importedAt: now,
    importedBy: caller.actorId,
    proofId: proof?.id ?? null,
    outcome,
    refund: outcome === 'unknown' ? 'none' : 'pending',
    refundDueAt: dueAt(now, rule, deps.shelf.calendar()),
  };
  if (!(await tx.transfers.insertLine(line))) return { reference: entry.reference, outcome: 'repeated' };
  if (proof) await apply(deps, tx, proof, line, caller);
  return line;
}

/** Which task a payment is for: payer and amount, else the payer's task with another amount, else one with this amount. */
async function match(
  tx: Tx,
  entry: StatementEntry,
  payerKey: string,
): Promise<{ outcome: StatementLine['outcome']; proof: TransferProof | null }> {
  const mine = await tx.transfers.ofPayer(payerKey, 0);
  const exact = mine.find((one) => one.amount === entry.amount);
  if (exact) {
    const inTime = entry.paidAt <= exact.endsAt;
    return inTime && isOpen(exact) ? { outcome: 'matched', proof: exact } : { outcome: 'late', proof: exact };
  }
  const other = mine.find(isOpen);
  if (other) return { outcome: 'amountDiffers', proof: other };
  const [stranger] = await tx.transfers.openWithAmount(entry.amount, 1);
  return stranger ? { outcome: 'payerDiffers', proof: stranger } : { outcome: 'unknown', proof: null };
}

const EVENTS: Readonly<Record<StatementLine['outcome'], readonly TransferProofEvent[]>> = {
  matched: ['receive', 'match'],
  amountDiffers: ['receive', 'mismatch'],
  payerDiffers: ['receive', 'mismatch'],
  late: [],
  unknown: [],
};

const WHY: Readonly<Record<string, string>> = {
  amountDiffers: 'code:transfer.amount_differs',
  payerDiffers: 'code:transfer.payer_differs',
  late: 'code:transfer.late',
};

async function apply(
  deps: Deps,
  tx: Tx,
  proof: TransferProof,
  line: StatementLine,
  caller: Caller,
): Promise<void> {
  let state = proof.state;
  for (const event of EVENTS[line.outcome]) {
    if (state === 'mismatch') state = 'awaitingTransfer';
    const moved = step(transferProof, state, event, 'finance', {}, deps.policies.current());
    if (!moved.ok) return;
    state = moved.next;
  }
  if (state !== proof.state)
    await tx.transfers.update({
      ...proof,
      state,
      version: proof.version + 1,
      decidedAt: state === 'proved' ? line.importedAt : null,
    });
  if (state === 'proved' && state !== proof.state)
    await tx.timers.change({ set: [], stop: [{ ownerId: proof.id, clock: 'window' }] });
  const application = await tx.applications.find(proof.applicationId);
  if (!application) return;
  const proved = line.outcome === 'matched' && state === 'proved';
  const noted = note(deps, {
    application,
    event: proved ? 'transfer.proved' : 'transfer.mismatch',
    by: 'finance',
    actorId: caller.actorId,
    patch: { facts: proved ? { proof: 'proved', proofBy: 'transfer' } : {} },
    notify: [proved ? 'transfer.matched' : 'transfer.mismatch'],
    params: { refundBy: line.refundDueAt ?? 0, why: WHY[line.outcome] ?? '' },
  });
  await store(tx, noted.commit);
}

/** Finance tells how a return stands. Refusals: `not_found`, `event.not_possible`. */
export const moveRefund = (
  deps: Deps,
  asked: { readonly lineId: string; readonly to: 'sent' | 'returned' | 'failed' },
): Promise<Outcome<StatementLine>> =>
  decide(deps, 'platform', async (tx): Promise<Result<StatementLine>> => {
    const line = await tx.transfers.line(asked.lineId);
    if (!line) return refuse('not_found');
    if (!REFUNDS[line.refund].includes(asked.to))
      return refuse('event.not_possible', '', { state: line.refund, event: asked.to });
    const next: StatementLine = { ...line, refund: asked.to };
    await tx.transfers.updateLine(next);
    return ok(next);
  });

const REFUNDS: Readonly<Record<StatementLine['refund'], readonly string[]>> = {
  none: [],
  pending: ['sent'],
  sent: ['returned', 'failed'],
  failed: ['sent'],
  returned: [],
};
