import type { ClientBase } from 'pg';
import type { PhoneRecovery } from '../../ports/records.ts';
import type { PhoneRecoveries } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, mustSave } from './query.ts';
import { inserted, overwritten, prepared, selected } from './rows.ts';

const find = `select ${selected(columns.phoneRecoveries)} from phone_recoveries where application_id = $1`;
const put = prepared<PhoneRecovery>(
  columns.phoneRecoveries,
  `insert into phone_recoveries ${inserted(columns.phoneRecoveries)}
   on conflict (application_id) do update set ${overwritten(columns.phoneRecoveries, 'applicationId', 'merchantId')}`,
);

export const phoneRecoveries = (client: ClientBase): PhoneRecoveries => ({
  find: (applicationId) => first<PhoneRecovery>(client, find, [applicationId]),
  put: (recovery) => mustSave(client, put, recovery),
});
