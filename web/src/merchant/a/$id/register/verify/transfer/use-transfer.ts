import type { AnswerOf, askTransfer, transferState } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, load } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { applicationKey } from '../../../../../parts/application.ts';
import { useLoaded, WAITING } from '../../../../../parts/loaded.ts';

const begin = operation<typeof askTransfer>('POST', '/api/v1/service-accounts/{id}/transfers');
const look = operation<typeof transferState>('GET', '/api/v1/service-accounts/{id}/transfers/latest');

export type Transfer = AnswerOf<typeof askTransfer>;

/** The latest transfer of an account, watched; and asking for one. */
export function useTransfer(id: string) {
  const client = useQueryClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const loaded = useLoaded(
    ['transfer', id],
    async () => {
      const latest = await load(look, { params: { id } });
      if (latest.transfer?.state === 'proved')
        void client.invalidateQueries({ queryKey: applicationKey(id) });
      return latest;
    },
    { every: WAITING },
  );
  return {
    loaded,
    refusals,
    ask: async () => {
      const answered = await call(begin, { params: { id }, key: crypto.randomUUID() });
      setRefusals(answered.ok ? [] : answered.refusals);
      if (answered.ok) client.setQueryData(['transfer', id], { transfer: answered.value });
    },
  };
}
