import type { ClientBase } from 'pg';
import type { Answered, Idempotency } from '../../ports/store.ts';
import { change, first } from './query.ts';
import { timestamp } from './rows.ts';

const claim = `
insert into idempotency (scope, key, request_hash, created_at) values ($1, $2, $3, $4)
on conflict (scope, key) do update set created_at = excluded.created_at
where idempotency.status is null and idempotency.request_hash = excluded.request_hash
  and idempotency.created_at < $5`;
const find = `
select request_hash = $3 as "isSame", status, body from idempotency where scope = $1 and key = $2`;
const answer = 'update idempotency set status = $3, body = $4 where scope = $1 and key = $2';
const forget = 'delete from idempotency where scope = $1 and key = $2';
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
    if ((await change(client, claim, values)) > 0) return { state: 'new' };
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
  sweep: (before) => change(client, sweep, [timestamp(before)]),
});
