import type { ClientBase } from 'pg';
import type { WrappedStem } from '../../ports/records.ts';
import type { Merchants } from '../../ports/store.ts';
import { change, first, many } from './query.ts';
import { timestamp } from './rows.ts';

const insert = `
with born as (insert into merchants (id, created_at) values ($1, $2))
insert into merchant_keys (merchant_id, version, kek, wrapped, created_at) values ($1, $3, $4, $5, $2)`;

const keyOf = `select version, kek, wrapped from merchant_keys where merchant_id = $1 order by version desc limit 1`;

const stems = 'select root, wrapped from key_stems';

export const merchants = (client: ClientBase): Merchants => ({
  insert: async ({ id, createdAt }, { version, kek, wrapped }) => {
    await change(client, insert, [id, timestamp(createdAt), version, kek, wrapped]);
  },
  key: (merchantId) => first(client, keyOf, [merchantId]),
  stems: () => many<WrappedStem>(client, stems),
});
