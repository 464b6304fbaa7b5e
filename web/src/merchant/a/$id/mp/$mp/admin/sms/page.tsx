import type { ApplicationView } from '@ruzhu/api';
import { useEffect, useRef } from 'react';
import { useSentence, useTexts } from '../../../../../../../kit/app.tsx';
import { Actions, Button, ButtonLink, SubmitButton } from '../../../../../../../kit/button.tsx';
import { CodeInput, ResendButton } from '../../../../../../../kit/code-input.tsx';
import { Countdown } from '../../../../../../../kit/countdown.tsx';
import { FaultNumber } from '../../../../../../../kit/page-states.tsx';
import { Notice, Panel } from '../../../../../../../kit/panel.tsx';
import { StatusLine } from '../../../../../../../kit/status-line.tsx';
import { statusOfStep } from '../../../../../../parts/application.ts';
import { instantOf } from '../../../../../../parts/instant.ts';
import { OutboxShortcut } from '../../../../../../parts/outbox-shortcut.tsx';
import { RoadFrame } from '../../../../../../parts/road-frame.tsx';
import { useProgram, useProgramAddress } from '../../../../../../program-parts/program.ts';
import { Unloaded, useProgramFrame } from '../../../../../../program-parts/program-page.tsx';
import { programTitles } from '../../../../../../program-parts/program-texts.ts';
import { useShut } from '../../../../../../program-parts/shut.tsx';
import { smsTexts } from '../../../../register/admin/sms/texts.ts';
import { useCode } from './use-code.ts';

/** M-27 of a mini program with an administrator of its own. */
export function Page() {
  const program = useProgram();
  const code = useCode();
  const shut = useShut({ application: program.data, key: 'adminSms', rows: () => [] });
  const isProved = program.data && statusOfStep(program.data, 'adminSms') === 'done' && !code.form.isSent;
  return (
    <RoadFrame {...useProgramFrame('adminSms', program.data)} form={shut ? undefined : code.form}>
      {!program.data && <Unloaded of={program} />}
      {shut}
      {!shut && isProved && <Proved />}
      {program.data && !shut && !isProved && <CodeForm of={program.data} code={code} />}
    </RoadFrame>
  );
}

function Proved() {
  const t = useTexts(smsTexts);
  const titles = useTexts(programTitles);
  const address = useProgramAddress();
  return (
    <>
      <Panel>
        <p>{t('done')}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to={address('admin/scan')}>
          {titles('adminScan')}
        </ButtonLink>
      </Actions>
    </>
  );
}

type FormProps = { readonly of: ApplicationView; readonly code: ReturnType<typeof useCode> };

/** Sends a code on arrival, since the button before said so, and takes it back. */
function CodeForm({ of, code: { form, sent, trouble, ask } }: FormProps) {
  const t = useTexts(smsTexts);
  const address = useProgramAddress();
  const begun = useRef(sent !== null);
  const first = useRef(ask);
  first.current = ask;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void first.current();
  }, []);
  return (
    <>
      <StatusLine>{!sent && !trouble && t('sending')}</StatusLine>
      {trouble && <Trouble of={trouble} />}
      {!sent && trouble && (
        <Actions>
          <Button look="primary" onClick={() => void ask()}>
            {t('send')}
          </Button>
        </Actions>
      )}
      {sent && (
        <>
          <p>
            {t('sent')} <strong data-user="">{String(of.answers.adminMobile ?? '')}</strong>
          </p>
          <OutboxShortcut />
          <form {...form.props}>
            <CodeInput name="code" label={t('label')} hint={t('hint')} error={form.error('code')} />
            <p>
              <Countdown until={instantOf(sent.endsAt)} />
            </p>
            <Actions>
              <SubmitButton pending={form.pending}>{t('submit')}</SubmitButton>
              <ResendButton availableAt={instantOf(sent.resendAt)} onResend={ask} />
              <ButtonLink look="quiet" to={address('admin')}>
                {t('change')}
              </ButtonLink>
            </Actions>
          </form>
        </>
      )}
    </>
  );
}

function Trouble({ of }: { readonly of: NonNullable<ReturnType<typeof useCode>['trouble']> }) {
  const t = useTexts(smsTexts);
  const sentence = useSentence();
  const said = of.refusal && sentence(of.refusal);
  return (
    <Notice tone="bad" title={said?.text ?? t('send.failed')}>
      {said?.fix && <p>{said.fix}</p>}
      {!said && <FaultNumber number={of.number} />}
    </Notice>
  );
}
