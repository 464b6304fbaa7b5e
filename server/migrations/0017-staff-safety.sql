-- A single act of staff is confirmed by a passkey: what was asked then holds for the digest of exactly that act.
alter table passkey_challenges
  drop constraint passkey_challenges_purpose_check,
  add constraint passkey_challenges_purpose_check check (purpose in ('enrol', 'signIn', 'act')),
  add column digest bytea,
  add constraint passkey_challenges_digest check ((purpose = 'act') = (digest is not null));

-- Passkeys of somebody who has lost them are taken away by two operators: one asks, another one does it.
create table passkey_resets (
  staff_id uuid primary key references staff (id),
  asked_by uuid not null references staff (id),
  reason text not null,
  asked_at timestamptz not null,
  ends_at timestamptz not null,
  check (staff_id <> asked_by)
);
revoke all on passkeys, passkey_challenges from ruzhu_merchant;
comment on table passkey_resets is 'Resets of passkeys that one operator has asked for and no other has confirmed yet';
revoke all on passkey_resets from ruzhu_merchant;

-- Somebody reads far more than one can decide.
alter table alarms
  drop constraint alarms_kind_check,
  add constraint alarms_kind_check
    check (kind in ('smsPrefix', 'smsConversion', 'smsSpending', 'deadMessages', 'subjectsViewed'));

-- Entities a reviewer has to do with and must not judge, by the code of the subject.
create table staff_conflicts (
  staff_id uuid not null references staff (id),
  subject_code text not null,
  note text not null,
  declared_at timestamptz not null,
  primary key (staff_id, subject_code)
);
comment on table staff_conflicts is 'Entities that a reviewer has declared not to judge';
create index staff_conflicts_of_subject on staff_conflicts (subject_code);
revoke all on staff_conflicts from ruzhu_merchant;

-- An approval that is looked at once more by somebody who does not know that it was given: the case it repeats.
alter table cases add column recheck_of uuid references cases (id);
-- It stands beside whatever else is open about the application.
drop index open_case;
create unique index open_case on cases (application_id, kind) where state <> 'decided' and recheck_of is null;
create unique index cases_rechecked_once on cases (recheck_of) where recheck_of is not null;

-- Who decides together how often, and how often they differ: two pairs of eyes, or an approval and its second look.
create table review_pairs (
  agency_id uuid not null references agencies (id),
  kind text not null check (kind in ('fourEyes', 'recheck')),
  first_id uuid not null references staff (id),
  second_id uuid not null references staff (id),
  decided integer not null,
  differed integer not null,
  last_at timestamptz not null,
  primary key (agency_id, kind, first_id, second_id),
  check (first_id <> second_id),
  check (differed between 0 and decided)
);
comment on table review_pairs is 'How often two reviewers have judged the same thing, and how often they differed';
revoke all on review_pairs from ruzhu_merchant;
