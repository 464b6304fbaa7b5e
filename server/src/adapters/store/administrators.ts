import type { ClientBase } from 'pg';
import type { Administrator } from '../../ports/records.ts';
import type { Administrators } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, mustSave } from './query.ts';
import { inserted, overwritten, prepared, selected } from './rows.ts';

const find = `select ${selected(columns.administrators)} from administrators where application_id = $1`;
const put = prepared<Administrator>(
  columns.administrators,
  `insert into administrators ${inserted(columns.administrators)}
   on conflict (application_id) do update set ${overwritten(columns.administrators, 'applicationId', 'merchantId')}`,
);
const remove = `delete from administrators where application_id = $1`;

// The quotas themselves keep these counts small.
const countBy = (column: string) => `
select count(*) as n from counted_administrators
where ${column} = $1 and product = $2 and application_id <> $3`;
const counts = {
  idIndex: countBy('id_index'),
  mobileIndex: countBy('mobile_index'),
  deviceFingerprint: countBy('device_fingerprint'),
};

type By = Parameters<Administrators['count']>[0];

const counting = (by: By): readonly [string, Uint8Array] => {
  if ('idIndex' in by) return [counts.idIndex, by.idIndex];
  if ('mobileIndex' in by) return [counts.mobileIndex, by.mobileIndex];
  return [counts.deviceFingerprint, by.deviceFingerprint];
};

export const administrators = (client: ClientBase): Administrators => ({
  find: (applicationId) => first<Administrator>(client, find, [applicationId]),
  put: (administrator) => mustSave(client, put, administrator),
  remove: async (applicationId) => {
    await change(client, remove, [applicationId]);
  },
  count: async (by, product, exceptApplicationId) => {
    const [sql, value] = counting(by);
    return (await first<{ n: number }>(client, sql, [value, product, exceptApplicationId]))?.n ?? 0;
  },
});
