import { invoiceKinds } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Notice } from '../../../../kit/panel.tsx';
import { StatusTag } from '../../../../kit/status-tag.tsx';
import { SummaryList } from '../../../../kit/summary-list.tsx';
import { invoiceStatus, type Status } from '../../../../texts/status.ts';
import { spanWords } from '../words/span-words.ts';
import type { OrderView } from './orders.ts';
import { orders } from './texts.ts';

type Invoice = NonNullable<OrderView['invoice']>;

const states: Readonly<Record<string, Status>> = invoiceStatus;
const factsOf = (kind: string) => Object.entries(invoiceKinds).find(([key]) => key === kind)?.[1];
const isOpen = ({ state }: Invoice) => state === 'requested' || state === 'issuing';

/** How the invoice of an order stands; while it is not there, by when it is expected. */
export function InvoiceBlock({ invoice, of }: { readonly invoice: Invoice | null; readonly of: string }) {
  const t = useTexts(orders);
  const { locale } = useApp();
  if (!invoice)
    return (
      <SummaryList
        level={3}
        title={t('invoice.title')}
        of={of}
        rows={[{ label: t('invoice.state'), value: t('invoice.none') }]}
      />
    );
  const status = states[invoice.state];
  const facts = factsOf(invoice.kind);
  const within = isOpen(invoice) && facts?.issued;
  return (
    <>
      <SummaryList
        level={3}
        title={t('invoice.title')}
        of={of}
        rows={[
          { label: t('invoice.state'), value: status ? <StatusTag status={status} /> : '–' },
          { label: t('invoice.kind'), value: facts?.title[locale] ?? '–' },
          { label: t('invoice.head'), value: invoice.title },
          { label: t('invoice.tax'), value: invoice.taxNumber },
          ...(invoice.number ? [{ label: t('invoice.number'), value: invoice.number }] : []),
          ...(within
            ? [{ label: t('invoice.by'), value: t('invoice.within', { left: spanWords(within, locale) }) }]
            : []),
        ]}
      />
      {invoice.state === 'failed' && (
        <Notice tone="bad">
          <p>{t('invoice.failed')}</p>
        </Notice>
      )}
    </>
  );
}
