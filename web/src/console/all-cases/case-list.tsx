import type { AnswerOf, operatorCases } from '@ruzhu/api';
import { Button } from 'antd';
import { useNow, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Remaining, Waited } from '../parts/due.tsx';
import { caseStatus } from '../queue/case-row.ts';
import { queueTexts } from '../queue/texts.ts';
import { allCasesTexts } from './texts.ts';

export type OperatorCase = AnswerOf<typeof operatorCases>['cases'][number];

/** Cases with who has them; one that is not decided can be given to another agency. */
export function CaseList({
  name,
  rows,
  empty,
  onMove,
}: {
  readonly name: string;
  readonly rows: readonly OperatorCase[];
  readonly empty: string;
  readonly onMove: (one: OperatorCase) => void;
}) {
  const t = useTexts(allCasesTexts);
  const q = useTexts(queueTexts);
  const now = useNow(30_000);
  const columns: readonly Column<OperatorCase>[] = [
    {
      title: q('col.number'),
      key: 'number',
      isWhole: true,
      cell: ({ number }) => <span className="mono">{number}</span>,
    },
    {
      title: q('col.subject'),
      key: 'subject',
      width: '22%',
      cell: ({ subjectName, subjectCode }) => (
        <>
          <span data-user="">{subjectName}</span>
          <span className="quiet mono sub" data-user="">
            {subjectCode}
          </span>
        </>
      ),
    },
    {
      title: q('col.kind'),
      key: 'kind',
      cell: ({ kind, round }) => (
        <>
          {q(`kind.${kind}`)} <span className="quiet">{q('round', { n: round })}</span>
        </>
      ),
    },
    { title: q('col.state'), key: 'state', cell: ({ state }) => <StatusTag status={caseStatus(state)} /> },
    {
      title: t('col.agency'),
      key: 'agency',
      cell: ({ agency, reviewer, stranded }) => (
        <>
          {agency ? <span data-user="">{agency}</span> : t('agency.none')}
          {reviewer && (
            <span className="quiet sub" data-user="">
              {reviewer}
            </span>
          )}
          {stranded && (
            <span className="sub">
              <span className="tag bad">{t('stranded')}</span>
            </span>
          )}
        </>
      ),
    },
    {
      title: q('col.waited'),
      key: 'waited',
      align: 'right',
      isWhole: true,
      cell: ({ openedAt }) => <Waited since={openedAt} now={now} />,
    },
    {
      title: q('col.remaining'),
      key: 'dueAt',
      cell: ({ dueAt, state }) => (state === 'decided' ? null : <Remaining dueAt={dueAt} now={now} />),
    },
    {
      title: t('col.act'),
      key: 'act',
      cell: (one) =>
        one.state === 'decided' ? null : (
          <Button
            size="small"
            aria-label={t('move.name', { number: one.number })}
            onClick={() => onMove(one)}
          >
            {t('move')}
          </Button>
        ),
    },
  ];
  return <DataTable name={name} rowKey={({ id }) => id} columns={columns} rows={rows} empty={empty} />;
}
