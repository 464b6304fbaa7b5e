import type { resendActivation } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { useState } from 'react';
import { call, Fault } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';
import { useSentence, useTexts } from '../../../kit/app.tsx';
import { Actions, Button, ButtonLink } from '../../../kit/button.tsx';
import { FaultNumber } from '../../../kit/page-states.tsx';
import { Notice } from '../../../kit/panel.tsx';
import { GoOn } from './activated.tsx';
import { activateTexts } from './texts.ts';

const resend = operation<typeof resendActivation>('POST', '/api/v1/activations/{token}/resend');

/** Why a link does nothing any more. */
export type Dead = 'used' | 'expired' | 'superseded' | 'unknown' | 'taken';

/** The reason, and the one thing to do. */
export function DeadLink({ why, token }: { readonly why: Dead; readonly token: string }) {
  const t = useTexts(activateTexts);
  if (why === 'used')
    return (
      <>
        <p className="lead">{t('used.body')}</p>
        <GoOn />
      </>
    );
  if (why === 'taken') return <Taken />;
  if (why === 'unknown')
    return (
      <>
        <p className="lead">{t('unknown.body')}</p>
        <Actions>
          <ButtonLink look="primary" to="/">
            {t('home')}
          </ButtonLink>
        </Actions>
      </>
    );
  return <Resend why={why} token={token} />;
}

/** Whether a mailbox is taken is told only now that it is proven. */
function Taken() {
  const t = useTexts(activateTexts);
  const sentence = useSentence();
  const said = sentence({ code: 'email.taken', params: {} });
  return (
    <>
      <p className="lead">{said?.text}</p>
      <Actions>
        <ButtonLink look="primary" to="/login">
          {t('taken.go')}
        </ButtonLink>
      </Actions>
    </>
  );
}

type Outcome = { readonly isSent: boolean; readonly refusal: Refusal | null; readonly number: string };

function Resend({ why, token }: { readonly why: 'expired' | 'superseded'; readonly token: string }) {
  const t = useTexts(activateTexts);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async () => {
    if (isSending) return;
    setSending(true);
    const next = await call(resend, { params: { token } }).then(
      (sent): Outcome => ({
        isSent: sent.ok,
        refusal: sent.ok ? null : (sent.refusals[0] ?? null),
        number: '',
      }),
      (cause): Outcome => ({
        isSent: false,
        refusal: null,
        number: cause instanceof Fault ? cause.requestId : '',
      }),
    );
    setOutcome(next);
    setSending(false);
  };
  return (
    <>
      <p className="lead">{t(`${why}.body`)}</p>
      <output>{outcome?.isSent && <Notice tone="good">{t('sent')}</Notice>}</output>
      {outcome && !outcome.isSent && <Trouble of={outcome} />}
      {!outcome?.isSent && (
        <Actions>
          <Button look="primary" onClick={() => void send()}>
            {t('resend')}
          </Button>
        </Actions>
      )}
    </>
  );
}

function Trouble({ of }: { readonly of: Outcome }) {
  const sentence = useSentence();
  const said = of.refusal && sentence(of.refusal);
  return (
    <Notice tone="bad" {...(said ? { title: said.text } : {})}>
      {said ? <p>{said.fix}</p> : <FaultNumber number={of.number} />}
    </Notice>
  );
}
