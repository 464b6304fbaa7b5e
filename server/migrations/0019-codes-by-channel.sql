-- By what way a code went out is said in its row, so that whatever a code by text message is for counts in what is watched.
alter table one_time_proofs add column channel text not null default 'email' check (channel in ('email', 'sms'));
update one_time_proofs set channel = 'sms'
  where purpose in ('administrator', 'miniProgramAdministrator', 'legalRep', 'takeOver');
alter table one_time_proofs alter column channel drop default;
drop index sms_codes_by_time;
create index sms_codes_by_time on one_time_proofs (sent_at) where channel = 'sms';
