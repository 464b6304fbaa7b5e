import { useApp, useNow, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
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
  const columns: readonly Column<CaseRow>[] = [
    {
      title: t('col.number'),
      key: 'number',
      isWhole: true,
      cell: ({ number }) => <span className="mono">{number}</span>,
    },
    {
      title: t('col.subject'),
      key: 'subjectName',
      width: '24%',
      cell: ({ subjectName: name }) => <span data-user="">{name}</span>,
    },
    { title: t('col.kind'), key: 'kind', cell: ({ kind }) => t(`kind.${kind}`) },
    {
      title: t('col.opened'),
      key: 'openedAt',
      isWhole: true,
      cell: ({ openedAt: iso }) => stamp(iso, locale),
    },
    {
      title: t('col.waited'),
      key: 'waited',
      align: 'right',
      cell: (row) => <Waited since={row.openedAt} now={now} />,
    },
    {
      title: t('col.remaining'),
      key: 'dueAt',
      cell: ({ dueAt }) => <Remaining dueAt={dueAt} now={now} />,
    },
    { title: t('col.round'), key: 'round', cell: ({ round }) => t('round', { n: round }) },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => <StatusTag status={caseStatus(state)} />,
    },
    ...(hasClaim
      ? [
          {
            title: t('col.claimed'),
            key: 'reviewer',
            cell: ({ reviewer }: CaseRow) => <span data-user="">{reviewer}</span>,
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        name={t('list.title')}
        rowKey={(row) => row.id}
        columns={columns}
        rows={rows}
        empty={empty}
      />
      <More pages={pages} />
    </>
  );
}
