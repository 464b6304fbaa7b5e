import { type AnswerOf, exportInvoices, invoices, moveInvoice } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { amount } from '../../texts/amounts.ts';
import { common } from '../../texts/common.ts';
import { invoiceStatus, type Status } from '../../texts/status.ts';
import { useAsk } from '../parts/ask.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { stamp } from '../parts/time.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { paymentTexts } from './texts.ts';

type Invoice = AnswerOf<typeof invoices>['invoices'][number];
type Event = 'issue' | 'issued' | 'fail' | 'retry';

const KINDS = ['electronic', 'paperSpecial', 'digitalSpecial'] as const;
const words: Readonly<Record<string, Status>> = invoiceStatus;
/** What finance may do, by how an invoice stands. */
const NEXT: Readonly<Record<string, readonly Event[]>> = {
  requested: ['issue'],
  issuing: ['issued', 'fail'],
  failed: ['retry'],
};

/** Invoices that are not issued yet, oldest first. */
export function Invoices() {
  const t = useTexts(paymentTexts);
  const query = useAsk(invoices);
  const client = useQueryClient();
  return (
    <Loaded query={query} what={t('tab.invoices')}>
      {(found) => (
        <>
          <div className="toolbar">
            <ExportButton endpoint={exportInvoices} body={{}} />
          </div>
          <InvoiceTable
            rows={found.invoices}
            onMoved={() => void client.invalidateQueries({ queryKey: [invoices.id] })}
          />
        </>
      )}
    </Loaded>
  );
}

function InvoiceTable({
  rows,
  onMoved,
}: {
  readonly rows: readonly Invoice[];
  readonly onMoved: () => void;
}) {
  const t = useTexts(paymentTexts);
  const { locale } = useApp();
  const columns: readonly Column<Invoice>[] = [
    {
      title: t('col.requested'),
      key: 'requestedAt',
      isWhole: true,
      cell: ({ requestedAt: iso }) => stamp(iso, locale),
    },
    {
      title: t('col.kind'),
      key: 'kind',
      cell: ({ kind }) => t(`invoice.kind.${KINDS.find((one) => one === kind) ?? 'other'}`),
    },
    {
      title: t('col.invoice.title'),
      key: 'title',
      width: '24%',
      cell: ({ title }) => <span data-user="">{title}</span>,
    },
    {
      title: t('col.tax'),
      key: 'taxNumber',
      isWhole: true,
      cell: ({ taxNumber: number }) => <span className="mono">{number}</span>,
    },
    { title: t('col.amount'), key: 'amount', align: 'right', cell: ({ amount: fen }) => amount(fen) },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => {
        const status = words[state];
        return status ? <StatusTag status={status} /> : state;
      },
    },
    {
      title: t('col.act'),
      key: 'act',
      cell: (invoice) => <Moves invoice={invoice} onMoved={onMoved} />,
    },
  ];
  return (
    <DataTable
      name={t('tab.invoices')}
      rowKey={(row) => row.id}
      columns={columns}
      rows={rows}
      empty={t('empty.invoices')}
    />
  );
}

type Move = { readonly event: Event; readonly number?: string; readonly why?: string };

function Moves({ invoice, onMoved }: { readonly invoice: Invoice; readonly onMoved: () => void }) {
  const t = useTexts(paymentTexts);
  const [asking, setAsking] = useState<'issued' | 'fail' | null>(null);
  const { submit, isPending, notice } = useSubmit<Move, { state: string }>({
    send: (body) => call(moveInvoice, { params: { id: invoice.id }, body }),
    done: onMoved,
  });
  const act = (event: Event) =>
    event === 'issued' || event === 'fail' ? setAsking(event) : void submit({ event });
  return (
    <>
      {(NEXT[invoice.state] ?? []).map((event) => (
        <Button
          key={event}
          size="small"
          loading={isPending}
          aria-label={t('act.of', { act: t(`invoice.${event}`), name: invoice.title })}
          onClick={() => act(event)}
        >
          {t(`invoice.${event}`)}
        </Button>
      ))}
      {notice}
      {asking && (
        <MoveDialog invoice={invoice} event={asking} onMoved={onMoved} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

type Values = { readonly number?: string; readonly why?: string };

/** Asks for the number of an issued invoice, or why it failed. */
function MoveDialog({
  invoice,
  event,
  onMoved,
  onClose,
}: {
  readonly invoice: Invoice;
  readonly event: 'issued' | 'fail';
  readonly onMoved: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(paymentTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const { submit, isPending, notice } = useSubmit<Values, { state: string }>({
    fields: { number: { label: t('invoice.number') }, why: { label: t('invoice.why') } },
    form,
    send: (values) => call(moveInvoice, { params: { id: invoice.id }, body: { event, ...values } }),
    done: () => {
      onClose();
      onMoved();
    },
  });
  return (
    <Modal open title={t(`invoice.${event}.title`)} footer={null} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={submit} noValidate>
        {notice}
        {event === 'issued' ? (
          <Labelled name="number" label={t('invoice.number')} ask="fill">
            <Input autoFocus autoComplete="off" />
          </Labelled>
        ) : (
          <Labelled name="why" label={t('invoice.why')} ask="fill" extra={t('invoice.why.hint')}>
            <Input autoFocus autoComplete="off" />
          </Labelled>
        )}
        <div className="toolbar">
          <Button type="primary" htmlType="submit" loading={isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}
