import type { ApplicationView } from '@ruzhu/api';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { ShutPage } from '../../../../parts/shut-page.tsx';
import { answerRows } from './answer-rows.ts';
import { registerTexts } from './register-texts.ts';

type Pages = keyof ReturnType<typeof answerRows>;

/** A page of a registration that is no longer open: what was submitted, or that its time ran out. */
function ShutRegistration({
  application,
  page,
}: {
  readonly application: ApplicationView;
  readonly page: Pages | null;
}) {
  const t = useTexts(registerTexts);
  if (application.state === 'expired' || application.state === 'cancelled')
    return (
      <>
        <Notice tone="wait">
          <p>{t('over.body')}</p>
        </Notice>
        <Actions>
          <ButtonLink look="primary" to="/">
            {t('over.again')}
          </ButtonLink>
        </Actions>
      </>
    );
  return <ShutPage rows={page ? answerRows(application.answers, t, registerTexts)[page] : []} />;
}

/** For `shut` of a page: nothing while the registration is open. */
export const shutRegistration = (application: ApplicationView, page: Pages | null) =>
  application.state === 'registering' ? null : <ShutRegistration application={application} page={page} />;
