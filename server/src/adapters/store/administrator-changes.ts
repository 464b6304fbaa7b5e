import type { ClientBase } from 'pg';
import type { AdministratorChange } from '../../ports/records.ts';
import type { AdministratorChanges } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { pageStart } from './page.ts';
import { change, first, many, mustSave, save } from './query.ts';
import { assigned, inserted, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.administratorChanges);
const insert = prepared<AdministratorChange>(
  columns.administratorChanges,
  `insert into administrator_changes ${inserted(columns.administratorChanges)}`,
);
const by = (column: string) => `select ${row} from administrator_changes where ${column} = $1`;
const ofApplication = `
select ${row} from administrator_changes where application_id = $1
order by created_at desc, id desc
limit $2`;
const toDecide = `
select ${row} from administrator_changes
where state in ('waiting', 'seconded', 'approved') and (created_at, id) < ($1, $2)
order by created_at desc, id desc
limit $3`;
const update = prepared<AdministratorChange>(
  columns.administratorChanges,
  `update administrator_changes
   set ${assigned(columns.administratorChanges, 'id', 'merchantId', 'applicationId', 'way', 'createdAt')}
   where id = :id and version = :version - 1`,
);
// A proof of the legal representative stays; what it was for goes.
const sweep = `
with old as (select id from administrator_changes where ends_at < $1 limit 1000),
freed as (update legal_rep_proofs set change_id = null where change_id in (select id from old))
delete from administrator_changes where id in (select id from old)`;

export const administratorChanges = (client: ClientBase): AdministratorChanges => ({
  insert: (one) => mustSave(client, insert, one),
  find: (id) => first<AdministratorChange>(client, by('id'), [id]),
  byClaim: (hash) => first<AdministratorChange>(client, by('claim_hash'), [hash]),
  byObjection: (hash) => first<AdministratorChange>(client, by('objection_hash'), [hash]),
  ofApplication: (applicationId, limit) =>
    many<AdministratorChange>(client, ofApplication, [applicationId, limit]),
  toDecide: (page) => many<AdministratorChange>(client, toDecide, [...pageStart(page), page.limit]),
  update: (one) => save(client, update, one),
  sweep: (before) => change(client, sweep, [timestamp(before)]),
});
