-- Passwords that were tried: how many in a row were wrong, and when the last ones were looked at. A bucket is an account, an
-- account in a network, or an account in a browser its owner has used; all of them by keyed hashes.
create table login_tries (
  bucket text primary key,
  failures integer not null check (failures >= 0),
  looked_at jsonb not null,
  last_at timestamptz not null
);
create index login_tries_old on login_tries (last_at);
