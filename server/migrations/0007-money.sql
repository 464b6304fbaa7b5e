-- Orders are asked about in rotation: each says when it is its turn. The payer reads what is paid for, and a code that is
-- old is renewed under the same order.
alter table orders
  add column description text not null default '',
  add column url_at timestamptz,
  add column asks integer not null default 0,
  add column ask_at timestamptz not null default now();
-- What is open was opened under its number; the platform takes no other description for it any more.
update orders set description = number, url_at = created_at where state in ('created', 'unknown') and pay_url <> '';
drop index orders_uncertain;
create index orders_to_ask on orders (ask_at, id) where state in ('created', 'unknown');
create index orders_uncertain on orders (created_at, id) where state in ('unknown', 'refunding');

-- The payment platform's bill of a day, held against the ledger: what only one side has is for a person to look at.
create table trade_bills (
  date text primary key,
  entries integer not null,
  differences jsonb not null,
  compared_at timestamptz not null
);
create index ledger_of_day on ledger (at) where kind = 'payment';
create index trade_bills_that_differ on trade_bills (date desc) where differences <> '[]';
-- It tells of all merchants: their own transactions, which another role runs, see nothing of it.
alter table trade_bills enable row level security;
create policy every_row on trade_bills using (current_user = 'ruzhu_platform');

-- All credits of a merchant are shown, those that were used too; what an order has used is found by the order.
create index credits_of_merchant on credits (merchant_id, granted_at desc, id desc);
create unique index credit_of_order on credits (used_by) where used_by is not null;
