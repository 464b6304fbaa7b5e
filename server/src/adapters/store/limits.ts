import type { ClientBase } from 'pg';
import type { Limits } from '../../ports/store.ts';
import { change, first } from './query.ts';
import { timestamp } from './rows.ts';

const use = `
insert into limits (bucket, window_start, used) values ($1, $2, 1)
on conflict (bucket, window_start) do update set used = limits.used + 1
returning used`;
const used = 'select used from limits where bucket = $1 and window_start = $2';
const clear = 'delete from limits where bucket = $1';
// Part by part, so that no statement runs for long.
const sweep = `
delete from limits where (bucket, window_start) in (
  select bucket, window_start from limits where window_start < $1 limit 10000)`;

type Used = { used: number };

export const limits = (client: ClientBase): Limits => ({
  use: async (bucket, windowStart) => {
    const row = await first<Used>(client, use, [bucket, timestamp(windowStart)]);
    if (!row) throw new Error(`the use of ${bucket} was not counted`);
    return row.used;
  },
  used: async (bucket, windowStart) =>
    (await first<Used>(client, used, [bucket, timestamp(windowStart)]))?.used ?? 0,
  clear: async (bucket) => {
    await change(client, clear, [bucket]);
  },
  sweep: (before) => change(client, sweep, [timestamp(before)]),
});
