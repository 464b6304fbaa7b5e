import type { ApplicationView } from '@ruzhu/api';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useSentence, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, Button, SubmitButton } from '../../../../../../kit/button.tsx';
import { CodeInput, ResendButton } from '../../../../../../kit/code-input.tsx';
import { Countdown } from '../../../../../../kit/countdown.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { StatusLine } from '../../../../../../kit/status-line.tsx';
import { instantOf } from '../../../../../parts/instant.ts';
import { OutboxShortcut } from '../../../../../parts/outbox-shortcut.tsx';
import { pageOfStep } from '../../parts/page-after.ts';
import { smsTexts } from './texts.ts';
import type { useSmsCode } from './use-sms-code.ts';

type Sms = ReturnType<typeof useSmsCode>;

/** Sends a code on arrival, since the button before said so, and takes it back. */
export function SmsForm({ application, sms }: { readonly application: ApplicationView; readonly sms: Sms }) {
  const t = useTexts(smsTexts);
  const { form, sent } = sms;
  const [isSending, setSending] = useState(sent === null);
  const begun = useRef(sent !== null);
  const send = useRef(sms.send);
  send.current = sms.send;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void send.current().finally(() => setSending(false));
  }, []);
  const mobile = String(application.answers.adminMobile ?? '');
  return (
    <>
      <StatusLine>{isSending && !sent && t('sending')}</StatusLine>
      <SendTrouble sms={sms} />
      {sent && (
        <>
          <p>
            {t('sent')} <strong data-user="">{mobile}</strong>
          </p>
          <OutboxShortcut />
          <form {...form.props}>
            <CodeInput name="code" label={t('label')} hint={t('hint')} error={form.error('code')} />
            <p>
              <Countdown until={instantOf(sent.endsAt)} />
            </p>
            <Actions>
              <SubmitButton pending={form.pending}>{t('submit')}</SubmitButton>
              <ResendButton availableAt={instantOf(sent.resendAt)} onResend={sms.send} />
              <Link className="btn quiet" to={pageOfStep(application, 'admin')}>
                {t('change')}
              </Link>
            </Actions>
          </form>
        </>
      )}
    </>
  );
}

/** Why no code went out. One that was sent a moment ago is on its way: then the wait is counted down. */
function SendTrouble({ sms }: { readonly sms: Sms }) {
  const t = useTexts(smsTexts);
  const sentence = useSentence();
  const [first] = sms.refusals;
  if (!first) return null;
  if (sms.againAt !== null && !sms.sent)
    return (
      <Notice tone="wait" title={t('just.sent')}>
        <p>{t('just.sent.hint')}</p>
        <ResendButton availableAt={sms.againAt} onResend={sms.send} />
      </Notice>
    );
  const said = sentence(first);
  return (
    <Notice tone="bad" title={said?.text ?? t('send.failed')}>
      {said?.fix && <p>{said.fix}</p>}
      {!sms.sent && <Button onClick={() => void sms.send()}>{t('send')}</Button>}
    </Notice>
  );
}
