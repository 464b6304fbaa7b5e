import type { ClientBase } from 'pg';
import type { Sweep } from '../../ports/store.ts';
import { change } from './query.ts';
import { timestamp } from './rows.ts';

/** As many rows as a statement takes out without holding others up; the job comes again at once while there are more. */
const MOST = 2_000;

/** Takes rows of a table out by the columns of its key; `isOver` reads the instant as `$1`. */
export const sweeping = (client: ClientBase, table: string, key: string, isOver: string): Sweep => {
  const sql = `
delete from ${table} where (${key}) in (
  select ${key} from ${table} where ${isOver} limit ${MOST} for update skip locked)`;
  return (before) => change(client, sql, [timestamp(before)]);
};
