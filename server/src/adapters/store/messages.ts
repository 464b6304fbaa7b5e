import type { ClientBase } from 'pg';
import type { Message } from '../../ports/records.ts';
import type { Messages } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { pageStart } from './page.ts';
import { change, first, many } from './query.ts';
import { selected, timestamp } from './rows.ts';

const of = `
select ${selected(columns.messages)} from messages
where merchant_id = $1 and (at, id) < ($2, $3)
order by at desc, id desc
limit $4`;

const unread = `
select count(*) as n
from (select 1 from messages where merchant_id = $1 and read_at is null order by at limit 100) as unread`;

// The first reading counts; reading again is no mistake.
const markRead = `
update messages set read_at = coalesce(read_at, $3) where merchant_id = $1 and id = $2`;

const find = `select ${selected(columns.messages)} from messages where merchant_id = $1 and id = $2`;

export const messages = (client: ClientBase): Messages => ({
  of: (merchantId, page) => many<Message>(client, of, [merchantId, ...pageStart(page), page.limit]),
  unread: async (merchantId) => (await first<{ n: number }>(client, unread, [merchantId]))?.n ?? 0,
  markRead: async (merchantId, id, at) =>
    (await change(client, markRead, [merchantId, id, timestamp(at)])) > 0,
  find: (merchantId, id) => first<Message>(client, find, [merchantId, id]),
});
