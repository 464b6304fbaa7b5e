import type { ClientBase } from 'pg';
import type { Alarm } from '../../ports/records.ts';
import type { Alarms } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, many } from './query.ts';
import { selected, timestamp } from './rows.ts';
import { sweeping } from './sweeping.ts';

const row = selected(columns.alarms);
const raise = `
insert into alarms (kind, since, until, times, data) values ($1, $2, $3, 1, $4)
on conflict (kind, since) do update set
  times = alarms.times + 1, until = greatest(alarms.until, excluded.until), data = excluded.data
returning times`;
const open = `select ${row} from alarms where until > $1 order by since desc, kind limit $2`;
const openOf = `select ${row} from alarms where kind = $1 and until > $2 order by since desc limit 1`;

export const alarms = (client: ClientBase): Alarms => ({
  raise: async ({ kind, since, until, data }) => {
    const values = [kind, timestamp(since), timestamp(until), JSON.stringify(data)];
    return (await first<{ times: number }>(client, raise, values))?.times ?? 0;
  },
  open: (now, limit) => many<Alarm>(client, open, [timestamp(now), limit]),
  openOf: (kind, now) => first<Alarm>(client, openOf, [kind, timestamp(now)]),
  sweep: sweeping(client, 'alarms', 'kind, since', 'until < $1'),
});
