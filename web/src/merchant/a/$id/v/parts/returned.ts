import type { AnswerOf, ApplicationView, returned } from '@ruzhu/api';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import { MENDING } from './places.ts';

const find = operation<typeof returned>('GET', '/api/v1/verifications/{id}/returned');

export type Returned = AnswerOf<typeof returned>;

/** What was returned or refused in the last round, item by item. Pass an empty `id` where nothing was. */
export const useReturned = (id: string) =>
  useLoaded(['returned', id], (signal) => load(find, { params: { id }, signal }), {
    staleTime: 0,
    enabled: id !== '',
  });

/** The pages that are open for mending; `null` while that is not known yet. */
export function useReturnedSteps(verification: ApplicationView): readonly string[] | null {
  const mends = MENDING.includes(verification.state);
  const found = useReturned(mends ? verification.id : '');
  if (!mends) return [];
  return found.data?.items.map(({ step }) => step) ?? null;
}
