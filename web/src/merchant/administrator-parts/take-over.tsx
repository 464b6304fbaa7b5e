import type { AnswerOf, administratorChangeOf, sendTakeOverCode } from '@ruzhu/api';
import { useState } from 'react';
import type { Answered } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink, SubmitButton } from '../../kit/button.tsx';
import { CodeInput, ResendButton } from '../../kit/code-input.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { Panel } from '../../kit/panel.tsx';
import { useForm } from '../../kit/use-form.ts';
import { instantOf } from '../parts/instant.ts';
import { OutboxShortcut } from '../parts/outbox-shortcut.tsx';
import { ScanBlock } from '../parts/scan-block.tsx';
import type { Begun } from '../parts/use-scan.ts';
import { changeTexts } from './change-texts.ts';
import { missingOf } from './person-fields.tsx';

export type Change = NonNullable<AnswerOf<typeof administratorChangeOf>['change']>;
type SentCode = AnswerOf<typeof sendTakeOverCode>;

/** The last steps, signed in or by the link. */
export type Steps = {
  readonly send: () => Promise<Answered<SentCode>>;
  readonly prove: (proofId: string, code: string) => Promise<Answered<Change>>;
  readonly begin: () => Promise<Answered<Begun>>;
  readonly finish: (ticketId: string) => Promise<Answered<Change>>;
};

type Means = { readonly change: Change; readonly steps: Steps; readonly onDone: () => void };

/** The new administrator proves the phone and scans with it: neither can be left out. */
export function TakeOver({ change, steps, onDone }: Means) {
  const t = useTexts(changeTexts);
  const [isProved, setProved] = useState(change.mobileProved);
  if (!isProved) return <ProveMobile change={change} steps={steps} onProved={() => setProved(true)} />;
  return (
    <PageFrame title={t('take.scan.title')}>
      <p className="lead">{t('take.scan.lead', { person: change.personMasked })}</p>
      <ScanBlock begin={steps.begin} finish={steps.finish} onDone={onDone} />
    </PageFrame>
  );
}

function ProveMobile({ change, steps, onProved }: Omit<Means, 'onDone'> & { readonly onProved: () => void }) {
  const t = useTexts(changeTexts);
  const [sent, setSent] = useState<SentCode | null>(null);
  const form = useForm({
    fields: { code: { label: t('take.code.label') } },
    check: (data) => (sent ? missingOf(data, ['code']) : []),
    send: async (data) => {
      if (!sent) {
        const answered = await steps.send();
        if (answered.ok) setSent(answered.value);
        return answered.ok ? { ok: true } : answered;
      }
      const answered = await steps.prove(sent.proofId, String(data.get('code')));
      if (answered.ok) onProved();
      return answered.ok ? { ok: true } : answered;
    },
  });
  const resend = async () => {
    const answered = await steps.send();
    if (answered.ok) setSent(answered.value);
  };
  return (
    <PageFrame title={t('take.code.title')} form={form}>
      <p className="lead">{t('take.code.lead', { mobile: change.mobileMasked })}</p>
      {sent && <OutboxShortcut />}
      <form {...form.props}>
        {sent && (
          <>
            <CodeInput
              name="code"
              label={t('take.code.label')}
              hint={t('take.code.hint')}
              error={form.error('code')}
            />
            <ResendButton availableAt={instantOf(sent.resendAt)} onResend={resend} />
          </>
        )}
        <Actions>
          <SubmitButton pending={form.pending}>
            {t(sent ? 'take.code.submit' : 'take.code.send')}
          </SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}

/** Every sign-in has ended, this one too. */
export function TakenOver() {
  const t = useTexts(changeTexts);
  return (
    <PageFrame title={t('done.title')}>
      <Panel>
        <p role="status">{t('done.lead')}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to="/login">
          {t('done.login')}
        </ButtonLink>
      </Actions>
    </PageFrame>
  );
}
