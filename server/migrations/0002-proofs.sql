-- Everything that proves something: answers of the qualification check, codes and links, scans, phones, sign-ins.

create table checks (
  id uuid primary key,
  policy text not null,
  answers jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ends_at timestamptz not null,
  application_id uuid
);
create index checks_ended on checks (ends_at);

-- Codes and links. The recipient is found by blind index; the code itself is kept as a keyed hash.
create table one_time_proofs (
  id uuid primary key,
  purpose text not null,
  recipient_index bytea not null,
  recipient_sealed text not null,
  binder text not null,
  merchant_id uuid,
  application_id uuid,
  secret_hash bytea not null,
  state text not null check (state in ('sent', 'proved', 'expired', 'locked', 'superseded', 'bounced')),
  tries_left integer not null,
  sent_at timestamptz not null,
  ends_at timestamptz not null,
  proved_at timestamptz
);
create index one_time_proofs_of_recipient on one_time_proofs (recipient_index, purpose, sent_at, id);
create index one_time_proofs_by_secret on one_time_proofs (secret_hash);
create index one_time_proofs_ended on one_time_proofs (ends_at);

-- A person's own phone: the public half of a key that cannot leave it.
create table devices (
  id uuid primary key,
  owner_index bytea not null,
  public_key jsonb not null,
  fingerprint bytea not null,
  label text not null,
  enrolled_at timestamptz not null,
  revoked_at timestamptz
);
create index devices_of_owner on devices (owner_index) where revoked_at is null;
-- One person per phone key, so that nobody confirms for another.
create unique index devices_by_key on devices (fingerprint) where revoked_at is null;

-- A confirmation by scan. `act` is what the phone shows; `digest` binds the answer to it.
create table scan_tickets (
  id uuid primary key,
  token_hash bytea not null unique,
  binder_hash bytea not null,
  merchant_id uuid,
  application_id uuid,
  staff_id uuid,
  person_index bytea,
  purpose text not null,
  act jsonb not null,
  digest bytea not null,
  number text not null,
  tries_left integer not null,
  state text not null check (state in
    ('created', 'scanned', 'confirmed', 'consumed', 'refused', 'expired', 'wrongPerson')),
  device_id uuid references devices (id),
  browser text not null,
  address text not null,
  begun_at timestamptz not null,
  created_at timestamptz not null,
  ends_at timestamptz not null
);
create index scan_tickets_ended on scan_tickets (ends_at);
create index scan_tickets_of_merchant on scan_tickets (merchant_id, begun_at, id);

create table sign_ins (
  id_hash bytea primary key,
  kind text not null check (kind in ('applicant', 'merchant', 'staff')),
  merchant_id uuid references merchants (id),
  application_id uuid,
  staff_id uuid,
  browser text not null,
  address text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index sign_ins_of_merchant on sign_ins (merchant_id);
create index sign_ins_of_staff on sign_ins (staff_id);
create index sign_ins_ended on sign_ins (ends_at);

create table agreements (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  document text not null,
  version text not null,
  text_hash bytea not null,
  address text not null,
  browser text not null,
  at timestamptz not null
);
create index agreements_of_application on agreements (application_id, at);

-- Who is bound to an account as its administrator; rows are counted for the quotas.
create table administrators (
  application_id uuid primary key references applications (id),
  merchant_id uuid not null references merchants (id),
  product text not null check (product in ('service', 'miniProgram')),
  name_sealed text not null,
  id_number_sealed text not null,
  mobile_sealed text not null,
  id_index bytea not null,
  mobile_index bytea not null,
  device_id uuid references devices (id),
  device_fingerprint bytea,
  counted boolean not null,
  bound_at timestamptz not null
);
create index administrators_by_id on administrators (id_index, product) where counted;
create index administrators_by_mobile on administrators (mobile_index, product) where counted;
create index administrators_by_device on administrators (device_fingerprint, product) where counted;

create table legal_rep_proofs (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  token_hash bytea not null unique,
  state text not null check (state in
    ('linkMade', 'agreed', 'faceStarted', 'faceFailed', 'faceOk', 'codeSent', 'codeWrong', 'codeOk', 'proved', 'differs',
     'refused', 'timedOut')),
  face text not null check (face in ('notChecked', 'passed', 'failed')),
  registry text not null,
  sealed jsonb not null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  decided_at timestamptz,
  version integer not null
);
create unique index open_legal_rep_proof on legal_rep_proofs (application_id)
  where state not in ('proved', 'differs', 'refused', 'timedOut');
create index legal_rep_proofs_of_application on legal_rep_proofs (application_id, created_at, id);

create table transfer_proofs (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  payer_name text not null,
  payer_key text not null,
  amount integer not null check (amount between 1 and 99),
  state text not null check (state in
    ('awaitingTransfer', 'received', 'mismatch', 'proved', 'expired', 'superseded')),
  created_at timestamptz not null,
  ends_at timestamptz not null,
  decided_at timestamptz,
  version integer not null
);
create index transfer_proofs_of_application on transfer_proofs (application_id, created_at, id);
-- The amount tells the payer's open tasks apart, and stays taken for a while after one has ended.
create index transfer_proofs_of_payer on transfer_proofs (payer_key, created_at, id);
create index transfer_proofs_with_amount on transfer_proofs (amount, created_at, id)
  where state in ('awaitingTransfer', 'received', 'mismatch');
create unique index open_transfer_proof on transfer_proofs (application_id)
  where state in ('awaitingTransfer', 'received', 'mismatch');

create table statement_lines (
  id uuid primary key,
  reference text not null unique,
  payer_name text not null,
  payer_key text not null,
  payer_account_sealed text not null,
  amount integer not null,
  paid_at timestamptz not null,
  imported_at timestamptz not null,
  imported_by text not null,
  proof_id uuid references transfer_proofs (id),
  outcome text not null check (outcome in ('matched', 'payerDiffers', 'amountDiffers', 'late', 'unknown')),
  refund text not null check (refund in ('none', 'pending', 'sent', 'returned', 'failed')),
  refund_due_at timestamptz
);
create index statement_lines_to_refund on statement_lines (imported_at, id) where refund in ('pending', 'sent', 'failed');
create index statement_lines_recent on statement_lines (imported_at, id);
create index statement_lines_of_proof on statement_lines (proof_id) where proof_id is not null;
