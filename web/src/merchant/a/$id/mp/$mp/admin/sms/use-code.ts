import type { AnswerOf, programAdministrator } from '@ruzhu/api';
import { type Refusal, readOneTimeCode, refuse } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { call, Fault } from '../../../../../../../client/call.ts';
import { operation } from '../../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../../kit/app.tsx';
import { useForm } from '../../../../../../../kit/use-form.ts';
import { keepApplication } from '../../../../../../parts/application.ts';
import { useProgramAddress, useProgramId } from '../../../../../../program-parts/program.ts';
import { smsTexts } from '../../../../register/admin/sms/texts.ts';

const send = operation<typeof programAdministrator.sendCode>(
  'POST',
  '/api/v1/mini-programs/{id}/administrator/code',
);
const prove = operation<typeof programAdministrator.proveCode>(
  'POST',
  '/api/v1/mini-programs/{id}/administrator/code/prove',
);

type SentCode = AnswerOf<typeof programAdministrator.sendCode>;

/** What was sent, kept with this entry of the browser's history, so that a reload does not lose the code on its way. */
const sentIn = (state: unknown): SentCode | null =>
  typeof state === 'object' && state !== null && 'proofId' in state ? (state as SentCode) : null; // Only this page puts it there.

/** Sending the code to the administrator's phone, and proving it. */
export function useCode() {
  const t = useTexts(smsTexts);
  const id = useProgramId();
  const address = useProgramAddress();
  const client = useQueryClient();
  const navigate = useNavigate();
  const sent = sentIn(useLocation().state);
  const [trouble, setTrouble] = useState<{
    readonly refusal: Refusal | null;
    readonly number: string;
  } | null>(null);
  const form = useForm({
    fields: { code: { label: t('label') } } as const,
    check: (data): readonly Refusal[] => {
      const typed = String(data.get('code') ?? '');
      if (typed.trim() === '') return [refuse('field.missing', 'code').refusal];
      const reading = readOneTimeCode(typed);
      return reading.ok ? [] : [{ ...reading.refusal, path: 'code' }];
    },
    send: async (data) => {
      const body = { proofId: sent?.proofId ?? '', code: String(data.get('code')) };
      const answered = await call(prove, { params: { id }, body });
      if (!answered.ok)
        return { ok: false, refusals: answered.refusals.map((one) => ({ ...one, path: 'code' })) };
      keepApplication(client, answered.value);
      void navigate(address('admin/scan'));
      return { ok: true };
    },
  });
  const ask = async () => {
    setTrouble(null);
    try {
      const answered = await call(send, { params: { id } });
      if (answered.ok) void navigate('.', { replace: true, state: answered.value });
      else setTrouble({ refusal: answered.refusals[0] ?? null, number: '' });
    } catch (cause) {
      setTrouble({ refusal: null, number: cause instanceof Fault ? cause.requestId : '' });
    }
  };
  return { form, sent, trouble, ask };
}
