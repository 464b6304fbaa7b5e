-- A case that was opened again, or about which two disagree, goes to people who had no part in it. `stranded` says that
-- nobody at all may take it as things stand, so that an operator is shown it.
alter table cases
  add column policy text not null default '',
  add column barred_agency_id uuid references agencies (id),
  add column barred_reviewers text[] not null default '{}',
  add column stranded boolean not null default false;
update cases set policy = applications.policy from applications where applications.id = cases.application_id;
create index cases_stranded on cases (opened_at, id) where stranded and state <> 'decided';

-- Operators list everybody's cases by age, narrowed by state, kind and policy, each a range of its own; as with deadlines,
-- the list of all has an order that no agency's list can be read in.
create index cases_by_age on cases (state, kind, policy, (opened_at at time zone 'UTC'), id);
create index cases_of_agency_by_age on cases (agency_id, state, kind, policy, opened_at, id);
-- How old the open cases of an agency are.
create index cases_open_since on cases (agency_id, opened_at) where state <> 'decided';

-- A refusal that somebody holds for wrong: the merchant, in words sealed under its key, or an operator of one's own accord.
-- One operator proposes to open the verification again and another one does it; what is answered is sealed too.
create table objections (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  asked_by text not null check (asked_by in ('merchant', 'operator')),
  words text,
  state text not null check (state in ('waiting', 'proposed', 'reopened', 'refused')),
  answer_by timestamptz not null,
  proposed_by uuid references staff (id),
  proposed_at timestamptz,
  proposal text,
  decided_by uuid references staff (id),
  decided_at timestamptz,
  answer text,
  created_at timestamptz not null,
  version integer not null
);
create unique index open_objection on objections (application_id) where state in ('waiting', 'proposed');
create index objections_of_application on objections (application_id, created_at);
create index objections_open on objections (answer_by, id) where state in ('waiting', 'proposed');
create index objections_over on objections (decided_at desc, id desc) where state in ('reopened', 'refused');
select wall_off('objections');

-- How far merchants come. What happened is put aside without reading anything, so that nobody waits for anybody; it is
-- counted later, once it is committed, and then taken away. A step of its own commits with its row here or not at all.
create table stage_news (
  id bigint generated always as identity primary key,
  merchant_id uuid not null,
  stage text not null check (stage in ('started', 'qualified', 'registered', 'handedIn', 'paid', 'passed', 'issued')),
  at timestamptz not null
);
select wall_off('stage_news');
-- Who has been counted: a renewal or a second mini program is no second merchant.
create table stages_reached (
  merchant_id uuid not null,
  stage text not null,
  primary key (merchant_id, stage)
);
select wall_off('stages_reached');
-- How many merchants reached a stage for the first time in a week, by its Monday in Asia/Shanghai. The week `-infinity` is
-- all of them.
create table stage_counts (
  week date not null,
  stage text not null,
  n integer not null,
  primary key (week, stage)
);
revoke all on stage_counts from ruzhu_merchant;

create function stage_of(event text, to_state text, data jsonb) returns text language sql immutable as $$
  select case
    when event = 'answer' then case when data ->> 'step' = 'entity' then 'qualified' end
    when event = 'begin' then case when to_state = 'registering' then 'started' end
    when to_state = 'registeredUnverified' and event = 'submit' then 'registered'
    when to_state = 'unpaid' then 'handedIn'
    when to_state = 'paid' then 'paid'
    when to_state in ('passed', 'passedWithoutName') then 'passed'
    when to_state = 'approved' then 'issued'
  end
$$;
create function put_stage_aside() returns trigger language plpgsql as $$
  begin
    insert into stage_news (merchant_id, stage, at)
    values (new.merchant_id, stage_of(new.event, new.to_state, new.data), new.at);
    return null;
  end
$$;
create trigger stages_put_aside after insert on events for each row
  when (stage_of(new.event, new.to_state, new.data) is not null
    and (new.from_state <> new.to_state or new.event = 'answer'))
  execute function put_stage_aside();
insert into stage_news (merchant_id, stage, at)
select merchant_id, stage_of(event, to_state, data), at from events
where stage_of(event, to_state, data) is not null and (from_state <> to_state or event = 'answer')
order by at, application_id, seq;
