import { type AnswerOf, ruleTables } from '@ruzhu/api';
import { civilDateAt } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { useAsk } from '../../parts/ask.ts';
import { ConsolePage } from '../../parts/console-page.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { pathOf } from '../../parts/nav.ts';
import { stamp } from '../../parts/time.ts';
import { Difference } from './difference.tsx';
import { LoadTable } from './load-table.tsx';
import './tables.css';
import { tableTexts } from './texts.ts';

type Table = AnswerOf<typeof ruleTables>['tables'][number];
const KINDS = ['categories', 'calendar', 'nameWords'] as const;

/** The tables the rules judge by: what is in force since when, who loaded what, and the way to load a newer one. */
export function Page() {
  const t = useTexts(tableTexts);
  return (
    <ConsolePage
      title={t('title')}
      place="policies"
      actions={<Link to={pathOf('policies')}>{t('back')}</Link>}
    >
      {() => <Tables />}
    </ConsolePage>
  );
}

function Tables() {
  const t = useTexts(tableTexts);
  const query = useAsk(ruleTables);
  const client = useQueryClient();
  const [isLoading, setLoading] = useState(false);
  const [done, setDone] = useState('');
  const loaded = (date: string) => {
    setLoading(false);
    setDone(t('loaded', { date }));
    void client.invalidateQueries({ queryKey: [ruleTables.id] });
  };
  return (
    <>
      <p>{t('intro')}</p>
      <div className="toolbar">
        <Button type="primary" onClick={() => setLoading(true)}>
          {t('load')}
        </Button>
        <output className="quiet">{done}</output>
      </div>
      <Loaded query={query} what={t('what')}>
        {({ tables }) => (
          <>
            {KINDS.map((kind) => (
              <section key={kind} className="tables-kind">
                <h2>{t(`kind.${kind}`)}</h2>
                <KindTable name={t(`kind.${kind}`)} rows={tables.filter((one) => one.kind === kind)} />
              </section>
            ))}
          </>
        )}
      </Loaded>
      {isLoading && <LoadTable onLoaded={loaded} onClose={() => setLoading(false)} />}
    </>
  );
}

/** Whether a table is used today, is still to come, or another took its place. */
function Standing({ table, today }: { readonly table: Table; readonly today: string }) {
  const t = useTexts(tableTexts);
  if (table.inForce) return <span className="tag good">{t('in.force')}</span>;
  const isToCome = table.effectiveFrom !== null && table.effectiveFrom > today;
  return <span className="tag">{t(isToCome ? 'waiting' : 'past')}</span>;
}

function KindTable({ name, rows }: { readonly name: string; readonly rows: readonly Table[] }) {
  const t = useTexts(tableTexts);
  const { locale, clock } = useApp();
  const today = civilDateAt(clock());
  const columns: readonly Column<Table>[] = [
    {
      key: 'line',
      title: t('col.line'),
      cell: (table) => (
        <>
          <span className="mono">{table.line}</span> <Standing table={table} today={today} />
        </>
      ),
    },
    {
      key: 'from',
      title: t('col.from'),
      isWhole: true,
      cell: ({ effectiveFrom }) => effectiveFrom ?? t('shipped'),
    },
    { key: 'rows', title: t('col.rows'), align: 'right', cell: ({ rows: n }) => n },
    {
      key: 'change',
      title: t('col.change'),
      width: '30%',
      cell: ({ difference }) => difference && <Difference difference={difference} isFolded />,
    },
    {
      key: 'by',
      title: t('col.by'),
      width: '18%',
      cell: ({ loadedBy, loadedAt, note }) => (
        <span data-user="">{[loadedBy, stamp(loadedAt, locale), note].filter(Boolean).join(' · ')}</span>
      ),
    },
    {
      key: 'source',
      title: t('col.source'),
      width: '20%',
      cell: ({ source }) => <span data-user="">{source}</span>,
    },
  ];
  return (
    <DataTable
      name={name}
      rowKey={(table) => table.id ?? `${table.kind} ${table.line}`}
      columns={columns}
      rows={rows}
      empty={t('none')}
    />
  );
}
