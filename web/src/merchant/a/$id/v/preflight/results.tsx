import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Details } from '../../../../../kit/details.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { taskTitle } from '../../words/task-words.ts';
import { partsOf } from './check.ts';
import { CheckList } from './check-list.tsx';
import { preflight } from './texts.ts';
import type { Preflight } from './use-preflight.ts';

/** What was found: the count first, then the twelve, then the rest. */
export function Results({ accountId, check }: { readonly accountId: string; readonly check: Preflight }) {
  const t = useTexts(preflight);
  const { locale } = useApp();
  const { lint, missingSteps } = check;
  const { shown, bad, quiet } = partsOf(lint.items);
  return (
    <>
      <p className="lead">{t('lead')}</p>
      {missingSteps.length > 0 && (
        <Notice tone="wait" title={t('missing.title', { n: missingSteps.length })}>
          <ul className="bullets">
            {missingSteps.map((key) => (
              <li key={key}>
                <Link to={roadAddress(accountId, `v/${key}`)}>{taskTitle({ key })[locale]}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Count check={check} />
      <h2>{t('list.title')}</h2>
      <CheckList items={shown} />
      {bad.length > 0 && (
        <>
          <h2>{t('others.bad')}</h2>
          <CheckList items={bad} />
        </>
      )}
      <Details summary={t('others.title', { n: quiet.length })}>
        <CheckList items={quiet} />
      </Details>
    </>
  );
}

function Count({ check: { lint, missingSteps } }: { readonly check: Preflight }) {
  const t = useTexts(preflight);
  if (lint.mustFix > 0) return <Notice tone="bad" title={t('count.fix', { n: lint.mustFix })} />;
  if (lint.advice > 0) return <Notice tone="wait" title={t('count.advice', { n: lint.advice })} />;
  return missingSteps.length > 0 ? null : <Notice tone="good" title={t('count.pass')} />;
}
