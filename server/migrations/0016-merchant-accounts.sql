-- Passwords that were tried: how many in a row were wrong, and when the last ones were looked at. A bucket is an account, an
-- account in a network, or an account in a browser its owner has used; all of them by keyed hashes.
create table login_tries (
  bucket text primary key,
  failures integer not null check (failures >= 0),
  looked_at jsonb not null,
  last_at timestamptz not null
);
create index login_tries_old on login_tries (last_at);

-- Another administrator for an account, or another phone of the same person. The person is sealed under the merchant's key.
-- `objection_ends_at` is the deadline that the present administrator and the legal representative were told.
create table administrator_changes (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  way text not null check (way in ('handover', 'papers')),
  state text not null check (state in
    ('begun', 'consented', 'waiting', 'seconded', 'approved', 'done', 'stopped', 'rejected', 'withdrawn', 'expired')),
  id_index bytea,
  mobile_index bytea,
  sealed jsonb not null,
  claim_hash bytea,
  objection_hash bytea,
  letter_id uuid references files (id),
  takes_mailbox boolean not null,
  mobile_proved_at timestamptz,
  handed_in_at timestamptz,
  objection_ends_at timestamptz,
  seconded_by uuid references staff (id),
  decided_by uuid references staff (id),
  decided_at timestamptz,
  reason text not null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  version integer not null,
  check (state not in ('waiting', 'seconded', 'approved') or objection_ends_at is not null),
  -- Two different people, whatever the program forgets.
  check (way <> 'papers' or state not in ('approved', 'done')
    or (seconded_by is not null and decided_by is not null and seconded_by <> decided_by))
);
create unique index administrator_changes_by_claim on administrator_changes (claim_hash) where claim_hash is not null;
create unique index administrator_changes_by_objection on administrator_changes (objection_hash)
  where objection_hash is not null;
create index administrator_changes_of_application on administrator_changes (application_id, created_at, id);
-- One at a time; whoever only has a form open keeps nobody else from asking.
create unique index open_administrator_change on administrator_changes (application_id)
  where state in ('consented', 'waiting', 'seconded', 'approved');
create index administrator_changes_to_decide on administrator_changes (created_at, id)
  where state in ('waiting', 'seconded', 'approved');
create index administrator_changes_ended on administrator_changes (ends_at);
select wall_off('administrator_changes');

-- A legal representative also confirms another administrator; such a proof says nothing of the registration.
alter table legal_rep_proofs add column change_id uuid references administrator_changes (id);
