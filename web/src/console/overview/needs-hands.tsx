import { objections, strandedCases } from '@ruzhu/api';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useNow, useTexts } from '../../kit/app.tsx';
import { useAsk } from '../parts/ask.ts';
import { useLive } from '../parts/live.ts';
import { pathOf } from '../parts/nav.ts';
import { at } from '../parts/time.ts';
import { overviewTexts } from './texts.ts';

/** What waits for an operator's own hands: cases nobody may take, and merchants who object. */
export function NeedsHands() {
  const t = useTexts(overviewTexts);
  const stranded = useAsk(strandedCases);
  const waiting = useAsk(objections);
  const now = useNow(60_000);
  useLive(() => void stranded.refetch());
  const cases = stranded.data?.cases ?? [];
  const asked = waiting.data?.objections ?? [];
  const late = asked.filter(({ answerBy }) => at(answerBy) <= now).length;
  return (
    <>
      {cases.length > 0 && (
        <Alert
          className="submit-notice"
          type="error"
          showIcon
          title={t('stranded', { n: cases.length })}
          description={t('stranded.hint')}
          action={<Link to={`${pathOf('all-cases')}?stranded=true`}>{t('to.stranded')}</Link>}
        />
      )}
      {asked.length > 0 && (
        <Alert
          className="submit-notice"
          type={late > 0 ? 'error' : 'info'}
          showIcon
          title={
            late > 0 ? t('objections.late', { n: asked.length, late }) : t('objections', { n: asked.length })
          }
          action={<Link to={pathOf('objections')}>{t('to.objections')}</Link>}
        />
      )}
    </>
  );
}
