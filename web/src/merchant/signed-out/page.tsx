import { useSearchParams } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { wayBack } from '../parts/session-end.ts';
import { SystemPage } from '../system-parts/system-page.tsx';
import { systemTexts } from '../system-parts/system-texts.ts';

/** M-93: signed out, by oneself or after a while without acting; the way back is kept. */
export function Page() {
  const t = useTexts(systemTexts);
  const [search] = useSearchParams();
  const to = wayBack(search.get('to'));
  return (
    <SystemPage
      title={t('signedOut.title')}
      action={
        <ButtonLink look="primary" to={to ? `/login?${new URLSearchParams({ to })}` : '/login'}>
          {t('signedOut.login')}
        </ButtonLink>
      }
    >
      <p>{t('signedOut.body')}</p>
    </SystemPage>
  );
}
