import type { ClientBase } from 'pg';
import type { FileSweeps } from '../../ports/store.ts';
import { change, many } from './query.ts';
import { timestamp } from './rows.ts';

const MOST = 200;

/** Whether a reviewer decides, or has decided, with the file before the eyes. */
const isHandedIn = `exists (
  select from applications join bundles on bundles.application_id = applications.id
  where applications.merchant_id = old.merchant_id and strpos(bundles.answers::text, old.id::text) > 0)`;
const isAnswered = `exists (
  select from applications
  where applications.merchant_id = old.merchant_id and strpos(applications.answers::text, old.id::text) > 0)`;
// What a draft holds is sealed, so that all files of its application are left alone.
const isTyped = 'exists (select from drafts where drafts.application_id = old.application_id)';
const isErased = `exists (
  select from merchants where merchants.id = old.merchant_id and merchants.erased_at is not null)`;

const unused = `
with old as (
  select id, merchant_id, application_id from files
  where removed_at is null and coalesce(swept_at, created_at) < $1
  order by coalesce(swept_at, created_at), id limit ${MOST} for update skip locked),
judged as (select id, ${isHandedIn} or ${isAnswered} or ${isTyped} as "isUsed" from old)
update files set swept_at = $2::timestamptz, removed_at = case when judged."isUsed" then null else $2::timestamptz end
from judged where files.id = judged.id`;

const toShred = `
with old as (
  select id, merchant_id from files
  where removed_at is not null and shredded_at is null and coalesce(swept_at, removed_at) < $1
  order by coalesce(swept_at, removed_at), id limit ${MOST} for update skip locked),
seen as (update files set swept_at = $2::timestamptz from old where files.id = old.id)
select id, merchant_id as "merchantId" from old where ${isErased} or not ${isHandedIn}`;

// What was read of a picture, and what it looked like, goes with its bytes.
const shredded = `
with forgotten as (delete from file_looks where file_id = $1)
update files set shredded_at = $2, look = '', reading = null where id = $1`;

export const fileSweeps = (client: ClientBase): FileSweeps => ({
  unused: (before, now) => change(client, unused, [timestamp(before), timestamp(now)]),
  toShred: (before, now) => many(client, toShred, [timestamp(before), timestamp(now)]),
  shredded: async (id, at) => {
    await change(client, shredded, [id, timestamp(at)]);
  },
});
