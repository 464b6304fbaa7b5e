import { type AnswerOf, funnel } from '@ruzhu/api';
import { useTexts } from '../../kit/app.tsx';
import { useAsk } from '../parts/ask.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { AgeTable } from './age-table.tsx';
import { funnelTexts } from './funnel-texts.ts';
import { ShareBar } from './share-bar.tsx';

type Seen = AnswerOf<typeof funnel>;
type Week = Seen['weeks'][number];
type Standing = Seen['stages'][number];

const STAGES = ['started', 'qualified', 'registered', 'handedIn', 'paid', 'passed', 'issued'] as const;

/** How long open cases have waited at whom, where merchants stop, and how far they come by week. */
export function Funnel() {
  const t = useTexts(funnelTexts);
  const query = useAsk(funnel);
  return (
    <Loaded query={query} what={t('what')}>
      {({ weeks, stages, bands, ages }) => (
        <>
          <section className="panel" aria-labelledby="ages">
            <h2 id="ages">{t('ages.title')}</h2>
            <p className="quiet">{t('ages.hint')}</p>
            {bands ? <AgeTable bands={bands} rows={ages} /> : <p>{t('ages.calendar')}</p>}
          </section>
          <section className="panel" aria-labelledby="stages">
            <h2 id="stages">{t('stages.title')}</h2>
            <p className="quiet">{t('stages.hint')}</p>
            <StageTable rows={stages} />
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

function StageTable({ rows }: { readonly rows: readonly Standing[] }) {
  const t = useTexts(funnelTexts);
  const first = rows[0]?.reached ?? 0;
  const word = (stage: string) => {
    const known = STAGES.find((one) => one === stage);
    return known ? t(`stage.${known}`) : stage;
  };
  const columns: readonly Column<Standing>[] = [
    { key: 'stage', title: t('col.stage'), width: '30%', cell: ({ stage }) => word(stage) },
    {
      key: 'reached',
      title: t('col.reached'),
      cell: ({ reached }) => <ShareBar n={reached} of={first} />,
    },
    {
      key: 'stopped',
      title: t('col.stopped'),
      align: 'right',
      cell: ({ stage, stopped }) => (stage === 'issued' ? t('stopped.none') : stopped),
    },
  ];
  return (
    <DataTable
      name={t('stages.title')}
      rowKey={({ stage }) => stage}
      columns={columns}
      rows={first > 0 ? rows : []}
      empty={t('none')}
    />
  );
}

function WeekTable({ rows }: { readonly rows: readonly Week[] }) {
  const t = useTexts(funnelTexts);
  // Weeks before the first merchant came say nothing.
  const last = rows.findLastIndex((row) => STAGES.some((stage) => row[stage] > 0));
  const columns: readonly Column<Week>[] = [
    { key: 'week', title: t('col.week'), isWhole: true, cell: ({ week }) => week },
    ...STAGES.map((stage) => ({
      key: stage,
      title: t(`stage.${stage}`),
      align: 'right' as const,
      cell: (row: Week) => row[stage],
    })),
  ];
  return (
    <DataTable
      name={t('title')}
      rowKey={({ week }) => week}
      columns={columns}
      rows={rows.slice(0, last + 1)}
      empty={t('none')}
    />
  );
}
