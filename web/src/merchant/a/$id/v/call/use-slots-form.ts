import type { ApplicationView, chooseSlots } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { keepApplication } from '../../../../parts/application.ts';
import { calls } from './texts.ts';

const choose = operation<typeof chooseSlots>('POST', '/api/v1/verifications/{id}/call-slots');

/** Choosing when to be called; the page stays, and says so. */
export function useSlotsForm(verification: ApplicationView) {
  const t = useTexts(calls);
  const client = useQueryClient();
  const [isKept, setKept] = useState(false);
  const form = useForm({
    fields: { slots: { label: t('slots.label'), ask: 'choose' } },
    check: (data) =>
      data.getAll('slots').length > 0 ? [] : [{ code: 'field.missing', path: 'slots', params: {} }],
    send: async (data, key) => {
      const slots = data.getAll('slots').map(String);
      const chosen = await call(choose, { params: { id: verification.id }, body: { slots }, key });
      setKept(chosen.ok);
      if (chosen.ok) keepApplication(client, chosen.value);
      return chosen;
    },
  });
  return { form, isKept };
}
