import type { AnswerOf, viewRoad } from '@ruzhu/api';
import { load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useLoaded } from './loaded.ts';

const findRoad = operation<typeof viewRoad>('GET', '/api/v1/service-accounts/{id}/road');

export type RoadView = AnswerOf<typeof viewRoad>;

/** Where the merchant stands: stages, tasks, who has the ball, until when. `every` asks again while the page waits. */
export const useRoad = (id: string, every?: readonly number[]) =>
  useLoaded(['road', id], (signal) => load(findRoad, { params: { id }, signal }), {
    enabled: id !== '',
    ...(every ? { every } : {}),
  });
