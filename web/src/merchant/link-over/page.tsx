import { useSearchParams } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { SystemPage } from '../system-parts/system-page.tsx';
import { systemTexts } from '../system-parts/system-texts.ts';

const reasons = ['used', 'expired', 'superseded'] as const;

/** M-95: why a link no longer works (`?why=used|expired|superseded`), and how to get another. */
export function Page() {
  const t = useTexts(systemTexts);
  const [search] = useSearchParams();
  const why = reasons.find((reason) => reason === search.get('why')) ?? 'unknown';
  return (
    <SystemPage
      title={t('link.title')}
      action={
        <ButtonLink look="primary" to="/login">
          {t('link.new')}
        </ButtonLink>
      }
    >
      <p>{t(`link.${why}`)}</p>
    </SystemPage>
  );
}
