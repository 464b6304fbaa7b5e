import type { AnswerOf, legalRepState, makeLegalRepLink } from '@ruzhu/api';
import type { LegalRepProofState } from '@ruzhu/journeys';
import type { Refusal } from '@ruzhu/rules';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { legalRepStatus } from '../../../../../texts/status.ts';
import { applicationKey } from '../../../../parts/application.ts';
import { useLoaded } from '../../../../parts/loaded.ts';

const make = operation<typeof makeLegalRepLink>('POST', '/api/v1/service-accounts/{id}/legal-rep-links');
const look = operation<typeof legalRepState>('GET', '/api/v1/service-accounts/{id}/legal-rep-links/latest');

type Link = AnswerOf<typeof makeLegalRepLink>;

const LOOK_EVERY = [2_000] as const;
const ENDED: readonly LegalRepProofState[] = ['proved', 'differs', 'refused', 'timedOut'];

const isState = (state: string): state is LegalRepProofState => Object.hasOwn(legalRepStatus, state);

/** The link for the legal representative: made, sent, and watched until something has become of it. */
export function useLegalRep(id: string) {
  const client = useQueryClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [sentTo, setSentTo] = useState('');
  const { data } = useLoaded(
    ['legal-rep', id],
    async () => {
      const latest = await load(look, { params: { id } });
      if (latest.state === 'proved') void client.invalidateQueries({ queryKey: applicationKey(id) });
      return latest;
    },
    { every: LOOK_EVERY },
  );
  // The address is told once; this tab keeps it in memory for as long as it is open.
  const { data: link = null } = useQuery<Link | null>({
    queryKey: ['legal-rep-link', id],
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const state = data?.state && isState(data.state) ? data.state : null;
  return {
    state,
    isOpen: state !== null && !ENDED.includes(state),
    endsAt: data?.endsAt ?? null,
    link,
    refusals,
    sentTo,
    make: async (mobile: string | null) => {
      const answered = await call(make, { params: { id }, body: { mobile }, key: crypto.randomUUID() });
      setRefusals(answered.ok ? [] : answered.refusals);
      if (!answered.ok) return;
      setSentTo(mobile ?? '');
      client.setQueryData(['legal-rep-link', id], answered.value);
      await client.invalidateQueries({ queryKey: ['legal-rep', id] });
    },
  };
}

export type LegalRep = ReturnType<typeof useLegalRep>;
