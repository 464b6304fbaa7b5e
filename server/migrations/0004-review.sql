-- The reviewer's side: agencies, staff, cases, verdicts, calls, and who looked at what.

create table agencies (
  id uuid primary key,
  name text not null unique,
  phone text not null,
  hours jsonb not null,
  capacity integer not null check (capacity >= 0),
  open_cases integer not null default 0 check (open_cases >= 0),
  price integer not null check (price >= 0),
  state text not null check (state in ('active', 'paused')),
  created_at timestamptz not null,
  version integer not null
);

create table staff (
  id uuid primary key,
  agency_id uuid references agencies (id),
  roles text[] not null,
  name text not null,
  email text not null,
  email_index bytea not null unique,
  password_hash text,
  person_index bytea not null,
  device_id uuid references devices (id),
  state text not null check (state in ('invited', 'active', 'disabled')),
  created_at timestamptz not null,
  version integer not null
);

create table invitations (
  token_hash bytea primary key,
  staff_id uuid references staff (id),
  roles text[] not null,
  agency_id uuid references agencies (id),
  created_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);

-- What was handed in, frozen: a decision names the hash it was taken on.
create table bundles (
  application_id uuid not null references applications (id),
  round integer not null,
  merchant_id uuid not null,
  hash bytea not null,
  answers jsonb not null,
  sealed jsonb not null,
  lint jsonb not null,
  frozen_at timestamptz not null,
  primary key (application_id, round)
);
create trigger bundles_stay before update or delete or truncate on bundles
  for each statement execute function refuse_change();

create table cases (
  id uuid primary key,
  number text not null,
  application_id uuid not null references applications (id),
  merchant_id uuid not null,
  journey text not null check (journey in ('service-account', 'verification', 'mini-program')),
  round integer not null,
  kind text not null check (kind in ('entity', 'name', 'miniProgram')),
  state text not null check (state in ('queued', 'claimed', 'calling', 'snoozed', 'secondLook', 'decided')),
  agency_id uuid references agencies (id),
  reviewer_id uuid references staff (id),
  first_reviewer_id uuid references staff (id),
  leased_until timestamptz,
  wakes_at timestamptz,
  due_at timestamptz,
  subject_name text not null,
  subject_code text not null,
  draft jsonb not null,
  outcome text,
  opened_at timestamptz not null,
  decided_at timestamptz,
  version integer not null
);
create unique index open_case on cases (application_id, kind) where state <> 'decided';
create index cases_queue on cases (agency_id, coalesce(due_at, 'infinity'), id, kind) where state = 'queued';
-- Lists are read by deadline; a case without one comes last. A filter that is not given stands for each of its values,
-- every one of which is a range of its own in one of these.
create index cases_of_agency on cases (agency_id, state, kind, coalesce(due_at, 'infinity'), id);
create index cases_by_state on cases (state, kind, coalesce(due_at, 'infinity'), id);
create index cases_of_reviewer on cases (reviewer_id, state, kind, coalesce(due_at, 'infinity'), id)
  where reviewer_id is not null;
create index cases_of_application on cases (application_id, opened_at, id);
create index cases_asleep on cases (wakes_at, id) where state = 'snoozed';
create index cases_leased on cases (leased_until, id) where state in ('claimed', 'calling');

create table verdicts (
  case_id uuid not null references cases (id),
  path text not null,
  merchant_id uuid not null,
  application_id uuid not null,
  round integer not null,
  verdict text not null check (verdict in ('pass', 'fix', 'fail')),
  reason text,
  words text,
  note text,
  reviewer_id uuid not null references staff (id),
  at timestamptz not null,
  primary key (case_id, path)
);
create index verdicts_of_application on verdicts (application_id, round, at);

create table calls (
  id uuid primary key,
  case_id uuid not null references cases (id),
  application_id uuid not null,
  merchant_id uuid not null,
  reviewer_id uuid not null references staff (id),
  number_masked text not null,
  outcome text not null check (outcome in
    ('reachedOk', 'noAnswer', 'busy', 'wrongNumber', 'callLater', 'refused', 'deniesApplication')),
  seconds integer not null check (seconds >= 0),
  note text not null,
  at timestamptz not null
);
create index calls_of_application on calls (application_id, at);

-- Counters instead of counting: how many cases an agency has in each state. The nil UUID stands for no agency. A counter
-- is the sum of its slots, chosen by the case: one row for all would make every two claims of an agency collide.
create table case_counts (
  agency_id uuid not null,
  state text not null,
  slot integer not null,
  n integer not null,
  primary key (agency_id, state, slot)
);

create function keep_case_counts() returns trigger language plpgsql as $$
  declare
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    own_slot constant integer := get_byte(uuid_send(new.id), 15) % 16;
  begin
    -- In one order for everybody, since two that hold each other's counter would wait until one is cut off.
    insert into case_counts (agency_id, state, slot, n)
    select moved.agency_id, moved.state, own_slot, moved.n
    from (values (coalesce(old.agency_id, nobody), old.state, -1), (coalesce(new.agency_id, nobody), new.state, 1))
      as moved (agency_id, state, n)
    where moved.state is not null
    order by moved.agency_id, moved.state
    on conflict (agency_id, state, slot) do update set n = case_counts.n + excluded.n;
    return null;
  end
$$;
create trigger cases_counted after insert on cases for each row execute function keep_case_counts();
create trigger cases_recounted after update on cases for each row
  when (old.agency_id is distinct from new.agency_id or old.state <> new.state)
  execute function keep_case_counts();

-- Every look at sealed data and every act of staff, append only and chained.
create table audit (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  actor_id text not null,
  merchant_id uuid,
  act text not null,
  object text not null,
  reason text not null,
  data jsonb not null,
  hash bytea not null
);
create index audit_of_merchant on audit (merchant_id, seq);
create index audit_by_act on audit (act, seq);
create trigger audit_stays before update or delete or truncate on audit
  for each statement execute function refuse_change();

-- Where the chain ends. Who appends holds this row, so that the chain cannot fork.
create table audit_head (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));
