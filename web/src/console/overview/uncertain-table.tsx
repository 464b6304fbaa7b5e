import { useApp, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { amount } from '../../texts/amounts.ts';
import { paymentStatus, type Status } from '../../texts/status.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { stamp } from '../parts/time.ts';
import type { Seen } from './seen.ts';
import { overviewTexts } from './texts.ts';

type Row = Seen['uncertain'][number];
const words: Readonly<Record<string, Status>> = paymentStatus;

/** Orders whose money is not certain yet. */
export function UncertainTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(overviewTexts);
  const { locale } = useApp();
  const columns: readonly Column<Row>[] = [
    {
      title: t('col.order'),
      key: 'number',
      cell: ({ number }) => <span className="mono">{number}</span>,
    },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => {
        const status = words[state];
        return status ? <StatusTag status={status} /> : state;
      },
    },
    {
      title: t('col.amount'),
      key: 'amount',
      align: 'right',
      cell: ({ amount: fen }) => amount(fen),
    },
    { title: t('col.created'), key: 'createdAt', cell: ({ createdAt: iso }) => stamp(iso, locale) },
  ];
  return (
    <DataTable
      name={t('uncertain.title')}
      rowKey={(row) => row.id}
      columns={columns}
      rows={rows}
      empty={t('uncertain.none')}
    />
  );
}
