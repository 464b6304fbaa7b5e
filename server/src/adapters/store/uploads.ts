import type { ClientBase } from 'pg';
import type { Uploads } from '../../ports/store.ts';
import { change, many } from './query.ts';
import { timestamp } from './rows.ts';

const begin = 'insert into uploads (id, merchant_id, begun_at) values ($1, $2, $3)';
const end = 'delete from uploads where id = $1 and given_up_at is null';
const giveUp = `
update uploads set given_up_at = $2 where id in (
  select id from uploads where begun_at < $1 order by begun_at, id limit 200 for update skip locked)
returning id, merchant_id as "merchantId"`;
const cleared = 'delete from uploads where id = $1 and given_up_at is not null';

export const uploads = (client: ClientBase): Uploads => ({
  begin: async ({ id, merchantId, at }) => {
    await change(client, begin, [id, merchantId, timestamp(at)]);
  },
  end: async (id) => (await change(client, end, [id])) > 0,
  giveUp: (before, now) => many(client, giveUp, [timestamp(before), timestamp(now)]),
  cleared: async (id) => {
    await change(client, cleared, [id]);
  },
});
