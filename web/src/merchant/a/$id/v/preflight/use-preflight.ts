import type { AnswerOf, preflight } from '@ruzhu/api';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useLoaded } from '../../../../parts/loaded.ts';

const find = operation<typeof preflight>('GET', '/api/v1/verifications/{id}/preflight');

export type Preflight = AnswerOf<typeof preflight>;
export type CheckItem = Preflight['lint']['items'][number];

/** The check by the reviewer's rules, anew with every look. */
export const usePreflight = (id: string) =>
  useLoaded(['preflight', id], (signal) => load(find, { params: { id }, signal }), {
    staleTime: 0,
    gcTime: 0,
    enabled: id !== '',
  });
