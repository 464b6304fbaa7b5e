import { Alert } from 'antd';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../kit/app.tsx';
import { pathOf } from '../parts/nav.ts';
import { stamp } from '../parts/time.ts';
import { alarmTexts } from './alarm-texts.ts';
import type { Seen } from './seen.ts';

type Alarm = Seen['alarms'][number];

/** Each kind of alarm has its own figures. */
const NO_FIGURES = { limit: '', prefix: '', sent: '', proved: '', name: '' };

/** What holds now and needs somebody to look: each with what it means, what happens by itself, and until when. */
export function Alarms({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const t = useTexts(alarmTexts);
  const { locale } = useApp();
  if (alarms.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      {alarms.map(({ kind, since, until, times, figures }) => (
        <Alert
          key={`${kind} ${since}`}
          className="submit-notice"
          type={kind === 'smsConversion' || kind === 'smsSpending' ? 'error' : 'warning'}
          showIcon
          title={t(`${kind}.title`, { ...NO_FIGURES, ...figures, times })}
          description={
            <>
              {t(`${kind}.body`, { until: stamp(until, locale) })}{' '}
              {kind === 'subjectsViewed' && <Link to={pathOf('audit')}>{t('to.audit')}</Link>}
              {kind === 'deadMessages' && <Link to={pathOf('outbox')}>{t('to.outbox')}</Link>}
            </>
          }
        />
      ))}
    </section>
  );
}
