import type { Page } from '../../ports/store.ts';
import { timestamp } from './rows.ts';

/** Ids before and after every other. */
export const firstId = '00000000-0000-0000-0000-000000000000';
export const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Where a page that goes back in time begins, for `(at, id) < ($1, $2)`: the newest when nothing is said. */
export const pageStart = ({ before }: Page): readonly [string, string] => [
  timestamp(before?.at ?? Number.POSITIVE_INFINITY),
  before?.id ?? lastId,
];
