import type { AnswerOf, endSignIn, endSignIns, livingSignIns } from '@ruzhu/api';
import { load } from '../../../../client/call.ts';
import { operation } from '../../../../client/operation.ts';
import { useLoaded } from '../../../parts/loaded.ts';

const list = operation<typeof livingSignIns>('GET', '/api/v1/sign-ins');
const end = operation<typeof endSignIn>('DELETE', '/api/v1/sign-ins/{id}');
const endAll = operation<typeof endSignIns>('POST', '/api/v1/sign-ins/end');

const KEY = ['sign-ins'] as const;

export type Listed = AnswerOf<typeof livingSignIns>['signIns'][number];

/** Where the merchant is signed in, this browser first. Looked up anew each time the page is shown. */
export const useSignIns = () => useLoaded(KEY, async (signal) => (await load(list, { signal })).signIns);

export const endOne = ({ id }: Listed) => load(end, { params: { id } });
export const endOthers = () => load(endAll, { body: { own: false } });
export const endEvery = () => load(endAll, { body: { own: true } });
