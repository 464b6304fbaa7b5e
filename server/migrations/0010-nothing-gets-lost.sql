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

-- Bytes of files that were taken away go later than their row says so. `swept_at` is when it was last seen that a file
-- is still needed, so that those are not looked at again and again.
alter table files add column shredded_at timestamptz, add column swept_at timestamptz;
create index files_to_shred on files (coalesce(swept_at, removed_at), id)
  where removed_at is not null and shredded_at is null;
create index files_old on files (coalesce(swept_at, created_at), id) where removed_at is null;

-- Rows are claimed by channel: what waits for one that is dead is not in the way of the others.
drop index outbox_due;
create index outbox_due on outbox (channel, due_at, id) where state = 'waiting';

-- What is swept is found by its age.
create index outbox_done on outbox (done_at, id) where state in ('sent', 'dead');
create index drafts_old on drafts (at);
-- What a merchant leaves behind when it is erased is found by its own.
create index file_looks_of_merchant on file_looks (merchant_id);
create index outbox_of_merchant on outbox (merchant_id) where merchant_id is not null;

-- Keys and signed heads are no merchant's business, and renewals of keys none of the product's.
revoke all on key_stems, key_rotations, audit_heads from ruzhu_merchant;
revoke all on key_rotations from ruzhu_platform;
revoke insert, update, delete on key_stems from ruzhu_platform;
revoke update, delete on audit_heads from ruzhu_platform;
