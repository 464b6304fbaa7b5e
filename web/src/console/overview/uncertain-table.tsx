import { Table, type TableColumnsType } from 'antd';
import { useApp, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { amount } from '../../texts/amounts.ts';
import { paymentStatus, type Status } from '../../texts/status.ts';
import { stamp } from '../parts/time.ts';
import type { Seen } from './page.tsx';
import { overviewTexts } from './texts.ts';

type Row = Seen['uncertain'][number];
const words: Readonly<Record<string, Status>> = paymentStatus;

/** Orders whose money is not certain yet. */
export function UncertainTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(overviewTexts);
  const { locale } = useApp();
  const columns: TableColumnsType<Row> = [
    {
      title: t('col.order'),
      dataIndex: 'number',
      render: (number: string) => <span className="mono">{number}</span>,
    },
    {
      title: t('col.state'),
      dataIndex: 'state',
      render: (state: string) => {
        const status = words[state];
        return status ? <StatusTag status={status} /> : state;
      },
    },
    {
      title: t('col.amount'),
      dataIndex: 'amount',
      align: 'right',
      render: (fen: number) => amount(fen),
    },
    { title: t('col.created'), dataIndex: 'createdAt', render: (iso: string) => stamp(iso, locale) },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      locale={{ emptyText: t('uncertain.none') }}
    />
  );
}
