-- Short addresses in text messages. A row leads to a page and to nothing else: no data, no right. The token itself is kept
-- nowhere; it follows from the message's id under a key outside the database, so that a repeat has the same address.
create table short_links (
  token_hash bytea primary key,
  outbox_id uuid not null unique,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  page text not null,
  created_at timestamptz not null,
  ends_at timestamptz not null
);
create index short_links_of_merchant on short_links (merchant_id);
create index short_links_ended on short_links (ends_at);
select wall_off('short_links');

-- Which message of the inbox a mail or text message says the same as, and to whom it went last, masked.
alter table outbox add column message_id uuid, add column sent_to text;
create index outbox_of_message on outbox (message_id) where message_id is not null;

-- What an operator has to know of: one row for each time it began, `until` is how long it holds.
create table alarms (
  kind text not null check (kind in ('smsPrefix', 'smsConversion', 'smsSpending', 'deadMessages')),
  since timestamptz not null,
  until timestamptz not null,
  times integer not null,
  data jsonb not null,
  primary key (kind, since)
);
create index alarms_until on alarms (until);
-- They are raised in the transactions of merchants too, and hold nothing about any of them.
revoke delete on alarms from ruzhu_merchant;

-- How many codes by text message were used is seen over the last quarter of an hour.
create index sms_codes_by_time on one_time_proofs (sent_at)
  where purpose in ('administrator', 'miniProgramAdministrator', 'legalRep');
