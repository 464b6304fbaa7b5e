import { useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Remaining } from '../parts/due.tsx';
import { caseStatus } from '../queue/case-row.ts';
import { queueTexts } from '../queue/texts.ts';
import type { Seen } from './seen.ts';
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
  const columns: readonly Column<Row>[] = [
    {
      title: t('col.number'),
      key: 'number',
      isWhole: true,
      cell: ({ number }) => <span className="mono">{number}</span>,
    },
    {
      title: t('col.subject'),
      key: 'subjectName',
      cell: ({ subjectName: name }) => <span data-user="">{name}</span>,
    },
    { title: t('col.kind'), key: 'kind', cell: ({ kind }) => kindWords(kind) },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => <StatusTag status={caseStatus(state)} />,
    },
    {
      title: t('col.agency'),
      key: 'agency',
      cell: ({ agency: name }) => (name ? <span data-user="">{name}</span> : t('agency.none')),
    },
    {
      title: t('col.reviewer'),
      key: 'reviewer',
      cell: ({ reviewer: name }) => (name ? <span data-user="">{name}</span> : t('reviewer.none')),
    },
    {
      title: t('col.due'),
      key: 'dueAt',
      cell: ({ dueAt }) => <Remaining dueAt={dueAt} now={now} />,
    },
  ];
  return (
    <DataTable
      name={t('late.title')}
      rowKey={(row) => row.id}
      columns={columns}
      rows={rows}
      empty={t('late.none')}
    />
  );
}
