import type { ApplicationView } from '@ruzhu/api';
import { Navigate } from 'react-router';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { usePolicy } from '../../../../parts/policies.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
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
  return (
    <>
      {page === 'verify' && <ProofElsewhere application={application} />}
      <ShutPage rows={page ? answerRows(application.answers, t, registerTexts)[page] : []} />
    </>
  );
}

/** For `shut` of a page: nothing while the registration is open. */
export const shutRegistration = (application: ApplicationView, page: Pages | null) =>
  application.state === 'registering' ? null : <ShutRegistration application={application} page={page} />;

/** A notice about a proof leads to where it is given: after the registration, to the verification that asks for it. */
function ProofElsewhere({ application }: { readonly application: ApplicationView }) {
  const policy = usePolicy(application.policy);
  const isAsked = (policy?.values['verify.entityProof'].length ?? 0) > 0;
  if (!isAsked) return null;
  return <Navigate to={roadAddress(application.id, 'v/proof')} replace />;
}
