import './parts/parts.css';
import { STAGES } from '@ruzhu/journeys';
import { noAnswers, type Policy, roadDays, roadStages } from '@ruzhu/rules';
import { useTexts } from '../kit/app.tsx';
import { Actions, ButtonLink } from '../kit/button.tsx';
import { PageFrame } from '../kit/page-frame.tsx';
import { ErrorState, LoadingState } from '../kit/page-states.tsx';
import { keptCheckId } from './check/parts/kept-check.ts';
import { faultNumber } from './parts/loaded.ts';
import { useMoney, usePolicies, usePolicy } from './parts/policies.ts';
import { useSession } from './parts/session.ts';
import { startTexts } from './start-parts/start-texts.ts';

const things = [
  'licence',
  'account',
  'mailboxes',
  'administrator',
  'legalRep',
  'contact',
  'name',
  'papers',
] as const;

/** M-01: what this is, what it costs, how long it takes, who must be there and what to prepare. */
export function Page() {
  const t = useTexts(startTexts);
  const { data: session } = useSession();
  const to = session?.who?.applicationId ? `/a/${session.who.applicationId}` : '/login';
  return (
    <PageFrame title={t('title')}>
      <p className="lead">{t('lead')}</p>
      <Actions>
        <ButtonLink look="primary" to="/check/1">
          {t('begin')}
        </ButtonLink>
        <ButtonLink to={to}>{t('again')}</ButtonLink>
        {keptCheckId() && (
          <ButtonLink look="quiet" to="/check/result">
            {t('last.check')}
          </ButtonLink>
        )}
      </Actions>
      <p className="hint">{t('begin.hint')}</p>
      <Costs />
      <h2>{t('who.title')}</h2>
      <ul className="bullets">
        <li>{t('who.administrator')}</li>
        <li>{t('who.legalRep')}</li>
      </ul>
      <h2>{t('things.title')}</h2>
      <ol className="numbered">
        {things.map((thing) => (
          <li key={thing}>{t(`things.${thing}`)}</li>
        ))}
      </ol>
    </PageFrame>
  );
}

/** The parts that follow from the rules in force. */
function Costs() {
  const t = useTexts(startTexts);
  const rules = usePolicies();
  const policy = usePolicy();
  return (
    <>
      <h2>{t('cost.title')}</h2>
      {rules.error ? (
        <ErrorState
          what={t('cost.what')}
          number={faultNumber(rules.error)}
          onReload={() => void rules.refetch()}
        />
      ) : (
        !policy && <LoadingState lines={3} onReload={() => void rules.refetch()} />
      )}
      {policy && <Money policy={policy} />}
      <h2>{t('time.title')}</h2>
      {policy && (
        <p>{t('time.total', { n: roadDays(roadStages({ ...noAnswers, hasLicence: 'yes' }, policy)) })}</p>
      )}
      <ol className="numbered">
        {STAGES.map((stage) => (
          <li key={stage}>
            <strong>{t(`stage.${stage}`)}</strong>
            <p className="hint">{t(`stage.${stage}.more`)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Money({ policy }: { readonly policy: Policy }) {
  const money = useMoney(policy);
  if (!money) return null;
  return (
    <>
      <ul className="bullets">
        <li>{money.feeTotal}</li>
        <li>{money.feeOnce}</li>
        <li>{money.feeReuse}</li>
      </ul>
      <p className="hint">{money.policyDate}</p>
    </>
  );
}
