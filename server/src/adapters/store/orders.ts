import type { ClientBase } from 'pg';
import type { LedgerEntry, Order } from '../../ports/records.ts';
import type { Orders } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { credits } from './credits.ts';
import { first, many, mustSave, save } from './query.ts';
import { assigned, inserted, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.orders);
const insert = prepared<Order>(columns.orders, `insert into orders ${inserted(columns.orders)}`);
const find = `select ${row} from orders where id = $1`;
const byNumber = `select ${row} from orders where number = $1`;
const ofApplication = `select ${row} from orders where application_id = $1 order by created_at, id`;
const ofMerchant = `select ${row} from orders where merchant_id = $1 order by created_at desc, id desc`;
const update = prepared<Order>(
  columns.orders,
  `update orders set ${assigned(columns.orders, 'id', 'merchantId', 'applicationId', 'number', 'createdAt')}
   where id = :id and version = :version - 1`,
);
const uncertain = `
select ${row} from orders where state in ('unknown', 'refunding')
order by created_at, id
limit $1`;

// Put off before the platform is asked, so that an order whose asking fails keeps nobody waiting.
const takeTurns = `
with due as (
  select id from orders
  where state in ('created', 'unknown') and ask_at <= $1
  order by ask_at, id
  limit $2
  for update skip locked),
taken as (
  update orders
  set asks = asks + 1, ask_at = $1::timestamptz + ($3::int[])[least(asks + 2, cardinality($3::int[]))] * interval '1 ms'
  from due where orders.id = due.id
  returning orders.*)
select ${row} from taken order by created_at, id`;

const record = prepared<LedgerEntry>(
  columns.ledger,
  `insert into ledger ${inserted(columns.ledger)} on conflict (kind, reference) do nothing`,
);
const ledgerOf = `select ${selected(columns.ledger)} from ledger where order_id = $1 order by at, id`;

export const orders = (client: ClientBase): Orders => ({
  insert: (order) => mustSave(client, insert, order),
  find: (id) => first<Order>(client, find, [id]),
  byNumber: (number) => first<Order>(client, byNumber, [number]),
  ofApplication: (applicationId) => many<Order>(client, ofApplication, [applicationId]),
  ofMerchant: (merchantId) => many<Order>(client, ofMerchant, [merchantId]),
  update: (order) => save(client, update, order),
  uncertain: (limit) => many<Order>(client, uncertain, [limit]),
  takeTurns: (now, limit, waits) => many<Order>(client, takeTurns, [timestamp(now), limit, [...waits]]),
  record: (entry) => save(client, record, entry),
  ledgerOf: (orderId) => many<LedgerEntry>(client, ledgerOf, [orderId]),
  ...credits(client),
});
