import type { ClientBase } from 'pg';
import type { Check } from '../../ports/records.ts';
import type { Checks } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, mustSave } from './query.ts';
import { assigned, inserted, prepared, selected } from './rows.ts';
import { sweeping } from './sweeping.ts';

const insert = prepared<Check>(columns.checks, `insert into checks ${inserted(columns.checks)}`);
const find = `select ${selected(columns.checks)} from checks where id = $1`;
const update = prepared<Check>(
  columns.checks,
  `update checks set ${assigned(columns.checks, 'id', 'createdAt')} where id = :id`,
);

export const checks = (client: ClientBase): Checks => ({
  insert: (check) => mustSave(client, insert, check),
  find: (id) => first<Check>(client, find, [id]),
  update: (check) => mustSave(client, update, check),
  sweep: sweeping(client, 'checks', 'id', 'ends_at < $1'),
});
