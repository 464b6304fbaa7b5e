import type { ClientBase } from 'pg';
import type { Agreement } from '../../ports/records.ts';
import type { Agreements } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { many, mustSave } from './query.ts';
import { inserted, prepared, selected } from './rows.ts';

const insert = prepared<Agreement>(
  columns.agreements,
  `insert into agreements ${inserted(columns.agreements)}`,
);
const of = `
select ${selected(columns.agreements)} from agreements where application_id = $1
order by at, id`;

export const agreements = (client: ClientBase): Agreements => ({
  insert: (agreement) => mustSave(client, insert, agreement),
  of: (applicationId) => many<Agreement>(client, of, [applicationId]),
});
