import type { ApplicationView } from '@ruzhu/api';
import { useSentence, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, Button, ButtonLink } from '../../../../../../kit/button.tsx';
import { ErrorState, LoadingState } from '../../../../../../kit/page-states.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { registerPlace } from '../../../../../register/parts/places.ts';
import { pageAfter, pageOfStep } from '../../parts/page-after.ts';
import { RegisterGate } from '../../parts/register-gate.tsx';
import { StepDone } from '../../parts/step-done.tsx';
import { transferTexts } from './texts.ts';
import { TransferView } from './transfer-view.tsx';
import { useTransfer } from './use-transfer.ts';

/** M-32: a small amount from the subject's own account. */
export function Page() {
  const t = useTexts(transferTexts);
  return (
    <RegisterGate title={t('title')} place={registerPlace('verify')} back="register/verify" page="verify">
      {(application) =>
        application.facts.proof === 'proved' ? (
          <StepDone next={pageAfter(application, 'verify')}>
            <p>{t('wait.proved')}</p>
          </StepDone>
        ) : (
          <Transfer application={application} />
        )
      }
    </RegisterGate>
  );
}

const OPEN = ['awaitingTransfer', 'received', 'mismatch'];

function Transfer({ application }: { readonly application: ApplicationView }) {
  const t = useTexts(transferTexts);
  const { loaded, refusals, ask } = useTransfer(application.id);
  if (loaded.error) return <ErrorState what={t('status')} onReload={() => void loaded.refetch()} />;
  if (!loaded.data) return <LoadingState lines={5} onReload={() => void loaded.refetch()} />;
  const { transfer } = loaded.data;
  const isOpen = transfer !== null && OPEN.includes(transfer.state);
  return (
    <>
      <AskTrouble refusals={refusals} />
      {transfer ? <TransferView transfer={transfer} /> : <p>{t('begin.lead')}</p>}
      <Actions>
        {isOpen ? (
          <ButtonLink look="primary" to={pageAfter(application, 'verify')}>
            {t('go.on')}
          </ButtonLink>
        ) : (
          <Button look="primary" onClick={() => void ask()}>
            {t(transfer ? 'again' : 'begin')}
          </Button>
        )}
        <ButtonLink to={pageOfStep(application, 'verify')}>{t('other')}</ButtonLink>
      </Actions>
    </>
  );
}

function AskTrouble({ refusals }: Pick<ReturnType<typeof useTransfer>, 'refusals'>) {
  const t = useTexts(transferTexts);
  const sentence = useSentence();
  const [first] = refusals;
  if (!first) return null;
  const said = sentence(first);
  return (
    <Notice tone="bad" title={said?.text ?? t('failed')}>
      {said?.fix && <p>{said.fix}</p>}
    </Notice>
  );
}
