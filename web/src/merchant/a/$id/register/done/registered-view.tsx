import type { Span } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Deadline } from '../../../../../kit/deadline.tsx';
import { NextSteps } from '../../../../../kit/next-steps.tsx';
import { Panel } from '../../../../../kit/panel.tsx';
import { endWords, instantWords } from '../../../../../texts/dates.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { usePolicy } from '../../../../parts/policies.ts';
import type { RoadView } from '../../../../parts/road.ts';
import { spanWords } from '../../../../parts/span-words.ts';
import { doneTexts } from './texts.ts';

const VERIFIED = ['verified', 'renewalWindow'];
const limits = ['search', 'mass', 'pay', 'interface', 'miniProgram'] as const;

/** The account with its number, its deadline, its limits and the next steps. */
export function RegisteredView({ road }: { readonly road: RoadView }) {
  const t = useTexts(doneTexts);
  const account = road.accounts.find((one) => one.product === 'service');
  const isVerified = VERIFIED.includes(road.account.state);
  return (
    <>
      <Panel {...(account ? { number: { label: t('number'), value: account.originalId } } : {})}>
        <p data-user="">{t('panel', { name: account?.name ?? '' })}</p>
      </Panel>
      {isVerified ? <p>{t('verified')}</p> : <Window road={road} />}
      {!isVerified && (
        <>
          <h2>{t('limits.title')}</h2>
          <ul className="bullets">
            {limits.map((limit) => (
              <li key={limit}>{t(`limit.${limit}`)}</li>
            ))}
          </ul>
        </>
      )}
      <Next road={road} />
    </>
  );
}

function Window({ road }: { readonly road: RoadView }) {
  const t = useTexts(doneTexts);
  const window = road.deadlines.find(({ key }) => key === 'window');
  if (window?.pausedAt) return <p>{t('paused')}</p>;
  return window?.at ? <Deadline at={instantOf(window.at)} act={t('act')} /> : null;
}

/** What follows, as the pages after it say it too. */
function Next({ road: { account, deadlines } }: { readonly road: RoadView }) {
  const t = useTexts(doneTexts);
  const { locale } = useApp();
  const policy = usePolicy(account.policy);
  const say = (span: Span | undefined) => (span ? spanWords(span, locale) : '');
  const end = deadlines.find(({ key }) => key === 'window')?.at;
  const values = policy?.values;
  const isVerified = VERIFIED.includes(account.state);
  const later = isVerified ? 'done' : 'later';
  return (
    <NextSteps
      steps={[
        {
          title: t('step.registered'),
          who: t('who.you'),
          by: instantWords(instantOf(account.updatedAt), locale, 'day'),
          you: null,
          state: 'done',
        },
        {
          title: t('step.verify'),
          who: t('who.you'),
          by: end ? endWords(instantOf(end), locale, 'day') : null,
          you: t('you.verify'),
          state: isVerified ? 'done' : 'current',
        },
        {
          title: t('step.call'),
          who: t('who.agency'),
          by: values ? t('by.call', { left: say(values['verify.firstCall']) }) : null,
          you: t('you.call'),
          state: later,
        },
        {
          title: t('step.review'),
          who: t('who.agency'),
          by: values ? t('by.review', { left: say(values['verify.decision']) }) : null,
          you: null,
          state: later,
        },
        {
          title: t('step.program'),
          who: t('who.you'),
          by: null,
          you: t('you.program'),
          state: isVerified ? 'current' : 'later',
        },
      ]}
    />
  );
}
