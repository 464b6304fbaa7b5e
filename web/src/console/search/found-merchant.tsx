import type { AnswerOf, search } from '@ruzhu/api';
import { useId } from 'react';
import { useApp, useNow, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Remaining } from '../parts/due.tsx';
import { stamp } from '../parts/time.ts';
import { caseStatus } from '../queue/case-row.ts';
import { queueTexts } from '../queue/texts.ts';
import { applicationStatus } from './application-status.ts';
import { searchTexts } from './texts.ts';

type Found = AnswerOf<typeof search>['found'][number];
type Application = Found['applications'][number];
type CaseRow = Found['cases'][number];
const JOURNEYS = ['service-account', 'verification', 'mini-program'] as const;

/** A merchant that was found: what it has applied for, and the cases that were made of it. */
export function FoundMerchant({ found }: { readonly found: Found }) {
  const t = useTexts(searchTexts);
  const id = useId();
  return (
    <section className="panel found" aria-labelledby={id}>
      <h2 id={id} data-user="">
        {found.subjectName || found.applications[0]?.number}
      </h2>
      {found.subjectCode && (
        <p className="quiet mono" data-user="">
          {t('code', { code: found.subjectCode })}
        </p>
      )}
      <Applications rows={found.applications} />
      {found.cases.length > 0 && <Cases rows={found.cases} />}
    </section>
  );
}

function Applications({ rows }: { readonly rows: readonly Application[] }) {
  const t = useTexts(searchTexts);
  const { locale } = useApp();
  const kindOf = (journey: string) => {
    const known = JOURNEYS.find((one) => one === journey);
    return known ? t(`journey.${known}`) : journey;
  };
  const columns: readonly Column<Application>[] = [
    {
      title: t('col.number'),
      key: 'number',
      isWhole: true,
      cell: ({ number }) => <span className="mono">{number}</span>,
    },
    { title: t('col.kind'), key: 'journey', cell: ({ journey }) => kindOf(journey) },
    { title: t('col.name'), key: 'name', width: '34%', cell: ({ name }) => <span data-user="">{name}</span> },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ journey, state }) => <StatusTag status={applicationStatus(journey, state)} />,
    },
    { title: t('col.since'), key: 'createdAt', isWhole: true, cell: (row) => stamp(row.createdAt, locale) },
  ];
  return (
    <DataTable name={t('applications')} rowKey={(row) => row.id} columns={columns} rows={rows} empty="" />
  );
}

function Cases({ rows }: { readonly rows: readonly CaseRow[] }) {
  const t = useTexts(searchTexts);
  const q = useTexts(queueTexts);
  const now = useNow(30_000);
  const columns: readonly Column<CaseRow>[] = [
    {
      title: q('col.number'),
      key: 'number',
      isWhole: true,
      cell: ({ number }) => <span className="mono">{number}</span>,
    },
    { title: q('col.kind'), key: 'kind', cell: ({ kind }) => q(`kind.${kind}`) },
    { title: q('col.round'), key: 'round', cell: ({ round }) => q('round', { n: round }) },
    {
      title: q('col.state'),
      key: 'state',
      cell: ({ state, reviewer }) => (
        <>
          <StatusTag status={caseStatus(state)} />{' '}
          {state === 'claimed' && reviewer && <span data-user="">{t('by', { name: reviewer })}</span>}
        </>
      ),
    },
    {
      title: q('col.remaining'),
      key: 'dueAt',
      cell: ({ dueAt, decidedAt }) => (decidedAt ? null : <Remaining dueAt={dueAt} now={now} />),
    },
  ];
  return (
    <>
      <h3>{t('cases')}</h3>
      <DataTable name={t('cases')} rowKey={(row) => row.id} columns={columns} rows={rows} empty="" />
    </>
  );
}
