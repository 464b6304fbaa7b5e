import type { ClientBase } from 'pg';
import type { LoginTries } from '../../ports/records.ts';
import type { LoginTriesRows } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, mustSave } from './query.ts';
import { inserted, overwritten, prepared, selected, timestamp } from './rows.ts';

const find = `select ${selected(columns.loginTries)} from login_tries where bucket = $1`;
const put = prepared<LoginTries>(
  columns.loginTries,
  `insert into login_tries ${inserted(columns.loginTries)}
   on conflict (bucket) do update set ${overwritten(columns.loginTries, 'bucket')}`,
);
// Part by part, so that no statement runs for long.
const sweep = `
delete from login_tries where bucket in (select bucket from login_tries where last_at < $1 limit 10000)`;

export const loginTries = (client: ClientBase): LoginTriesRows => ({
  find: (bucket) => first<LoginTries>(client, find, [bucket]),
  put: (tries) => mustSave(client, put, tries),
  sweep: (before) => change(client, sweep, [timestamp(before)]),
});
