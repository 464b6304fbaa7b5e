import { type AnswerOf, funnel } from '@ruzhu/api';
import { useTexts } from '../../kit/app.tsx';
import { useAsk } from '../parts/ask.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { funnelTexts } from './funnel-texts.ts';
import { ShareBar } from './share-bar.tsx';

type Seen = AnswerOf<typeof funnel>;
type Week = Seen['weeks'][number];
type Age = NonNullable<Seen['ages']>[number];

const STAGES = ['started', 'registered', 'handedIn', 'paid', 'passed', 'issued'] as const;
/** Counting ends here. */
const MOST = 10_000;

/** How far merchants come and how long open cases have waited. */
export function Funnel() {
  const t = useTexts(funnelTexts);
  const query = useAsk(funnel);
  return (
    <Loaded query={query} what={t('what')}>
      {({ weeks, ages }) => (
        <>
          <section className="panel" aria-labelledby="ages">
            <h2 id="ages">{t('ages.title')}</h2>
            <p className="quiet">{t('ages.hint')}</p>
            {ages ? <AgeTable rows={ages} /> : <p>{t('ages.none')}</p>}
          </section>
          <section className="panel" aria-labelledby="weeks">
            <h2 id="weeks">{t('title')}</h2>
            <p className="quiet">{t('hint')}</p>
            <WeekTable rows={weeks} />
          </section>
        </>
      )}
    </Loaded>
  );
}

function WeekTable({ rows }: { readonly rows: readonly Week[] }) {
  const t = useTexts(funnelTexts);
  const highest = (row: Week) => Math.max(...STAGES.map((stage) => row[stage]));
  const columns: readonly Column<Week>[] = [
    { key: 'week', title: t('col.week'), isWhole: true, cell: ({ week }) => week },
    ...STAGES.map((stage) => ({
      key: stage,
      title: t(`stage.${stage}`),
      width: '14%',
      cell: (row: Week) => <ShareBar n={row[stage]} of={highest(row)} />,
    })),
  ];
  return (
    <DataTable
      name={t('title')}
      rowKey={({ week }) => week}
      columns={columns}
      rows={rows.some((row) => highest(row) > 0) ? rows : []}
      empty={t('none')}
    />
  );
}

function AgeTable({ rows }: { readonly rows: readonly Age[] }) {
  const t = useTexts(funnelTexts);
  const all = rows.reduce((sum, { n }) => sum + n, 0);
  const words = ({ from, to }: Age) => {
    if (to === null) return t('age.over', { from });
    return from === 0 ? t('age.first') : t('age.between', { from, to });
  };
  const columns: readonly Column<Age>[] = [
    { key: 'age', title: t('col.age'), width: '28%', cell: words },
    {
      key: 'cases',
      title: t('col.cases'),
      cell: ({ n }) => <ShareBar n={n} of={all} {...(n >= MOST ? { words: t('most', { n }) } : {})} />,
    },
  ];
  return (
    <DataTable
      name={t('ages.title')}
      rowKey={({ from }) => from}
      columns={columns}
      rows={rows}
      empty={t('ages.none')}
    />
  );
}
