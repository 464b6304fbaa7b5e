import type { ClientBase } from 'pg';
import type { Timer } from '../../ports/records.ts';
import type { Timers } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, many } from './query.ts';
import { columnList, overwritten, rowArrays, selected, timestamp } from './rows.ts';

const row = selected(columns.timers);
const list = columnList(columns.timers);
const given = rowArrays<Timer>(columns.timers, 'given');
const gone = rowArrays<Pick<Timer, 'ownerId' | 'clock'>>({ ownerId: 'uuid', clock: 'text' }, 'gone');

const of = `select ${row} from timers where owner_id = $1 order by clock`;

const set = `
insert into timers (${list}) select ${list} from ${given.from}
on conflict (owner_id, clock) do update set ${overwritten(columns.timers, 'ownerId', 'clock')}`;

const stop = `
delete from timers using ${gone.from}
where timers.owner_id = gone.owner_id and timers.clock = gone.clock`;

const takeDue = `
with taken as (
  delete from timers where (owner_id, clock) in (
    select owner_id, clock from timers where due_at <= $1
    order by due_at
    limit $2
    for update skip locked)
  returning *)
select ${row} from taken order by due_at, owner_id, clock`;

const next = `select ${row} from timers where due_at > $1 order by due_at limit 1`;

export const timers = (client: ClientBase): Timers => ({
  of: (ownerId) => many<Timer>(client, of, [ownerId]),
  change: async (changes) => {
    if (changes.stop.length > 0) await change(client, stop, gone.valuesOf(changes.stop));
    if (changes.set.length > 0) await change(client, set, given.valuesOf(changes.set));
  },
  takeDue: (now, limit) => many<Timer>(client, takeDue, [timestamp(now), limit]),
  next: (after) => first<Timer>(client, next, [timestamp(after)]),
});
