import type { AnswerOf, accountAdministrator } from '@ruzhu/api';
import { type Instant, type Refusal, readOneTimeCode, SECOND } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { useForm } from '../../../../../../kit/use-form.ts';
import { keepApplication, useAccountId } from '../../../../../parts/application.ts';
import { pageAfter } from '../../parts/page-after.ts';
import { smsTexts } from './texts.ts';

const send = operation<typeof accountAdministrator.sendCode>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator/code',
);
const prove = operation<typeof accountAdministrator.proveCode>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator/code/prove',
);

type SentCode = AnswerOf<typeof accountAdministrator.sendCode>;

/** What was sent, kept with this entry of the browser's history, so that a reload does not lose the code on its way. */
const sentIn = (state: unknown): SentCode | null => {
  const sent = state as Partial<SentCode> | null; // Only this page puts anything there.
  return sent?.proofId && sent.resendAt && sent.endsAt
    ? { proofId: sent.proofId, resendAt: sent.resendAt, endsAt: sent.endsAt }
    : null;
};

/** The end of a wait that a refusal asks for. */
function waitOver(refusals: readonly Refusal[], now: Instant): Instant | null {
  const seconds = refusals.find(({ code }) => code === 'code.too_soon')?.params.seconds;
  return typeof seconds === 'number' ? now + seconds * SECOND : null;
}

/** Sending the code and proving it. */
export function useSmsCode() {
  const t = useTexts(smsTexts);
  const id = useAccountId();
  const { clock } = useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const sent = sentIn(useLocation().state);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [againAt, setAgainAt] = useState<Instant | null>(null);
  const form = useForm({
    fields: { code: { label: t('label') } },
    check: (data): Refusal[] => {
      const typed = String(data.get('code') ?? '');
      if (typed.trim() === '') return [{ code: 'field.missing', path: 'code', params: {} }];
      const reading = readOneTimeCode(typed);
      return reading.ok ? [] : [{ ...reading.refusal, path: 'code' }];
    },
    send: async (data) => {
      const body = { proofId: sent?.proofId ?? '', code: String(data.get('code')) };
      const answered = await call(prove, { params: { id }, body });
      if (!answered.ok) return answered;
      keepApplication(client, answered.value);
      void navigate(pageAfter(answered.value, 'adminSms'));
      return { ok: true };
    },
  });
  return {
    form,
    sent,
    refusals,
    /** When a code may be sent again; `null` where waiting does not help. */
    againAt,
    send: async () => {
      const answered = await call(send, { params: { id } });
      setRefusals(answered.ok ? [] : answered.refusals);
      setAgainAt(answered.ok ? null : waitOver(answered.refusals, clock()));
      if (answered.ok) void navigate('.', { replace: true, state: answered.value });
    },
  };
}
