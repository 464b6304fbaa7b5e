import type { ClientBase } from 'pg';
import type { Answered, Idempotency } from '../../ports/store.ts';
import { change, first, many } from './query.ts';
import { timestamp } from './rows.ts';

const claim = `
insert into idempotency (scope, key, request_hash, created_at) values ($1, $2, $3, $4)
on conflict (scope, key) do update set created_at = excluded.created_at
where idempotency.status is null and idempotency.request_hash = excluded.request_hash
  and idempotency.created_at < $5
returning xmax = 0 as "isNew"`;
const find = `
select request_hash = $3 as "isSame", status, body from idempotency where scope = $1 and key = $2`;
const answer = 'update idempotency set status = $3, body = $4 where scope = $1 and key = $2';
const forget = `
with results as (delete from request_writes where scope = $1 and key = $2)
delete from idempotency where scope = $1 and key = $2`;
const letGo = `
update idempotency set created_at = least(created_at, $3::timestamptz - interval '1 second')
where scope = $1 and key = $2 and status is null`;
// Nobody reads them while the request is at work, so that no two requests get in each other's way.
const keepWrite = `
insert into request_writes (scope, key, number, result, created_at) values ($1, $2, $3, $4, $5)`;
const writesOf = 'select number, result from request_writes where scope = $1 and key = $2 order by number';
const sweepWrites = `
delete from request_writes where (scope, key, number) in (
  select scope, key, number from request_writes as old where created_at < $1 and not exists (
    select from idempotency as open where open.scope = old.scope and open.key = old.key and open.status is null)
  limit 2000)`;
// Part by part, so that no statement runs for long.
const sweep = `
delete from idempotency where (scope, key) in (
  select scope, key from idempotency where created_at < $1 limit 10000)`;

type Found = { isSame: boolean; status: number | null; body: unknown };

const judged = ({ isSame, status, body }: Found) => {
  if (!isSame) return { state: 'differs' } as const;
  if (status === null) return { state: 'running' } as const;
  return { state: 'answered', answer: { status, body } satisfies Answered } as const;
};

export const idempotency = (client: ClientBase): Idempotency => ({
  claim: async ({ scope, key, requestHash, at, staleBefore = Number.NEGATIVE_INFINITY }) => {
    const values = [scope, key, requestHash, timestamp(at), timestamp(staleBefore)];
    const claimed = await first<{ isNew: boolean }>(client, claim, values);
    if (claimed) return { state: claimed.isNew ? 'new' : 'again' };
    const found = await first<Found>(client, find, [scope, key, requestHash]);
    if (!found) throw new Error(`the key ${key} of ${scope} was forgotten while it was claimed`);
    return judged(found);
  },
  answer: async (scope, key, { status, body }) => {
    if ((await change(client, answer, [scope, key, status, JSON.stringify(body)])) === 0)
      throw new Error(`the key ${key} of ${scope} was never claimed`);
  },
  forget: async (scope, key) => {
    await change(client, forget, [scope, key]);
  },
  letGo: async (scope, key, at) => {
    await change(client, letGo, [scope, key, timestamp(at)]);
  },
  keepWrite: async ({ scope, key, number, result, at }) => {
    await change(client, keepWrite, [scope, key, number, result, timestamp(at)]);
  },
  writesOf: (scope, key) => many(client, writesOf, [scope, key]),
  sweepWrites: (before) => change(client, sweepWrites, [timestamp(before)]),
  sweep: (before) => change(client, sweep, [timestamp(before)]),
});
