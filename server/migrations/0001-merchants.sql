-- Merchants, their applications and what happened to them. Ids are made by the application (UUIDv7).
-- P1 values (ID numbers, phones, bank accounts) stand only in `sealed` columns, encrypted under the merchant's key.

create table merchants (
  id uuid primary key,
  created_at timestamptz not null,
  erased_at timestamptz
);

-- One data key per merchant, wrapped by the key-encryption key. Destroying the row erases the merchant's P1 data.
create table merchant_keys (
  merchant_id uuid not null references merchants (id),
  version integer not null,
  kek text not null,
  wrapped bytea not null,
  created_at timestamptz not null,
  primary key (merchant_id, version)
);

-- A mailbox is used once over all products. The row exists only after the mailbox was proven.
create table mailboxes (
  email_index bytea primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null,
  product text not null check (product in ('service', 'miniProgram')),
  email_sealed text not null,
  password_hash text,
  taken_at timestamptz not null
);
create unique index mailboxes_of_application on mailboxes (application_id);

create table applications (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  number text not null unique,
  journey text not null,
  parent_id uuid references applications (id),
  policy text not null,
  state text not null,
  version integer not null,
  answers jsonb not null,
  sealed jsonb not null,
  facts jsonb not null,
  head_hash bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (case journey
    when 'service-account' then state in
      ('registering', 'registeredUnverified', 'verifying', 'verified', 'renewalWindow', 'lapsed', 'frozen', 'expired',
       'cancelled', 'released')
    when 'verification' then state in
      ('draft', 'unpaid', 'paid', 'dispatched', 'reviewing', 'waitingContact', 'refill', 'onHold', 'qualificationOk',
       'namingFailed', 'passed', 'passedWithoutName', 'failed', 'abandoned')
    when 'mini-program' then state in
      ('confirming', 'account', 'activating', 'administrator', 'filling', 'creating', 'reviewing', 'returned',
       'approved', 'delivered', 'abandoned')
    else false end)
);
create index applications_of_merchant on applications (merchant_id, created_at, id);
-- One verification and one unfinished mini program at a time under an account.
create unique index open_verification on applications (parent_id)
  where journey = 'verification' and state not in ('passed', 'passedWithoutName', 'failed', 'abandoned');
create unique index open_mini_program on applications (parent_id)
  where journey = 'mini-program' and state in ('confirming', 'account', 'activating', 'administrator', 'filling', 'creating');

-- What was typed on a page and not sent yet, sealed as a whole.
create table drafts (
  application_id uuid not null references applications (id),
  step text not null,
  merchant_id uuid not null,
  sealed text not null,
  at timestamptz not null,
  primary key (application_id, step)
);

-- What happened, append only; each row carries the hash of the one before it.
create table events (
  application_id uuid not null references applications (id),
  seq integer not null,
  merchant_id uuid not null,
  at timestamptz not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  actor text not null,
  actor_id text not null,
  data jsonb not null,
  hash bytea not null,
  primary key (application_id, seq)
);
create index events_of_merchant on events (merchant_id, at, application_id, seq);

create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'rows of % are never changed', tg_table_name; end $$;
create trigger events_stay before update or delete or truncate on events
  for each statement execute function refuse_change();

-- What leaves the house: claimed with skip locked, repeated under the same id until it is done.
create table outbox (
  id uuid primary key,
  merchant_id uuid,
  application_id uuid,
  channel text not null check (channel in ('email', 'sms', 'event', 'work')),
  notice text not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  leased_until timestamptz,
  created_at timestamptz not null,
  done_at timestamptz,
  fault text
);
create index outbox_due on outbox (due_at, id) where state = 'waiting';
create index outbox_recent on outbox (state, channel, created_at, id);

-- Deadlines, stored as an instant and the rule that made it. A paused clock has no due instant.
create table timers (
  owner_id uuid not null,
  clock text not null,
  owner_kind text not null check (owner_kind in ('application', 'order', 'legalRepProof', 'transferProof')),
  merchant_id uuid,
  event text not null,
  rule text not null,
  due_at timestamptz,
  began_at timestamptz not null,
  paused_at timestamptz,
  left_ms bigint,
  primary key (owner_id, clock)
);
create index timers_due on timers (due_at) where due_at is not null;

-- The in-site inbox.
create table messages (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid,
  notice text not null,
  params jsonb not null,
  page text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index messages_of_merchant on messages (merchant_id, at, id);
create index messages_unread on messages (merchant_id, at) where read_at is null;

-- The answer given to a request that carried a key, for a week.
create table idempotency (
  scope text not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  body jsonb,
  created_at timestamptz not null,
  primary key (scope, key)
);
create index idempotency_old on idempotency (created_at);

-- How often something was done in a window: codes sent, logins tried, names checked.
create table limits (
  bucket text not null,
  window_start timestamptz not null,
  used integer not null,
  primary key (bucket, window_start)
);
create index limits_old on limits (window_start);

create table settings (
  key text primary key,
  value jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null
);
