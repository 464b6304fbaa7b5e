import type { AnswerOf, objection } from '@ruzhu/api';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useLoaded } from '../../../../parts/loaded.ts';

const find = operation<typeof objection>('GET', '/api/v1/verifications/{id}/objection');

export type OwnObjection = AnswerOf<typeof objection>;

/** Whether the refusal can be objected to, and what became of an objection. */
export const useObjection = (id: string) =>
  useLoaded(['objection', id], (signal) => load(find, { params: { id }, signal }), { staleTime: 0 });
