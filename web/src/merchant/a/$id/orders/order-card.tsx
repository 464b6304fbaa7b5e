import { useId } from 'react';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../kit/button.tsx';
import { StatusTag } from '../../../../kit/status-tag.tsx';
import { SummaryList } from '../../../../kit/summary-list.tsx';
import { amount } from '../../../../texts/amounts.ts';
import { endWords, instantWords } from '../../../../texts/dates.ts';
import { paymentStatus, type Status } from '../../../../texts/status.ts';
import { useAccountId } from '../../../parts/application.ts';
import { instantOf } from '../../../parts/instant.ts';
import { EntriesTable } from './entries-table.tsx';
import { FeeBlock } from './fee-block.tsx';
import { InvoiceBlock } from './invoice-block.tsx';
import type { OrderView } from './orders.ts';
import { orders } from './texts.ts';

const states: Readonly<Record<string, Status>> = paymentStatus;
const isUnpaid = ({ state }: OrderView) => state === 'created' || state === 'unknown';

/** One order: what was paid and when, what becomes of the fee, every cent in and out, the invoice. */
export function OrderCard({ order, under }: { readonly order: OrderView; readonly under: string | null }) {
  const t = useTexts(orders);
  const { locale } = useApp();
  const status = states[order.state];
  const id = useId();
  return (
    <article className="order" aria-labelledby={id}>
      <h2 id={id}>
        {t('order', { number: order.number })} {status && <StatusTag status={status} />}
      </h2>
      <SummaryList
        rows={[
          { label: t('amount'), value: amount(order.amount) },
          { label: t('created'), value: instantWords(instantOf(order.createdAt), locale) },
          ...(isUnpaid(order)
            ? [{ label: t('closes'), value: endWords(instantOf(order.closesAt), locale) }]
            : []),
          ...(order.paidAt
            ? [{ label: t('paid'), value: instantWords(instantOf(order.paidAt), locale) }]
            : []),
        ]}
      />
      <OrderWayOn order={order} />
      {!order.paidAt && order.feeRule && (
        <>
          <FeeBlock fee={order} under={null} of={id} />
          <EntriesTable entries={order.entries} />
        </>
      )}
      {order.paidAt && (
        <>
          <FeeBlock fee={order} under={under} of={id} />
          <EntriesTable entries={order.entries} />
          <InvoiceBlock invoice={order.invoice} of={id} />
        </>
      )}
    </article>
  );
}

function OrderWayOn({ order }: { readonly order: OrderView }) {
  const t = useTexts(orders);
  const id = useAccountId();
  if (order.state === 'refunding') return <p className="order-note">{t('refunding')}</p>;
  if (isUnpaid(order))
    return (
      <Actions>
        <ButtonLink look="primary" to={`/a/${id}/v/pay`}>
          {t('pay')}
        </ButtonLink>
      </Actions>
    );
  if (order.state !== 'closed') return null;
  return (
    <>
      <p className="order-note">{t('closed')}</p>
      <Actions>
        <ButtonLink to={`/a/${id}/v/preflight`}>{t('again')}</ButtonLink>
      </Actions>
    </>
  );
}
