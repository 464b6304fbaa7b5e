import type { ClientBase } from 'pg';
import type { FileRow } from '../../ports/records.ts';
import type { FileRows } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, many, mustSave } from './query.ts';
import { inserted, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.files);
const insert = prepared<FileRow>(columns.files, `insert into files ${inserted(columns.files)}`);
const find = `select ${row} from files where id = $1`;
const of = `
select ${row} from files where application_id = $1 and removed_at is null
order by created_at, id`;
const ofMerchant = `
select ${row} from files where merchant_id = $1 and removed_at is null
order by created_at, id`;
const remove = `update files set removed_at = $2 where id = $1 and removed_at is null`;

export const fileRows = (client: ClientBase): FileRows => ({
  insert: (file) => mustSave(client, insert, file),
  find: (id) => first<FileRow>(client, find, [id]),
  of: (applicationId) => many<FileRow>(client, of, [applicationId]),
  ofMerchant: (merchantId) => many<FileRow>(client, ofMerchant, [merchantId]),
  remove: async (id, at) => {
    await change(client, remove, [id, timestamp(at)]);
  },
});
