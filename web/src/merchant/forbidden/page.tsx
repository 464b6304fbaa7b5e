import { useTexts } from '../../kit/app.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { SystemPage } from '../system-parts/system-page.tsx';
import { systemTexts } from '../system-parts/system-texts.ts';

/** M-94: who may open the page, and how. */
export function Page() {
  const t = useTexts(systemTexts);
  return (
    <SystemPage
      title={t('forbidden.title')}
      action={
        <ButtonLink look="primary" to="/login">
          {t('forbidden.login')}
        </ButtonLink>
      }
    >
      <p>{t('forbidden.body')}</p>
    </SystemPage>
  );
}
