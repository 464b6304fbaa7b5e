-- The audit chain's head, signed from time to time: rows that were taken off the end are missed by their signature.
create table audit_heads (
  seq bigint primary key,
  hash bytea not null,
  signed_at timestamptz not null,
  signature bytea not null
);
create trigger audit_heads_stay before update or delete or truncate on audit_heads
  for each statement execute function refuse_change();

-- The secret from which indexes, hashes and the platform's own keys are derived, wrapped under each root key that may
-- open it. No row: the root key is the first one, and is itself that secret.
create table key_stems (
  root text primary key,
  wrapped bytea not null,
  created_at timestamptz not null
);

-- Renewals of the keys above the merchants' own: how far each has come, so that one that was cut off goes on.
create table key_rotations (
  id uuid primary key,
  target text not null,
  cursor uuid,
  rewrapped integer not null,
  began_at timestamptz not null,
  done_at timestamptz
);
create unique index open_key_rotation on key_rotations ((true)) where done_at is null;
create index merchant_keys_by_kek on merchant_keys (kek, merchant_id);

-- Bytes of files that were taken away go later than their row says so.
alter table files add column shredded_at timestamptz;
create index files_to_shred on files (removed_at, id) where removed_at is not null and shredded_at is null;
create index files_old on files (created_at, id) where removed_at is null;

-- Rows are claimed by channel: what waits for one that is dead is not in the way of the others.
drop index outbox_due;
create index outbox_due on outbox (channel, due_at, id) where state = 'waiting';

-- What is swept is found by its age.
create index outbox_done on outbox (done_at, id) where state in ('sent', 'dead');
create index drafts_old on drafts (at);
create index merchants_erased on merchants (erased_at) where erased_at is not null;
