import { Table, type TableColumnsType } from 'antd';
import { useApp, useNow, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { Remaining, Waited } from '../parts/due.tsx';
import { LoadFault, Waiting } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { stamp } from '../parts/time.ts';
import { type CaseRow, caseStatus } from './case-row.ts';
import { queueTexts } from './texts.ts';

type Pages = Parameters<typeof More>[0]['pages'] & {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
};

/** The queue by deadline. Nothing in it is a link: cases are given, not picked. */
export function CaseTable({
  pages,
  rows,
  empty,
  hasClaim,
}: {
  readonly pages: Pages;
  readonly rows: readonly CaseRow[];
  readonly empty: string;
  readonly hasClaim: boolean;
}) {
  const t = useTexts(queueTexts);
  const { locale } = useApp();
  const now = useNow(30_000);
  if (pages.isPending) return <Waiting />;
  if (pages.error)
    return <LoadFault what={t('list.title')} fault={pages.error} onReload={() => void pages.refetch()} />;
  const columns: TableColumnsType<CaseRow> = [
    {
      title: t('col.number'),
      dataIndex: 'number',
      render: (number: string) => <span className="mono">{number}</span>,
    },
    {
      title: t('col.subject'),
      dataIndex: 'subjectName',
      width: '24%',
      render: (name: string) => <span data-user="">{name}</span>,
    },
    { title: t('col.kind'), dataIndex: 'kind', render: (kind: CaseRow['kind']) => t(`kind.${kind}`) },
    { title: t('col.opened'), dataIndex: 'openedAt', render: (iso: string) => stamp(iso, locale) },
    {
      title: t('col.waited'),
      key: 'waited',
      align: 'right',
      render: (_, row) => <Waited since={row.openedAt} now={now} />,
    },
    {
      title: t('col.remaining'),
      dataIndex: 'dueAt',
      render: (dueAt: string | null) => <Remaining dueAt={dueAt} now={now} />,
    },
    { title: t('col.round'), dataIndex: 'round', render: (round: number) => t('round', { n: round }) },
    {
      title: t('col.state'),
      dataIndex: 'state',
      render: (state: string) => <StatusTag status={caseStatus(state)} />,
    },
    ...(hasClaim
      ? [
          {
            title: t('col.claimed'),
            dataIndex: 'reviewer',
            render: (name: string | null) => <span data-user="">{name}</span>,
          },
        ]
      : []),
  ];
  return (
    <>
      <Table
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={rows}
        pagination={false}
        sticky
        locale={{ emptyText: empty }}
      />
      <More pages={pages} />
    </>
  );
}
