import type { ClientBase } from 'pg';
import type { LoginTries } from '../../ports/records.ts';
import type { LoginTriesRows } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, mustSave } from './query.ts';
import { inserted, overwritten, prepared, selected } from './rows.ts';
import { sweeping } from './sweeping.ts';

const find = `select ${selected(columns.loginTries)} from login_tries where bucket = $1`;
const put = prepared<LoginTries>(
  columns.loginTries,
  `insert into login_tries ${inserted(columns.loginTries)}
   on conflict (bucket) do update set ${overwritten(columns.loginTries, 'bucket')}`,
);

export const loginTries = (client: ClientBase): LoginTriesRows => ({
  find: (bucket) => first<LoginTries>(client, find, [bucket]),
  put: (tries) => mustSave(client, put, tries),
  sweep: sweeping(client, 'login_tries', 'bucket', 'last_at < $1'),
});
