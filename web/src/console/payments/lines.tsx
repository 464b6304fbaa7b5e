import { type AnswerOf, exportStatements, moveRefund, statementLines } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useApp, useNow, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { amount } from '../../texts/amounts.ts';
import type { Tag } from '../../texts/status.ts';
import { useAskPages } from '../parts/ask.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Remaining } from '../parts/due.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { LoadFault, Waiting } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { stamp } from '../parts/time.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { paymentTexts } from './texts.ts';

type Line = AnswerOf<typeof statementLines>['lines'][number];

const PAGE = 50;
const OUTCOMES = ['matched', 'payerDiffers', 'amountDiffers', 'late', 'unknown'] as const;
const REFUNDS = ['none', 'pending', 'sent', 'returned', 'failed'] as const;
const LOOKS: Readonly<Record<string, Tag>> = {
  matched: 'good',
  unknown: 'bad',
  payerDiffers: 'bad',
  amountDiffers: 'bad',
  late: 'wait',
  pending: 'todo',
  sent: 'wait',
  failed: 'bad',
};
/** What can be said of a return, by how it stands. */
const NEXT: Readonly<Record<string, readonly ('sent' | 'returned' | 'failed')[]>> = {
  pending: ['sent'],
  sent: ['returned', 'failed'],
  failed: ['sent'],
};

/** Entries of the bank, newest first, or those whose money still has to go back. */
export function Lines({ onlyToRefund }: { readonly onlyToRefund: boolean }) {
  const t = useTexts(paymentTexts);
  const client = useQueryClient();
  const [isImporting, setImporting] = useState(false);
  const [said, setSaid] = useState('');
  const pages = useAskPages(statementLines, onlyToRefund ? { toRefund: 'true' } : {}, ({ lines }) => {
    const last = lines.at(-1);
    return lines.length < PAGE || !last ? undefined : { beforeAt: last.importedAt, beforeId: last.id };
  });
  const again = (words: string) => {
    setSaid(words);
    void client.invalidateQueries({ queryKey: [statementLines.id] });
  };
  return (
    <>
      {onlyToRefund && <p>{t('refund.hint')}</p>}
      <div className="toolbar">
        {!onlyToRefund && (
          <Button type="primary" onClick={() => setImporting(true)}>
            {t('import')}
          </Button>
        )}
        <ExportButton endpoint={exportStatements} body={onlyToRefund ? { toRefund: true } : {}} />
        <output className="quiet">{said}</output>
      </div>
      {pages.isPending && <Waiting />}
      {pages.error && (
        <LoadFault what={t('tab.lines')} fault={pages.error} onReload={() => void pages.refetch()} />
      )}
      {pages.data && (
        <>
          <LineTable
            rows={pages.data.pages.flatMap((page) => page.lines)}
            empty={t(onlyToRefund ? 'empty.refunds' : 'empty.lines')}
            onMoved={(to) => again(t('refund.done', { what: t(`refund.${to}`) }))}
          />
          <More pages={pages} />
        </>
      )}
      {isImporting && (
        <ImportDialog
          onImported={(n) => {
            setImporting(false);
            again(t('import.done', { n }));
          }}
          onClose={() => setImporting(false)}
        />
      )}
    </>
  );
}

function LineTable({
  rows,
  empty,
  onMoved,
}: {
  readonly rows: readonly Line[];
  readonly empty: string;
  readonly onMoved: (to: 'sent' | 'returned' | 'failed') => void;
}) {
  const t = useTexts(paymentTexts);
  const { locale } = useApp();
  const now = useNow(60_000);
  const tag = (word: string, key: string) => (
    <StatusTag status={{ zh: word, en: word, tag: LOOKS[key] ?? 'plain' }} />
  );
  const columns: readonly Column<Line>[] = [
    {
      title: t('key.paidAt'),
      key: 'paidAt',
      isWhole: true,
      cell: ({ paidAt: iso }) => stamp(iso, locale),
    },
    {
      title: t('key.payerName'),
      key: 'payerName',
      width: '22%',
      cell: ({ payerName: name }) => <span data-user="">{name}</span>,
    },
    { title: t('key.amount'), key: 'amount', align: 'right', cell: ({ amount: fen }) => amount(fen) },
    {
      title: t('key.reference'),
      key: 'reference',
      cell: ({ reference }) => (
        <span className="mono" data-user="">
          {reference}
        </span>
      ),
    },
    {
      title: t('col.outcome'),
      key: 'outcome',
      cell: ({ outcome }) => {
        const known = OUTCOMES.find((one) => one === outcome) ?? 'unknown';
        return tag(t(`outcome.${known}`), known);
      },
    },
    {
      title: t('col.refund'),
      key: 'refund',
      cell: ({ refund }) => {
        const known = REFUNDS.find((one) => one === refund) ?? 'none';
        return tag(t(`refund.${known}`), known);
      },
    },
    {
      title: t('col.refund.due'),
      key: 'due',
      cell: ({ refund, refundDueAt }) =>
        (refund === 'pending' || refund === 'failed') && <Remaining dueAt={refundDueAt} now={now} />,
    },
    { title: t('col.act'), key: 'act', cell: (line) => <Moves line={line} onMoved={onMoved} /> },
  ];
  return (
    <DataTable name={t('tab.lines')} rowKey={(row) => row.id} columns={columns} rows={rows} empty={empty} />
  );
}

function Moves({
  line,
  onMoved,
}: {
  readonly line: Line;
  readonly onMoved: (to: 'sent' | 'returned' | 'failed') => void;
}) {
  const t = useTexts(paymentTexts);
  const { submit, isPending, notice } = useSubmit<{ to: 'sent' | 'returned' | 'failed' }, { refund: string }>(
    {
      send: ({ to }) => call(moveRefund, { params: { id: line.id }, body: { to } }),
      done: (_, { to }) => onMoved(to),
    },
  );
  return (
    <>
      {(NEXT[line.refund] ?? []).map((to) => (
        <Button
          key={to}
          size="small"
          loading={isPending}
          aria-label={t('act.of', { act: t(`refund.to.${to}`), name: line.reference })}
          onClick={() => void submit({ to })}
        >
          {t(`refund.to.${to}`)}
        </Button>
      ))}
      {notice}
    </>
  );
}
