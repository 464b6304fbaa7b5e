-- Bytes go to their place before the row that tells of them, so that no row is ever without its file. What is on its way
-- is noted first: a note whose row never came tells the sweep what to clear away.
create table uploads (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  begun_at timestamptz not null,
  given_up_at timestamptz
);
comment on table uploads is 'Files whose bytes are being put; the row goes when the file has its own';
create index uploads_old on uploads (begun_at, id);
select wall_off('uploads');

-- What each transaction of a request under an Idempotency-Key gave, sealed, written in that very transaction: a process
-- that dies loses no answer, since whoever repeats the request goes on behind the last of them.
create table request_writes (
  scope text not null,
  key text not null,
  number integer not null,
  result text not null,
  created_at timestamptz not null,
  primary key (scope, key, number)
);
comment on table request_writes is 'Results of the transactions of keyed requests, until the request is answered';
create index request_writes_old on request_writes (created_at);

-- A merchant's transaction adds to them and reads none.
alter table request_writes enable row level security;
create policy every_row on request_writes to ruzhu_platform using (true);
create policy own_results on request_writes for insert to ruzhu_merchant with check (true);
revoke select, update, delete on request_writes from ruzhu_merchant;
revoke update on request_writes from ruzhu_platform;

-- Whoever makes a merchant's key wraps it under what the last renewal wraps under.
grant select on key_rotations to ruzhu_platform;
