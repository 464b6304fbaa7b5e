import type { ClientBase } from 'pg';
import { lookBands } from '../../ports/picture-look.ts';
import type { FileRow } from '../../ports/records.ts';
import type { FileRows } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { fileSweeps } from './file-sweeps.ts';
import { incomingFiles } from './incoming-files.ts';
import { change, first, many, mustSave } from './query.ts';
import { inserted, prepared, selected, timestamp } from './rows.ts';
import { uploads } from './uploads.ts';

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
const insertBands = `
insert into file_looks (band, file_id, merchant_id) select band, $2, $3 from unnest($1::text[]) as band`;
const keepReading = `update files set reading = $2 where id = $1`;
// Each value is a range of its own in an index, read from its end: what thousands have handed in costs no more.
const alike = `
select ${row} from files where id in (
  select found.id from unnest($2::bytea[]) as hash cross join lateral
    (select id from files where sha256 = hash order by id desc limit $4) as found
  union
  select found.file_id from unnest($3::text[]) as band_sought cross join lateral
    (select file_id from file_looks where band = band_sought order by file_id desc limit $4) as found
) and merchant_id <> $1 and removed_at is null
order by id desc`;

export const fileRows = (client: ClientBase): FileRows => ({
  insert: async (file) => {
    await mustSave(client, insert, file);
    if (file.look !== '') await change(client, insertBands, [lookBands(file.look), file.id, file.merchantId]);
  },
  find: (id) => first<FileRow>(client, find, [id]),
  of: (applicationId) => many<FileRow>(client, of, [applicationId]),
  ofMerchant: (merchantId) => many<FileRow>(client, ofMerchant, [merchantId]),
  keepReading: async (id, reading) => {
    await change(client, keepReading, [id, reading]);
  },
  alike: ({ merchantId, hashes, bands, limit }) =>
    many<FileRow>(client, alike, [merchantId, hashes.map((one) => Buffer.from(one)), [...bands], limit]),
  remove: async (id, at) => {
    await change(client, remove, [id, timestamp(at)]);
  },
  sweeps: fileSweeps(client),
  uploads: uploads(client),
  incoming: incomingFiles(client),
});
