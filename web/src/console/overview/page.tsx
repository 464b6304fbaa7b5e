import { funnel, overview } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { timeWords } from '../../texts/dates.ts';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { consoleTexts } from '../parts/console-texts.ts';
import { Figures } from '../parts/figures.tsx';
import { useLive } from '../parts/live.ts';
import { Loaded } from '../parts/loaded.tsx';
import { pathOf } from '../parts/nav.ts';
import { at } from '../parts/time.ts';
import { Alarms } from './alarms.tsx';
import { BillsTable } from './bills-table.tsx';
import { Funnel } from './funnel.tsx';
import { LateTable } from './late-table.tsx';
import { NeedsHands } from './needs-hands.tsx';
import type { Seen } from './seen.ts';
import { overviewTexts } from './texts.ts';
import { UncertainTable } from './uncertain-table.tsx';

/** Lists of the overview end here. */
const [MOST, MOST_MESSAGES] = [50, 100];

/** O-01: what is open, what is late, what could not be sent, what money is uncertain. Only what is really known. */
export function Page() {
  const t = useTexts(overviewTexts);
  return (
    <ConsolePage title={t('title')} place="overview">
      {() => <Asked />}
    </ConsolePage>
  );
}

function Asked() {
  const t = useTexts(overviewTexts);
  const c = useTexts(consoleTexts);
  const query = useAsk(overview);
  const client = useQueryClient();
  useLive(() => void query.refetch());
  const again = () => {
    void query.refetch();
    void client.invalidateQueries({ queryKey: [funnel.id] });
  };
  return (
    <>
      <div className="toolbar">
        <Button onClick={again} loading={query.isFetching}>
          {c('refresh')}
        </Button>
        {query.data && <span className="quiet">{c('as.of', { time: timeWords(at(query.data.now)) })}</span>}
      </div>
      <NeedsHands />
      <Loaded query={query} what={t('what')}>
        {(seen) => <Overview seen={seen} />}
      </Loaded>
      <Funnel />
    </>
  );
}

function Overview({ seen }: { readonly seen: Seen }) {
  const t = useTexts(overviewTexts);
  return (
    <>
      <Alarms alarms={seen.alarms} />
      {seen.agencies.active === 0 && (
        <Alert
          className="submit-notice"
          type="warning"
          showIcon
          title={t('no.agency')}
          action={<Link to={pathOf('agencies')}>{t('to.agencies')}</Link>}
        />
      )}
      <Counts seen={seen} />
      <section className="panel" aria-labelledby="late">
        <h2 id="late">{t('late.title')}</h2>
        <LateTable rows={seen.late} now={at(seen.now)} />
      </section>
      <section className="panel" aria-labelledby="uncertain">
        <h2 id="uncertain">{t('uncertain.title')}</h2>
        <p className="quiet">{t('uncertain.hint')}</p>
        <UncertainTable rows={seen.uncertain} />
      </section>
      <section className="panel" aria-labelledby="bills">
        <h2 id="bills">{t('bills.title')}</h2>
        <p className="quiet">{t('bills.hint')}</p>
        <BillsTable bills={seen.bills} />
      </section>
    </>
  );
}

const STATES = ['queued', 'claimed', 'snoozed', 'secondLook'] as const;

function Counts({ seen }: { readonly seen: Seen }) {
  const t = useTexts(overviewTexts);
  const upTo = (n: number, most: number) => (n >= most ? t('at.most', { n }) : String(n));
  return (
    <Figures
      name={t('figures')}
      figures={[
        ...STATES.map((state) => ({
          key: state,
          label: t(`figure.${state}`),
          value: String(seen.counts[state] ?? 0),
        })),
        {
          key: 'late',
          label: t('figure.late'),
          value: upTo(seen.late.length, MOST),
          isBad: seen.late.length > 0,
        },
        {
          key: 'dead',
          label: t('figure.dead'),
          value: upTo(seen.deadMessages, MOST_MESSAGES),
          isBad: seen.deadMessages > 0,
          to: pathOf('outbox'),
        },
        {
          key: 'uncertain',
          label: t('figure.uncertain'),
          value: upTo(seen.uncertain.length, MOST),
          isBad: seen.uncertain.some(({ state }) => state === 'unknown'),
        },
        {
          key: 'agencies',
          label: t('figure.agencies'),
          value: String(seen.agencies.active),
          isBad: seen.agencies.active === 0,
          to: pathOf('agencies'),
        },
      ]}
    />
  );
}
