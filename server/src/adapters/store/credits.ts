import type { ClientBase } from 'pg';
import type { Credit } from '../../ports/records.ts';
import type { Orders } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, many } from './query.ts';
import { selected, timestamp } from './rows.ts';

// An order gives one credit, however often the rule that grants it is applied.
const grant = `
insert into credits (id, merchant_id, order_id, fee_rule, granted_at) values ($1, $2, $3, $4, $5)
on conflict (order_id) do nothing`;
const left = `
select id, fee_rule as "feeRule" from credits where merchant_id = $1 and used_by is null
order by granted_at, id
limit 1`;
const use = `update credits set used_by = $2 where id = $1 and used_by is null`;

// One that was used stays: another review was had for it.
const takeBack = 'delete from credits where order_id = $1 and used_by is null';
const free = 'update credits set used_by = null where used_by = $1';
const ofMerchant = `
select ${selected(columns.credits)} from credits where merchant_id = $1
order by granted_at desc, id desc`;

type Credits = Pick<
  Orders,
  'grantCredit' | 'takeBackCredit' | 'creditLeft' | 'useCredit' | 'freeCredit' | 'creditsOf'
>;

/** Free reviews: granted by a fee rule, used once. */
export const credits = (client: ClientBase): Credits => ({
  grantCredit: async ({ id, merchantId, orderId, feeRule, at }) => {
    await change(client, grant, [id, merchantId, orderId, feeRule, timestamp(at)]);
  },
  takeBackCredit: async (orderId) => {
    await change(client, takeBack, [orderId]);
  },
  creditLeft: (merchantId) => first<{ id: string; feeRule: string }>(client, left, [merchantId]),
  useCredit: async (creditId, orderId) => {
    if ((await change(client, use, [creditId, orderId])) === 0)
      throw new Error(`credit ${creditId} is used already or does not exist`);
  },
  freeCredit: async (orderId) => {
    await change(client, free, [orderId]);
  },
  creditsOf: (merchantId) => many<Credit>(client, ofMerchant, [merchantId]),
});
