import { type Eligibility, type EligibilityChange, type EligibilityContext, stepWords } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Details } from '../../../kit/details.tsx';
import { resultTexts } from './result-texts.ts';

/** What would make the merchant eligible: the smallest set of steps first, other ways on demand. */
export function SmallestChange({
  judged,
  context,
}: {
  readonly judged: Pick<Eligibility, 'smallestChange' | 'otherChanges'>;
  readonly context: EligibilityContext;
}) {
  const t = useTexts(resultTexts);
  const { smallestChange, otherChanges } = judged;
  if (!smallestChange) return null;
  return (
    <section>
      <h2>{t('smallest.title')}</h2>
      <p>{t('smallest.lead')}</p>
      <Steps change={smallestChange} context={context} />
      {otherChanges.length > 0 && (
        <Details summary={t('smallest.other')}>
          {otherChanges.map((change) => (
            <Steps key={JSON.stringify(change.steps)} change={change} context={context} />
          ))}
        </Details>
      )}
    </section>
  );
}

function Steps({
  change,
  context,
}: {
  readonly change: EligibilityChange;
  readonly context: EligibilityContext;
}) {
  const t = useTexts(resultTexts);
  const { locale } = useApp();
  const words = change.steps.map((step) => stepWords(step, context.edition)[locale]);
  return (
    <ol className="numbered">
      {words.map((step, at) => (
        <li key={step}>
          {step}
          {at === words.length - 1 && change.days > 0 && (
            <span className="hint"> {t('smallest.days', { n: change.days })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
