import type { ClientBase } from 'pg';
import type { WrappedStem } from '../../ports/records.ts';
import type { Merchants } from '../../ports/store.ts';
import { change, first, many } from './query.ts';
import { timestamp } from './rows.ts';

const insert = `
with born as (insert into merchants (id, created_at) values ($1, $2))
insert into merchant_keys (merchant_id, version, kek, wrapped, created_at) values ($1, $3, $4, $5, $2)`;

const keyOf = `select version, kek, wrapped from merchant_keys where merchant_id = $1 order by version desc limit 1`;

const keks = 'select target from key_rotations order by began_at desc, id desc limit 5';
const stems = 'select root, wrapped from key_stems';

// Events, orders, agreements and what was handed in keep their place; what was sealed in them cannot be opened again.
const erased = 'update merchants set erased_at = $2 where id = $1 and erased_at is null';
const ownApplications = '(select id from applications where merchant_id = $1)';
const emptied = [
  'delete from merchant_keys where merchant_id = $1',
  `delete from drafts where application_id in ${ownApplications}`,
  'delete from messages where merchant_id = $1',
  'delete from search_places where merchant_id = $1',
  'delete from search_codes where merchant_id = $1',
  'update legal_rep_proofs set change_id = null where merchant_id = $1 and change_id is not null',
  'delete from administrator_changes where merchant_id = $1',
  `delete from administrators where application_id in ${ownApplications}`,
  'delete from sign_ins where merchant_id = $1',
  `delete from timers where owner_id in (
     select id from applications where merchant_id = $1
     union select id from orders where merchant_id = $1
     union select id from legal_rep_proofs where application_id in ${ownApplications}
     union select id from transfer_proofs where application_id in ${ownApplications})`,
  'delete from file_looks where merchant_id = $1',
  'delete from short_links where merchant_id = $1',
  `delete from outbox where merchant_id = $1 and channel <> 'work'`,
];

const filesGone =
  'update files set removed_at = coalesce(removed_at, $2), swept_at = null where merchant_id = $1';

export const merchants = (client: ClientBase): Merchants => ({
  insert: async ({ id, createdAt }, { version, kek, wrapped }) => {
    await change(client, insert, [id, timestamp(createdAt), version, kek, wrapped]);
  },
  key: (merchantId) => first(client, keyOf, [merchantId]),
  keks: async () => (await many<{ target: string }>(client, keks)).map(({ target }) => target),
  stems: () => many<WrappedStem>(client, stems),
  erase: async (merchantId, at) => {
    if ((await change(client, erased, [merchantId, timestamp(at)])) === 0) return false;
    for (const sql of emptied) await change(client, sql, [merchantId]);
    await change(client, filesGone, [merchantId, timestamp(at)]);
    return true;
  },
});
