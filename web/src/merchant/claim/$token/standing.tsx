import type { inviteLegalRepAgain } from '@ruzhu/api';
import { useState } from 'react';
import { call } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../kit/button.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { StatusLine } from '../../../kit/status-line.tsx';
import { SummaryList } from '../../../kit/summary-list.tsx';
import { TextInput } from '../../../kit/text-input.tsx';
import { useForm } from '../../../kit/use-form.ts';
import { instantWords } from '../../../texts/dates.ts';
import { changeTexts, stateKey } from '../../administrator-parts/change-texts.ts';
import { missingOf } from '../../administrator-parts/person-fields.tsx';
import { instantOf } from '../../parts/instant.ts';
import type { Claim } from './claim.ts';

const again = operation<typeof inviteLegalRepAgain>('POST', '/api/v1/administrator-claims/{token}/legal-rep');

type Means = { readonly token: string; readonly claim: Claim; readonly onAsked: () => void };

/** How a request stands, and the way to ask the legal representative once more. */
export function Standing({ token, claim: { change, legalRep }, onAsked }: Means) {
  const t = useTexts(changeTexts);
  const { locale } = useApp();
  const [said, say] = useState('');
  const form = useForm({
    fields: { mobile: { label: t('claim.legalRep') } },
    check: (data) => missingOf(data, ['mobile']),
    send: async (data) => {
      const answered = await call(again, { params: { token }, body: { mobile: String(data.get('mobile')) } });
      if (answered.ok) say(t('claim.again.done'));
      if (answered.ok) onAsked();
      return answered.ok ? { ok: true } : answered;
    },
  });
  return (
    <PageFrame title={t('claim.waiting.title')} form={form}>
      <SummaryList
        title={t('claim.status')}
        rows={[
          { label: t('claim.status'), value: t(stateKey(change.state)) },
          { label: t('claim.person'), value: change.personMasked },
          {
            label: t('claim.objection'),
            value: instantWords(instantOf(change.objectionEndsAt ?? change.endsAt), locale),
          },
          { label: t('claim.legalRep.state'), value: t(`legalRep.${legalRep}`) },
        ]}
      />
      {change.state === 'waiting' && legalRep !== 'proved' && (
        <form {...form.props}>
          <h2>{t('claim.again')}</h2>
          <TextInput
            name="mobile"
            kind="phone"
            width="m"
            prefix="+86"
            label={t('claim.legalRep')}
            hint={t('claim.legalRep.hint')}
            autoComplete="off"
            error={form.error('mobile')}
          />
          <Actions>
            <SubmitButton pending={form.pending}>{t('claim.again')}</SubmitButton>
          </Actions>
        </form>
      )}
      <StatusLine>{said}</StatusLine>
    </PageFrame>
  );
}
