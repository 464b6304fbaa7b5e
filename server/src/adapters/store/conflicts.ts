import type { ClientBase } from 'pg';
import type { Conflict } from '../../ports/records.ts';
import type { Conflicts } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, many, mustSave } from './query.ts';
import { inserted, overwritten, prepared, selected } from './rows.ts';

const ofStaff = `
select ${selected(columns.conflicts)} from staff_conflicts where staff_id = $1
order by declared_at desc, subject_code`;
const ofSubject = `select staff_id as id from staff_conflicts where subject_code = $1`;
const declare = prepared<Conflict>(
  columns.conflicts,
  `insert into staff_conflicts ${inserted(columns.conflicts)}
   on conflict (staff_id, subject_code) do update set ${overwritten(columns.conflicts, 'staffId', 'subjectCode')}`,
);
const withdraw = `delete from staff_conflicts where staff_id = $1 and subject_code = $2`;

export const conflicts = (client: ClientBase): Conflicts => ({
  ofStaff: (staffId) => many<Conflict>(client, ofStaff, [staffId]),
  ofSubject: async (code) => (await many<{ id: string }>(client, ofSubject, [code])).map(({ id }) => id),
  declare: (conflict) => mustSave(client, declare, conflict),
  withdraw: async (staffId, code) => (await change(client, withdraw, [staffId, code])) > 0,
});
