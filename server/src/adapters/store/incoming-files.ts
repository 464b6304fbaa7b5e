import type { ClientBase } from 'pg';
import type { IncomingFile, IncomingFiles, IncomingPart } from '../../ports/store/incoming.ts';
import { change, first, many } from './query.ts';
import { timestamp } from './rows.ts';

const row = `id, merchant_id as "merchantId", application_id as "applicationId", field, name, length, sha256,
  received, begun_at as "begunAt", touched_at as "touchedAt", file_id as "fileId"`;
const insert = `
insert into incoming_files
  (id, merchant_id, application_id, field, name, length, sha256, received, begun_at, touched_at, file_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const find = `select ${row} from incoming_files where id = $1 and given_up_at is null`;
const same = `
select ${row} from incoming_files
where merchant_id = $1 and application_id = $2 and field = $3 and length = $4 and sha256 = $5
  and file_id is null and given_up_at is null
order by received desc limit 1`;
const open = `
select ${row} from incoming_files where merchant_id = $1 and file_id is null and given_up_at is null
order by touched_at, id`;
const append = `
with grown as (
  update incoming_files set received = received + $4::integer, touched_at = $5
  where id = $1 and received = $3::integer and received + $4::integer <= length
    and file_id is null and given_up_at is null
  returning id, merchant_id)
insert into incoming_parts (id, merchant_id, incoming_id, at, length)
select $2::uuid, merchant_id, id, $3::integer, $4::integer from grown`;
const parts = 'select id, at, length from incoming_parts where incoming_id = $1 order by at';
const claim = `
update incoming_files set finishing_at = $2
where id = $1 and received = length and file_id is null and given_up_at is null
  and (finishing_at is null or finishing_at < $3)`;
const letGo = 'update incoming_files set finishing_at = null where id = $1';
const done = 'update incoming_files set file_id = $2, finishing_at = null where id = $1';
const giveUp = 'update incoming_files set given_up_at = $2 where id = $1 and given_up_at is null';
const giveUpOld = `
update incoming_files set given_up_at = $2 where id in (
  select id from incoming_files where begun_at < $1
  order by begun_at, id limit 200 for update skip locked)
returning id, merchant_id as "merchantId"`;
const giveUpAll = `
update incoming_files set given_up_at = $2 where merchant_id = $1 returning id, merchant_id as "merchantId"`;
const withoutParts = 'delete from incoming_parts where incoming_id = $1';
const cleared = 'delete from incoming_files where id = $1 and given_up_at is not null';

const valuesOf = (one: IncomingFile) => [
  one.id,
  one.merchantId,
  one.applicationId,
  one.field,
  one.name,
  one.length,
  Buffer.from(one.sha256),
  one.received,
  timestamp(one.begunAt),
  timestamp(one.touchedAt),
  one.fileId,
];

export const incomingFiles = (client: ClientBase): IncomingFiles => ({
  insert: async (file) => {
    await change(client, insert, valuesOf(file));
  },
  find: (id) => first<IncomingFile>(client, find, [id]),
  same: ({ merchantId, applicationId, field, length, sha256 }) =>
    first<IncomingFile>(client, same, [merchantId, applicationId, field, length, Buffer.from(sha256)]),
  open: (merchantId) => many<IncomingFile>(client, open, [merchantId]),
  append: async (file, part, now) =>
    (await change(client, append, [file.id, part.id, part.at, part.length, timestamp(now)])) > 0,
  parts: (id) => many<IncomingPart>(client, parts, [id]),
  claim: async (id, now, staleBefore) =>
    (await change(client, claim, [id, timestamp(now), timestamp(staleBefore)])) > 0,
  letGo: async (id) => {
    await change(client, letGo, [id]);
  },
  done: async (id, fileId) => {
    await change(client, done, [id, fileId]);
  },
  giveUp: async (id, now) => (await change(client, giveUp, [id, timestamp(now)])) > 0,
  giveUpOld: (before, now) => many(client, giveUpOld, [timestamp(before), timestamp(now)]),
  giveUpAll: (merchantId, now) => many(client, giveUpAll, [merchantId, timestamp(now)]),
  withoutParts: async (id) => {
    await change(client, withoutParts, [id]);
  },
  cleared: async (id) => {
    await change(client, cleared, [id]);
  },
});
