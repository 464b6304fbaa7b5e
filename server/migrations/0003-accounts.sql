-- What a journey leaves behind: accounts, names, orders and the ledger, files, secrets.

create table accounts (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null unique references applications (id),
  parent_id uuid references accounts (id),
  product text not null check (product in ('service', 'miniProgram')),
  original_id text not null unique,
  app_id text unique,
  name text not null,
  subject_code text not null,
  subject_name text not null,
  subject_kind text not null,
  verified_until timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index accounts_of_subject on accounts (subject_code, product) where ended_at is null;
create index accounts_of_merchant on accounts (merchant_id);
-- Mini programs a subject was given by reuse, for the monthly quota.
create index accounts_reused on accounts (subject_code, created_at) where product = 'miniProgram';

-- One holder per folded name and product; a released name keeps its row until it is free.
create table names (
  canonical text not null,
  product text not null check (product in ('service', 'miniProgram')),
  text text not null,
  application_id uuid not null references applications (id),
  merchant_id uuid not null,
  subject_code text,
  state text not null check (state in
    ('checked', 'reserved', 'pendingReview', 'granted', 'rejected', 'released', 'disputed', 'revoked', 'free')),
  since timestamptz not null,
  until timestamptz,
  primary key (canonical, product)
);
create index names_of_application on names (application_id);

create table orders (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  number text not null unique,
  amount integer not null check (amount >= 0),
  currency text not null default 'CNY',
  state text not null check (state in ('created', 'unknown', 'paid', 'settled', 'closed', 'refunding', 'refunded')),
  fee_words jsonb not null,
  pay_url text not null,
  created_at timestamptz not null,
  closes_at timestamptz not null,
  paid_at timestamptz,
  platform_id text,
  fee_rule text,
  fee_outcome text,
  fee_evidence jsonb,
  version integer not null
);
create unique index open_order on orders (application_id) where state in ('created', 'unknown');
create index orders_of_application on orders (application_id, created_at);
create index orders_of_merchant on orders (merchant_id, created_at);
create index orders_uncertain on orders (created_at, id) where state in ('created', 'unknown', 'refunding');

create table ledger (
  id uuid primary key,
  order_id uuid not null references orders (id),
  merchant_id uuid not null,
  kind text not null check (kind in ('payment', 'refund')),
  amount integer not null check (amount > 0),
  reference text not null,
  at timestamptz not null,
  unique (kind, reference)
);
create index ledger_of_order on ledger (order_id);
create trigger ledger_stays before update or delete or truncate on ledger
  for each statement execute function refuse_change();

-- A free review granted by a fee rule, used once by the next order.
create table credits (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  order_id uuid not null unique references orders (id),
  fee_rule text not null,
  granted_at timestamptz not null,
  used_by uuid references orders (id)
);
create index credits_left on credits (merchant_id) where used_by is null;

create table invoices (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  order_id uuid not null unique references orders (id),
  kind text not null,
  title text not null,
  tax_number text not null,
  sealed jsonb not null,
  state text not null check (state in
    ('notRequested', 'requested', 'issuing', 'issued', 'failed', 'redRequested', 'reversed')),
  number text,
  requested_at timestamptz not null,
  issued_at timestamptz
);
create index invoices_open on invoices (requested_at, id) where state in ('requested', 'issuing', 'failed', 'redRequested');

create table files (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  field text not null,
  name text not null,
  type text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  sha256 bytea not null,
  findings jsonb not null,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index files_of_application on files (application_id, created_at);
create index files_of_merchant on files (merchant_id, created_at) where removed_at is null;

create table app_secrets (
  account_id uuid primary key references accounts (id),
  merchant_id uuid not null references merchants (id),
  state text not null check (state in ('active', 'frozen')),
  secret_hash bytea not null,
  made_at timestamptz not null,
  version integer not null
);
