import { useApp, useNow, useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { StatusTag } from '../../../../../kit/status-tag.tsx';
import { SummaryList, type SummaryRow } from '../../../../../kit/summary-list.tsx';
import { endWords, leftWords } from '../../../../../texts/dates.ts';
import { type Status, verificationStatus } from '../../../../../texts/status.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { WAITING } from '../../../../parts/loaded.ts';
import { ReviewShortcut } from '../../../../parts/review-shortcut.tsx';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import { whoOf } from '../../words/who-words.ts';
import { CallAdvice } from '../parts/call-advice.tsx';
import { AgencyFacts, CallCode, Progress } from '../parts/progress.tsx';
import { progress } from '../parts/progress-texts.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { Outlook } from './outlook.tsx';
import { resultsOf } from './results.ts';
import { status } from './texts.ts';
import { WordsForm } from './words-form.tsx';

/** M-51: who has it, until when at the latest, both results, who will call, a message to the reviewer. */
export function Page() {
  const t = useTexts(status);
  return (
    <VerificationGate title={t('title')} every={WAITING}>
      {(found) => (
        <RoadFrame title={t(isRunning(found) ? 'title' : 'title.over')} stage="verify" back="" leaves={false}>
          <Standing {...found} />
        </RoadFrame>
      )}
    </VerificationGate>
  );
}

const OVER = ['passed', 'passedWithoutName', 'failed'];
const isRunning = ({ verification }: OnRoad) => !OVER.includes(verification.state);
const tags: Readonly<Record<string, Status>> = verificationStatus;

function Standing(found: OnRoad) {
  const t = useTexts(status);
  const { verification } = found;
  const results = resultsOf(verification.state);
  const holder = useHolder(found);
  if (!results) return <Early {...found} />;
  const tag = tags[verification.state];
  return (
    <>
      <YourTurn {...found} />
      <Late {...found} />
      <SummaryList
        title={t('results.title')}
        rows={[
          ...holder,
          {
            label: t('number'),
            value: (
              <>
                {verification.number} {tag && <StatusTag status={tag} />}
              </>
            ),
          },
          { label: t('result.entity'), value: <StatusTag status={results.entity} /> },
          { label: t('result.name'), value: <StatusTag status={results.name} /> },
        ]}
      />
      {isRunning(found) && <Running {...found} />}
    </>
  );
}

/** Who has the ball and until when; nothing once it is over. */
function useHolder({ road }: OnRoad): readonly SummaryRow[] {
  const t = useTexts(status);
  const { locale } = useApp();
  const wait = road.waiting.find(({ what }) => what === 'review');
  if (!wait) return [];
  const who = whoOf(wait.who, locale);
  const isAgency = wait.who === 'reviewer' && road.agency !== null;
  return [
    { label: t('now.who'), value: isAgency ? `${who} · ${road.agency?.name ?? ''}` : who },
    { label: t('now.by'), value: wait.by === null ? '–' : endWords(instantOf(wait.by), locale) },
  ];
}

function Running(found: OnRoad) {
  const t = useTexts(status);
  const words = useTexts(progress);
  const { road, verification } = found;
  return (
    <>
      <Progress {...found} />
      <Outlook verificationId={verification.id} />
      <p className="after-table">{words('leave')}</p>
      <ReviewShortcut />
      <CallCode code={road.callProof} />
      <AgencyFacts {...found} />
      <h2>{words('advice.title')}</h2>
      <CallAdvice />
      <Actions>
        <ButtonLink to={roadAddress(road.account.id, 'v/call')}>{t('call.act')}</ButtonLink>
        <a href={`/api/v1/verifications/${verification.id}/calendar`} download>
          {t('calendar')}
        </a>
      </Actions>
      <WordsForm verificationId={verification.id} />
    </>
  );
}

const turns = {
  refill: { tone: 'bad', title: 'refill.title', act: 'refill.act', page: 'v/fix' },
  namingFailed: { tone: 'bad', title: 'refill.title', act: 'refill.act', page: 'v/fix' },
  waitingContact: { tone: 'wait', title: 'contact.title', act: 'contact.act', page: 'v/call' },
  passed: { tone: 'good', title: 'passed.title', act: 'passed.act', page: 'v/passed' },
  passedWithoutName: { tone: 'good', title: 'passed.title', act: 'passed.act', page: 'v/passed' },
  failed: { tone: 'bad', title: 'failed.title', act: 'failed.act', page: 'v/failed' },
} as const;

const isTurn = (state: string): state is keyof typeof turns => Object.hasOwn(turns, state);

/** When the ball is with the reader: what there is to do comes before everything else. */
function YourTurn({ road, verification: { state } }: OnRoad) {
  const t = useTexts(status);
  if (!isTurn(state)) return null;
  const turn = turns[state];
  return (
    <Notice tone={turn.tone} title={t(turn.title)}>
      <ButtonLink look="primary" to={roadAddress(road.account.id, turn.page)}>
        {t(turn.act)}
      </ButtonLink>
    </Notice>
  );
}

/** Later than promised: said, and that nothing need be done. */
function Late({ road }: OnRoad) {
  const t = useTexts(status);
  const { locale } = useApp();
  const now = useNow(60_000);
  const by = road.waiting.find(({ what, who }) => what === 'review' && who !== 'applicant')?.by ?? null;
  const late = by === null ? 0 : now - instantOf(by);
  return late > 0 ? <Notice tone="wait" title={t('late', { left: leftWords(late, locale) })} /> : null;
}

function Early({ road, verification }: OnRoad) {
  const t = useTexts(status);
  const page = verification.state === 'unpaid' ? 'v/pay' : 'v/preflight';
  return (
    <>
      <Notice title={t('early')} />
      <Actions>
        <ButtonLink look="primary" to={roadAddress(road.account.id, page)}>
          {t('early.act')}
        </ButtonLink>
      </Actions>
    </>
  );
}
