import { useSearchParams } from 'react-router';
import { useApp, useTexts } from '../../kit/app.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { instantWords } from '../../texts/dates.ts';
import { instantOf } from '../parts/instant.ts';
import { SystemPage } from '../system-parts/system-page.tsx';
import { systemTexts } from '../system-parts/system-texts.ts';

/** M-92: closed for maintenance, with the time it is expected back (`?until=`). */
export function Page() {
  const t = useTexts(systemTexts);
  const { locale } = useApp();
  const [search] = useSearchParams();
  const until = instantOf(search.get('until') ?? '');
  return (
    <SystemPage
      title={t('closed.title')}
      action={
        <ButtonLink look="primary" to="/">
          {t('closed.look')}
        </ButtonLink>
      }
    >
      <p>{t('closed.body')}</p>
      {Number.isFinite(until) && <p>{t('closed.until', { at: instantWords(until, locale) })}</p>}
    </SystemPage>
  );
}
