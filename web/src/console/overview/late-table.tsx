import { Table, type TableColumnsType } from 'antd';
import { useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { Remaining } from '../parts/due.tsx';
import { caseStatus } from '../queue/case-row.ts';
import { queueTexts } from '../queue/texts.ts';
import type { Seen } from './page.tsx';
import { overviewTexts } from './texts.ts';

type Row = Seen['late'][number];
const KINDS = ['entity', 'name', 'miniProgram'] as const;

/** Everything past its clock, longest first, with who has it. */
export function LateTable({ rows, now }: { readonly rows: readonly Row[]; readonly now: number }) {
  const t = useTexts(overviewTexts);
  const q = useTexts(queueTexts);
  const kindWords = (kind: string) => {
    const known = KINDS.find((one) => one === kind);
    return known ? q(`kind.${known}`) : kind;
  };
  const columns: TableColumnsType<Row> = [
    {
      title: t('col.number'),
      dataIndex: 'number',
      render: (number: string) => <span className="mono">{number}</span>,
    },
    {
      title: t('col.subject'),
      dataIndex: 'subjectName',
      render: (name: string) => <span data-user="">{name}</span>,
    },
    { title: t('col.kind'), dataIndex: 'kind', render: kindWords },
    {
      title: t('col.state'),
      dataIndex: 'state',
      render: (state: string) => <StatusTag status={caseStatus(state)} />,
    },
    {
      title: t('col.agency'),
      dataIndex: 'agency',
      render: (name: string | null) => (name ? <span data-user="">{name}</span> : t('agency.none')),
    },
    {
      title: t('col.reviewer'),
      dataIndex: 'reviewer',
      render: (name: string | null) => (name ? <span data-user="">{name}</span> : t('reviewer.none')),
    },
    {
      title: t('col.due'),
      dataIndex: 'dueAt',
      render: (dueAt: string) => <Remaining dueAt={dueAt} now={now} />,
    },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      locale={{ emptyText: t('late.none') }}
    />
  );
}
