import { records } from '@ruzhu/api';
import { civilDateAt, DAY } from '@ruzhu/rules';

import { useApp, useNow, useTexts } from '../../kit/app.tsx';
import { leftWords } from '../../texts/dates.ts';
import { deskTexts } from '../cases/$id/texts.ts';
import { useAskPages } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Figures } from '../parts/figures.tsx';
import { LoadFault, Waiting } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { at, stamp } from '../parts/time.ts';
import type { CaseRow } from '../queue/case-row.ts';
import { queueTexts } from '../queue/texts.ts';
import { recordTexts } from './texts.ts';

const PAGE = 50;

/** what the reviewer has decided, newest first. */
export function Page() {
  const t = useTexts(recordTexts);
  return (
    <ConsolePage title={t('title')} place="records">
      {() => <Records />}
    </ConsolePage>
  );
}

function Records() {
  const t = useTexts(recordTexts);
  const pages = useAskPages(records, {}, ({ cases }) => {
    const last = cases.at(-1);
    return cases.length < PAGE || !last?.decidedAt
      ? undefined
      : { beforeAt: last.decidedAt, beforeId: last.id };
  });
  if (pages.isPending) return <Waiting />;
  if (pages.error)
    return <LoadFault what={t('what')} fault={pages.error} onReload={() => void pages.refetch()} />;
  const rows = (pages.data?.pages ?? []).flatMap((page) => page.cases);
  return (
    <>
      <Counted rows={rows} />
      <RecordTable rows={rows} />
      <More pages={pages} />
    </>
  );
}

const BACK = ['return', 'reject', 'rejectName'];

function Counted({ rows }: { readonly rows: readonly CaseRow[] }) {
  const t = useTexts(recordTexts);
  const now = useNow(60_000);
  const decided = rows.flatMap((row) => (row.decidedAt ? [{ ...row, decidedAt: at(row.decidedAt) }] : []));
  const today = decided.filter((row) => civilDateAt(row.decidedAt) === civilDateAt(now));
  const week = decided.filter((row) => row.decidedAt > now - 7 * DAY);
  const back = week.filter((row) => BACK.includes(row.outcome ?? ''));
  return (
    <Figures
      name={t('figures')}
      figures={[
        { key: 'today', label: t('figure.today'), value: String(today.length) },
        { key: 'week', label: t('figure.week'), value: String(week.length) },
        { key: 'back', label: t('figure.back'), value: String(back.length) },
      ]}
    />
  );
}

const DECIDED = ['approve', 'return', 'reject', 'hold', 'approveName', 'rejectName'] as const;

function RecordTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  const t = useTexts(recordTexts);
  const q = useTexts(queueTexts);
  const d = useTexts(deskTexts);
  const { locale } = useApp();
  const outcomeWords = (outcome: string | null) => {
    const known = DECIDED.find((one) => one === outcome);
    return known ? d(`decide.${known}`) : t('outcome.none');
  };
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
      width: '28%',
      cell: ({ subjectName: name }) => <span data-user="">{name}</span>,
    },
    { title: t('col.kind'), key: 'kind', cell: ({ kind }) => q(`kind.${kind}`) },
    { title: t('col.round'), key: 'round', cell: ({ round }) => q('round', { n: round }) },
    { title: t('col.outcome'), key: 'outcome', cell: ({ outcome }) => outcomeWords(outcome) },
    {
      title: t('col.decided'),
      key: 'decidedAt',
      isWhole: true,
      cell: ({ decidedAt: iso }) => stamp(iso, locale),
    },
    {
      title: t('col.took'),
      key: 'took',
      align: 'right',
      cell: (row) => row.decidedAt && leftWords(at(row.decidedAt) - at(row.openedAt), locale),
    },
  ];
  return (
    <DataTable name={t('title')} rowKey={(row) => row.id} columns={columns} rows={rows} empty={t('empty')} />
  );
}
