import { type InvoiceEvent, invoice } from '@ruzhu/journeys';
import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Invoice, Order } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import type { Opened } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { store } from './loading.ts';
import { step } from './small-steps.ts';

/** Answers that go onto the invoice and stay sealed. */
const SEALED = [
  'invoiceEmail',
  'registeredPhone',
  'invoiceAccount',
  'mailRecipient',
  'mailPhone',
  'mailStreet',
];

/** Asks for the invoice the merchant chose. Title and tax number are frozen with the payment; the title is the subject. */
export async function requestInvoice(
  deps: Deps,
  tx: Tx,
  { application, answers, context }: Opened,
  order: Order,
): Promise<void> {
  const kind = String(answers.invoiceKind ?? 'none');
  if (kind === 'none' || order.amount === 0) return;
  const id = deps.ids.id();
  const sealed: Record<string, string> = {};
  for (const key of SEALED)
    if (typeof answers[key] === 'string')
      sealed[key] = await deps.vault.seal(
        application.merchantId,
        { table: 'invoices', column: key, row: id },
        String(answers[key]),
      );
  await tx.invoices.insert({
    id,
    merchantId: application.merchantId,
    orderId: order.id,
    kind,
    title: String(context.known.entityName ?? ''),
    taxNumber: String(answers.taxNumber ?? ''),
    sealed,
    state: 'requested',
    number: null,
    requestedAt: deps.clock.now(),
    issuedAt: null,
  });
}

/** Finance moves an invoice on. Refusals: `not_found`, `event.not_possible`, `field.missing` (number). */
export const moveInvoice = (
  deps: Deps,
  asked: {
    readonly invoiceId: string;
    readonly event: InvoiceEvent;
    readonly number?: string;
    readonly why?: string;
    readonly caller: Caller;
  },
): Promise<Outcome<Invoice>> =>
  decide(deps, 'platform', async (tx): Promise<Result<Invoice>> => {
    const found = await tx.invoices.find(asked.invoiceId);
    if (!found) return refuse('not_found');
    const moved = step(invoice, found.state, asked.event, 'finance', {}, deps.policies.current());
    if (!moved.ok) return moved;
    if (asked.event === 'issued' && !asked.number?.trim()) return refuse('field.missing', 'number');
    const next: Invoice = {
      ...found,
      state: moved.next,
      number: asked.event === 'issued' ? (asked.number ?? null) : found.number,
      issuedAt: asked.event === 'issued' ? deps.clock.now() : found.issuedAt,
    };
    if (!(await tx.invoices.update(next, found.state))) return refuse('event.not_possible');
    await tell(
      deps,
      tx,
      next,
      moved.effects.flatMap((effect) => (effect.kind === 'notify' ? [effect.notice] : [])),
      asked,
    );
    return ok(next);
  });

async function tell(
  deps: Deps,
  tx: Tx,
  row: Invoice,
  notices: readonly string[],
  { caller, why = '' }: { caller: Caller; why?: string },
): Promise<void> {
  if (notices.length === 0) return;
  const order = await tx.orders.find(row.orderId);
  const application = order ? await tx.applications.find(order.applicationId) : null;
  if (!order || !application) return;
  const params = { order: order.number, number: row.number ?? '', why };
  const noted = note(deps, {
    application,
    event: `invoice.${row.state}`,
    by: 'finance',
    actorId: caller.actorId,
    notify: notices,
    params,
  });
  await store(tx, noted.commit);
}
