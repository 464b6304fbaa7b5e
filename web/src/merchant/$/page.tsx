import { useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { system } from '../../texts/system.ts';

/** An address nobody answers to. */
export function Page() {
  const t = useTexts(system);
  return (
    <PageFrame title={t('missing.title')}>
      <p>{t('missing.body')}</p>
      <Actions>
        <ButtonLink look="primary" to="/">
          {t('missing.home')}
        </ButtonLink>
      </Actions>
    </PageFrame>
  );
}
