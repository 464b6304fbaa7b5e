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
  journey text not null,
  round integer not null,
  kind text not null check (kind in ('entity', 'name', 'miniProgram')),
  state text not null,
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
create index cases_queue on cases (agency_id, due_at, id) where state = 'queued';
create index cases_of_reviewer on cases (reviewer_id, due_at) where state in ('claimed', 'calling');
create index cases_asleep on cases (wakes_at) where state = 'snoozed';
create index cases_leased on cases (leased_until) where state in ('claimed', 'calling');

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
create index verdicts_of_application on verdicts (application_id, round);

create table calls (
  id uuid primary key,
  case_id uuid not null references cases (id),
  application_id uuid not null,
  merchant_id uuid not null,
  reviewer_id uuid not null references staff (id),
  number_masked text not null,
  outcome text not null,
  seconds integer not null check (seconds >= 0),
  note text not null,
  at timestamptz not null
);
create index calls_of_application on calls (application_id, at);

-- Counters instead of counting: how many cases an agency has in each state.
create table case_counts (
  agency_id uuid not null,
  state text not null,
  n integer not null,
  primary key (agency_id, state)
);

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
create index audit_of_merchant on audit (merchant_id, seq desc);
create trigger audit_stays before update or delete or truncate on audit
  for each statement execute function refuse_change();
