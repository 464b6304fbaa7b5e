-- A phone that was lost is taken off an account after everybody was told and had time to object; one row an account.
create table phone_recoveries (
  application_id uuid primary key references applications (id),
  merchant_id uuid not null references merchants (id),
  state text not null check (state in ('waiting', 'stopped', 'done')),
  begun_at timestamptz not null,
  ends_at timestamptz not null
);

-- Passkeys of staff: the public half of a key that a device or a person's keychain holds.
create table passkeys (
  id text primary key,
  staff_id uuid not null references staff (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_of_staff on passkeys (staff_id, made_at, id);

-- What a browser was asked to sign: once, for one purpose, in the browser that asked.
create table passkey_challenges (
  id uuid primary key,
  purpose text not null check (purpose in ('enrol', 'signIn')),
  staff_id uuid references staff (id),
  binder_hash bytea not null,
  challenge text not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index passkey_challenges_ended on passkey_challenges (ends_at);

-- The second wall between merchants: whatever the program forgets, the database gives a merchant's transaction that
-- merchant's rows only. The product signs in as `ruzhu_app`, which owns nothing, may read nothing by itself and cannot go
-- round the policies. Each transaction takes on one of two roles: `ruzhu_merchant` sees the rows of the merchant in
-- `app.merchant`, `ruzhu_platform` (jobs, staff, sign-in, tokens in links) the rows of all.
do $$
declare
  helper text;
begin
  foreach helper in array array['ruzhu_app', 'ruzhu_merchant', 'ruzhu_platform'] loop
    begin
      if not exists (select from pg_roles where rolname = helper) then
        execute format('create role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit', helper);
      end if;
    exception
      -- Another database of the same server made it just now.
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'the role % is missing and % may not create roles; docs/configuration.md says how to have it made',
          helper, current_user;
    end;
  end loop;
end $$;

do $$
begin
  -- Roles belong to the whole server: what another database has granted already is left as it is.
  if not pg_has_role('ruzhu_app', 'ruzhu_merchant', 'member') then grant ruzhu_merchant to ruzhu_app; end if;
  if not pg_has_role('ruzhu_app', 'ruzhu_platform', 'member') then grant ruzhu_platform to ruzhu_app; end if;
  if not pg_has_role(current_user, 'ruzhu_app', 'usage') then execute format('grant ruzhu_app to %I', current_user); end if;
  -- The embedded server lets it in by itself; where a password is asked for it has none, and nobody signs in by it.
  if (select rolsuper from pg_roles where rolname = current_user)
    and not (select rolcanlogin from pg_roles where rolname = 'ruzhu_app') then
    alter role ruzhu_app login;
  end if;
end $$;

grant usage on schema public to ruzhu_merchant, ruzhu_platform;
grant select, insert, update, delete on all tables in schema public to ruzhu_merchant, ruzhu_platform;
alter default privileges in schema public
  grant select, insert, update, delete on tables to ruzhu_merchant, ruzhu_platform;
-- What is only appended may not be changed by anybody; migrations are none of the product's business.
revoke update, delete on events, ledger, bundles, audit from ruzhu_merchant, ruzhu_platform;
revoke all on migrations from ruzhu_merchant, ruzhu_platform;

-- Each later table with rows of merchants is walled off by this too. The setting is read once for a statement.
create function wall_off(walled regclass, by_column text default 'merchant_id') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('create policy every_row on %s to ruzhu_platform using (true)', walled);
  execute format(
    $policy$create policy own_rows on %s to ruzhu_merchant
      using (%I = (select nullif(current_setting('app.merchant', true), '')::uuid))$policy$,
    walled, by_column);
end $$;
revoke execute on function wall_off from public;

-- Two registers are asked about everybody by their nature: who holds a name, and what was sent to a mailbox or a phone.
select wall_off(format('public.%I', table_name)::regclass)
from information_schema.columns
join information_schema.tables using (table_schema, table_name)
where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'merchant_id'
  and table_name not in ('names', 'one_time_proofs');
select wall_off('merchants', 'id');

-- Windows in the wall: quotas count over all merchants, and these are the only columns they see of other people's rows.
create view counted_administrators as
  select application_id, product, id_index, mobile_index, device_fingerprint from administrators where counted;
create view subject_accounts as
  select id, subject_code, product, original_id, created_at, ended_at from accounts;
create view payer_amounts as
  select payer_key, amount, state, created_at, decided_at, ends_at from transfer_proofs;
revoke all on counted_administrators, subject_accounts, payer_amounts from ruzhu_merchant, ruzhu_platform;
grant select on counted_administrators, subject_accounts, payer_amounts to ruzhu_merchant, ruzhu_platform;

-- An entry of the bank's statement belongs to whoever's transfer it was matched with.
alter table statement_lines enable row level security;
create policy every_row on statement_lines to ruzhu_platform using (true);
create policy lines_of_own_transfers on statement_lines for select to ruzhu_merchant
  using (exists (select from transfer_proofs where transfer_proofs.id = proof_id));
revoke insert, update, delete on statement_lines from ruzhu_merchant;

-- These belong to no merchant, and no merchant's transaction has any business with them.
revoke all on idempotency, invitations, staff, passkeys, passkey_challenges, settings, merchant_keys from ruzhu_merchant;
