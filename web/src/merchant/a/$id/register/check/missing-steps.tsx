import type { ApplicationView } from '@ruzhu/api';
import { Link } from 'react-router';
import { useTexts } from '../../../../../kit/app.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { pageOfStep } from '../parts/page-after.ts';
import { submitTexts } from './texts.ts';

const keys = ['password', 'type', 'entity', 'verify', 'admin', 'adminSms', 'adminScan', 'name'] as const;
type Key = (typeof keys)[number];

/** The steps that are not done, in order. */
export const missingOf = ({ steps }: Pick<ApplicationView, 'steps'>): readonly Key[] =>
  keys.filter((key) => steps.some((step) => step.key === key && step.status !== 'done'));

/** What is still to be done before submitting, each with its page; and whom it waits for. */
export function MissingSteps({ application }: { readonly application: ApplicationView }) {
  const t = useTexts(submitTexts);
  const missing = missingOf(application);
  const mode = application.answers.proofMode;
  const waits = missing.includes('verify') && (mode === 'legalRep' || mode === 'transfer') ? mode : null;
  if (missing.length === 0) return null;
  return (
    <Notice tone="wait" title={t('missing', { n: missing.length })}>
      <p>{waits ? t(`waiting.${waits}`) : t('missing.lead')}</p>
      <ul className="bullets">
        {missing.map((key) => (
          <li key={key}>
            <Link to={pageOfStep(application, key)}>{t(`todo.${key}`)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
