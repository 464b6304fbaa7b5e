import { objections } from '@ruzhu/api';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useApp, useNow, useTexts } from '../../kit/app.tsx';
import { useAskPages } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Remaining } from '../parts/due.tsx';
import { LoadFault, Waiting } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { pathOf } from '../parts/nav.ts';
import { stamp } from '../parts/time.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { type ObjectionRow, tagOf } from './objection-row.ts';
import { objectionTexts } from './texts.ts';

const PAGE = 50;
const VIEWS = ['open', 'over'] as const;

/** Refusals that somebody holds for wrong, by when they have to be answered. */
export function Page() {
  const t = useTexts(objectionTexts);
  const [isBeginning, setBeginning] = useState(false);
  const navigate = useNavigate();
  return (
    <ConsolePage
      title={t('title')}
      place="objections"
      actions={<Button onClick={() => setBeginning(true)}>{t('begin')}</Button>}
    >
      {() => (
        <>
          <Objections />
          {isBeginning && (
            <BeginDialog
              onClose={() => setBeginning(false)}
              onDone={({ id }) => void navigate(`${pathOf('objections')}/${id}`)}
            />
          )}
        </>
      )}
    </ConsolePage>
  );
}

function Objections() {
  const t = useTexts(objectionTexts);
  const [search] = useSearchParams();
  const view = search.get('over') === 'true' ? 'over' : 'open';
  const pages = useAskPages(objections, view === 'over' ? { over: 'true' } : {}, ({ objections: rows }) => {
    const last = rows.at(-1);
    const at = view === 'over' ? last?.decidedAt : last?.answerBy;
    return rows.length < PAGE || !last || !at ? undefined : { at, id: last.id };
  });
  return (
    <>
      <p>{t('intro')}</p>
      <nav className="filter" aria-label={t('filter')}>
        {VIEWS.map((one) => (
          <Link
            key={one}
            to={one === 'over' ? '?over=true' : '?'}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`filter.${one}`)}
          </Link>
        ))}
      </nav>
      {pages.isPending && <Waiting />}
      {pages.error && !pages.data && (
        <LoadFault what={t('what')} fault={pages.error} onReload={() => void pages.refetch()} />
      )}
      {pages.data && (
        <>
          <ObjectionTable rows={pages.data.pages.flatMap((page) => page.objections)} view={view} />
          <More pages={pages} />
        </>
      )}
    </>
  );
}

function ObjectionTable({
  rows,
  view,
}: {
  readonly rows: readonly ObjectionRow[];
  readonly view: (typeof VIEWS)[number];
}) {
  const t = useTexts(objectionTexts);
  const { locale } = useApp();
  const now = useNow(30_000);
  const columns: readonly Column<ObjectionRow>[] = [
    {
      title: t('col.number'),
      key: 'number',
      isWhole: true,
      cell: ({ id, number }) => (
        <Link className="mono" to={`${pathOf('objections')}/${id}`} aria-label={t('open.name', { number })}>
          {number}
        </Link>
      ),
    },
    {
      title: t('col.subject'),
      key: 'subject',
      width: '26%',
      cell: ({ subjectName }) => <span data-user="">{subjectName}</span>,
    },
    { title: t('col.by'), key: 'by', cell: ({ askedBy }) => t(`by.${askedBy}`) },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => <span className={`tag ${tagOf[state]}`}>{t(`state.${state}`)}</span>,
    },
    view === 'open'
      ? {
          title: t('col.answer'),
          key: 'answerBy',
          cell: ({ answerBy }) => <Remaining dueAt={answerBy} now={now} />,
        }
      : {
          title: t('col.decided'),
          key: 'decidedAt',
          isWhole: true,
          cell: ({ decidedAt }) => stamp(decidedAt, locale),
        },
    {
      title: t('col.who'),
      key: 'who',
      cell: ({ proposedBy, decidedBy }) => (
        <span data-user="">
          {[...new Set([proposedBy, decidedBy])].filter(Boolean).join(locale === 'zh' ? '、' : ', ')}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      name={t('list')}
      rowKey={({ id }) => id}
      columns={columns}
      rows={rows}
      empty={t(`none.${view}`)}
    />
  );
}
