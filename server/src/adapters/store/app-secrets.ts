import type { ClientBase } from 'pg';
import type { AppSecret } from '../../ports/records.ts';
import type { AppSecrets } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, save } from './query.ts';
import { inserted, overwritten, prepared, selected } from './rows.ts';

const find = `select ${selected(columns.appSecrets)} from app_secrets where account_id = $1`;
const put = prepared<AppSecret>(
  columns.appSecrets,
  `insert into app_secrets ${inserted(columns.appSecrets)}
   on conflict (account_id) do update set ${overwritten(columns.appSecrets, 'accountId', 'merchantId')}
   where app_secrets.version = excluded.version - 1`,
);

export const appSecrets = (client: ClientBase): AppSecrets => ({
  find: (accountId) => first<AppSecret>(client, find, [accountId]),
  put: (secret) => save(client, put, secret),
});
