import type { Pool } from 'pg';
import type { WrappedKey } from '../../ports/vault.ts';
import { first, many } from './query.ts';
import { timestamp } from './rows.ts';
import { transaction } from './transaction.ts';

/** A renewal that is not finished: what it wraps under, the merchant it came to last, and how many keys it has done. */
export type Rotation = {
  readonly id: string;
  readonly target: string;
  readonly cursor: string | null;
  readonly rewrapped: number;
};

export type OwnedKey = WrappedKey & { readonly merchantId: string };

const columns = 'id, target, cursor, rewrapped';
const open = `select ${columns} from key_rotations where done_at is null`;
const begin = `insert into key_rotations (id, target, rewrapped, began_at) values ($1, $2, 0, $3) returning ${columns}`;
const finish = 'update key_rotations set done_at = $2 where id = $1';
const move = 'update key_rotations set cursor = $2, rewrapped = rewrapped + $3 where id = $1';

// Whoever destroys a key has its row to itself, and a key that is gone is not brought back.
const batch = `
select merchant_id as "merchantId", version, kek, wrapped from merchant_keys
where kek <> $1 and ($2::uuid is null or merchant_id > $2)
order by merchant_id, version
limit $3
for update`;
const rewrap = `
update merchant_keys set kek = given.kek, wrapped = given.wrapped
from unnest($1::uuid[], $2::integer[], $3::text[], $4::bytea[]) as given (merchant_id, version, kek, wrapped)
where merchant_keys.merchant_id = given.merchant_id and merchant_keys.version = given.version`;
const keepStem = `
insert into key_stems (root, wrapped, created_at) values ($1, $2, $3) on conflict (root) do nothing`;
const numbers = `
select coalesce(max(split_part(kek, '.', 1)::integer), 1) as last
from (select kek from merchant_keys union all select target from key_rotations) as named (kek)`;

const one = async <Row extends object>(pool: Pool, sql: string, values: readonly unknown[] = []) =>
  (await pool.query<Row>(sql, [...values])).rows[0] ?? null;

/** Renewals of the keys above the merchants' own, as they stand in the database. Works with the owner's connections. */
export const keyRotation = (pool: Pool) => ({
  /** The one that was begun and not finished. */
  open: (): Promise<Rotation | null> => one<Rotation>(pool, open),
  begin: async (id: string, target: string, at: number): Promise<Rotation> => {
    const begun = await one<Rotation>(pool, begin, [id, target, timestamp(at)]);
    if (!begun) throw new Error('the renewal was not written down');
    return begun;
  },
  finish: async (id: string, at: number): Promise<void> => {
    await one(pool, finish, [id, timestamp(at)]);
  },
  rewrapped: async (id: string): Promise<number> =>
    (await one<Rotation>(pool, `select ${columns} from key_rotations where id = $1`, [id]))?.rewrapped ?? 0,
  /** The highest number a key-encryption key has had. */
  lastNumber: async (): Promise<number> => (await one<{ last: number }>(pool, numbers))?.last ?? 1,
  keepStem: async (stem: { readonly root: string; readonly wrapped: Uint8Array }, at: number) => {
    await one(pool, keepStem, [stem.root, stem.wrapped, timestamp(at)]);
  },
  /**
   * Wraps the next keys anew, together with how far the renewal has come, in one transaction. Gives the merchant it came to, or `null` when there was nothing left behind `cursor`.
   */
  next: (
    { id, target }: Rotation,
    cursor: string | null,
    limit: number,
    work: (key: OwnedKey) => WrappedKey,
    beforeCommit: () => void,
  ): Promise<string | null> =>
    transaction(pool, 'begin', async (client) => {
      const keys = await many<OwnedKey>(client, batch, [target, cursor, limit]);
      const last = keys.at(-1);
      if (!last) return null;
      const fresh = keys.map(work);
      await client.query(rewrap, [
        keys.map(({ merchantId }) => merchantId),
        fresh.map(({ version }) => version),
        fresh.map(({ kek }) => kek),
        fresh.map(({ wrapped }) => wrapped),
      ]);
      await first(client, move, [id, last.merchantId, keys.length]);
      beforeCommit();
      return last.merchantId;
    }),
});
