import { claimNext, exportCases, heldDecisions, queue } from '@ruzhu/api';
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call } from '../../client/call.ts';
import { useNow, useTexts } from '../../kit/app.tsx';
import { deskTexts } from '../cases/$id/texts.ts';
import { useAsk, useAskPages } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { Remaining } from '../parts/due.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { HeldDecision } from '../parts/held-decision.tsx';
import { heldTexts } from '../parts/held-texts.ts';
import { useLive } from '../parts/live.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useSubmit } from '../parts/use-submit.tsx';
import { CallableNow } from './callable-now.tsx';
import type { CaseRow } from './case-row.ts';
import { CaseTable } from './case-table.tsx';
import { Counts } from './counts.tsx';
import { queueTexts } from './texts.ts';

const STATES = ['queued', 'claimed', 'snoozed', 'secondLook'] as const;
type State = (typeof STATES)[number];

/** who waits how long, by deadline; the next case is given, never picked. */
export function Page() {
  const t = useTexts(queueTexts);
  return (
    <ConsolePage title={t('title')} place="queue">
      {() => <Queue />}
    </ConsolePage>
  );
}

function Queue() {
  const t = useTexts(queueTexts);
  const [search] = useSearchParams();
  const state = STATES.find((one) => one === search.get('state')) ?? 'queued';
  const mine = useAsk(queue, { query: { mine: 'true', state: 'claimed' } });
  const pages = useAskPages(queue, { state }, ({ cases }) => {
    const last = cases.at(-1);
    return cases.length < 50 || !last?.dueAt ? undefined : { afterDue: last.dueAt, afterId: last.id };
  });
  useLive(() => {
    void mine.refetch();
    void pages.refetch();
  });
  const rows = pages.data?.pages.flatMap((page) => page.cases) ?? [];
  const counts = pages.data?.pages[0]?.counts ?? {};
  return (
    <>
      <Counts counts={counts} mine={mine.data?.cases.length ?? 0} />
      <Claim />
      <Loaded query={mine} what={t('mine.title')} rows={1}>
        {({ cases }) => (cases.length > 0 ? <Mine cases={cases} /> : null)}
      </Loaded>
      <HeldDecisions />
      <CallableNow />
      <StateFilter state={state} counts={counts} />
      <div className="toolbar">
        <ExportButton key={state} endpoint={exportCases} body={{ state }} />
      </div>
      <CaseTable pages={pages} rows={rows} empty={t(`empty.${state}`)} hasClaim={state === 'claimed'} />
    </>
  );
}

function Claim() {
  const t = useTexts(queueTexts);
  const navigate = useNavigate();
  const { submit, isPending, notice } = useSubmit<object, CaseRow>({
    send: () => call(claimNext),
    done: ({ id }) => void navigate(`/console/cases/${id}`),
  });
  return (
    <div className="claim">
      {notice}
      <Button type="primary" size="large" loading={isPending} onClick={() => void submit({})} autoFocus>
        {t('claim')}
      </Button>
      <span className="quiet">{t('claim.hint')}</span>
    </div>
  );
}

function Mine({ cases }: { readonly cases: readonly CaseRow[] }) {
  const t = useTexts(queueTexts);
  const now = useNow(30_000);
  return (
    <section className="mine" aria-labelledby="mine">
      <h2 id="mine">{t('mine.title')}</h2>
      <ul>
        {cases.map((one) => (
          <li key={one.id}>
            <Link to={`/console/cases/${one.id}`}>{t('mine.go')}</Link>
            <span className="mono" data-user="">
              {one.number}
            </span>
            <span data-user="">{one.subjectName}</span>
            <span>{t(`kind.${one.kind}`)}</span>
            <Remaining dueAt={one.dueAt} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one has decided and can still take back. */
function HeldDecisions() {
  const t = useTexts(heldTexts);
  const d = useTexts(deskTexts);
  const navigate = useNavigate();
  const query = useAsk(heldDecisions);
  useLive(() => void query.refetch());
  const held = query.data?.held ?? [];
  if (held.length === 0) return null;
  return (
    <section className="mine" aria-labelledby="held">
      <h2 id="held">{t('title')}</h2>
      <ul>
        {held.map((one) => (
          <li key={one.id}>
            <span className="mono" data-user="">
              {one.number}
            </span>
            <span data-user="">{one.subjectName}</span>
            <DecisionWord decision={one.decision} words={d} />
            <HeldDecision held={one} onBack={() => void navigate(`/console/cases/${one.id}`)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const DECISIONS = ['approve', 'return', 'reject', 'hold', 'approveName', 'rejectName'] as const;

function DecisionWord({
  decision,
  words,
}: {
  readonly decision: string;
  readonly words: (key: `decide.${(typeof DECISIONS)[number]}`) => string;
}) {
  const known = DECISIONS.find((one) => one === decision);
  return <strong>{known ? words(`decide.${known}`) : decision}</strong>;
}

function StateFilter({
  state,
  counts,
}: {
  readonly state: State;
  readonly counts: Readonly<Record<string, number>>;
}) {
  const t = useTexts(queueTexts);
  return (
    <nav className="filter" aria-label={t('filter')}>
      {STATES.map((one) => (
        <Link key={one} to={`?state=${one}`} aria-current={one === state ? 'page' : undefined}>
          {t(`state.${one}`)} <span className="filter-n">{counts[one] ?? 0}</span>
        </Link>
      ))}
    </nav>
  );
}
