import { useTexts } from '../../kit/app.tsx';
import { amount } from '../../texts/amounts.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import type { Seen } from './seen.ts';
import { overviewTexts } from './texts.ts';

type Row = Seen['bills'][number]['differences'][number] & { readonly date: string };

const amountOf = (fen: number | null) => (fen === null ? '—' : amount(fen));

/** What only the platform's bill or only the ledger has. */
export function BillsTable({ bills }: { readonly bills: Seen['bills'] }) {
  const t = useTexts(overviewTexts);
  const rows = bills.flatMap(({ date, differences }) => differences.map((one) => ({ ...one, date })));
  const columns: readonly Column<Row>[] = [
    { title: t('col.date'), key: 'date', cell: ({ date }) => date },
    { title: t('col.entry'), key: 'kind', cell: ({ kind }) => t(`entry.${kind}`) },
    { title: t('col.order.refund'), key: 'id', cell: ({ id }) => <span className="mono">{id}</span> },
    { title: t('col.theirs'), key: 'theirs', align: 'right', cell: ({ theirs }) => amountOf(theirs) },
    { title: t('col.ours'), key: 'ours', align: 'right', cell: ({ ours }) => amountOf(ours) },
  ];
  return (
    <DataTable
      name={t('bills.title')}
      rowKey={({ date, kind, id }) => `${date} ${kind} ${id}`}
      columns={columns}
      rows={rows}
      empty={t('bills.none')}
    />
  );
}
