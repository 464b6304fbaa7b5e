import type { askPhoneRecovery } from '@ruzhu/api';
import { call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, Button, SubmitButton } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { useForm } from '../../kit/use-form.ts';
import type { Proved } from './prove-mailbox.tsx';
import { recoverTexts } from './recover-texts.ts';

const ask = operation<typeof askPhoneRecovery>('POST', '/api/v1/recovery/phone');

/** As every policy set has it (`recovery.objection`). */
const HOURS = 72;

/** What happens when the phone is given up, and the button that begins it. */
export function LostPhone({
  proved,
  onAsked,
  onBack,
}: {
  readonly proved: Proved;
  readonly onAsked: (endsAt: string) => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(recoverTexts);
  const form = useForm({
    fields: {},
    send: async () => {
      const answered = await call(ask, { body: { proofId: proved.proofId } });
      if (!answered.ok) return answered;
      onAsked(answered.value.endsAt);
      return { ok: true };
    },
  });
  return (
    <PageFrame title={t('lost.title')} form={form}>
      <p className="lead">{t('lost.lead', { hours: HOURS })}</p>
      <p>{t('lost.owner')}</p>
      <form {...form.props}>
        <Actions>
          <SubmitButton pending={form.pending}>{t('lost.submit')}</SubmitButton>
          <Button look="quiet" onClick={onBack}>
            {t('lost.back')}
          </Button>
        </Actions>
      </form>
    </PageFrame>
  );
}
