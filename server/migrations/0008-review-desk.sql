-- What staff find merchants by. A row for each place of a name at which a search may begin: a search is one range of an
-- index, however many merchants there are. The collation is that of the code points, in every locale.
create table search_places (
  merchant_id uuid not null references merchants (id),
  text text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null
);
create index search_places_by_text on search_places (text, merchant_id);
create index search_places_by_pinyin on search_places (pinyin, merchant_id);
create index search_places_by_initials on search_places (initials, merchant_id);
create index search_places_of_merchant on search_places (merchant_id);

-- What is found as a whole: licence numbers and AppIDs as they are, and phones, phone tails, bank accounts and legal
-- representatives by blind index in hexadecimal. The same rows tell which merchants have something in common.
create table search_codes (
  kind text not null check (kind in ('licence', 'appId', 'mobile', 'mobileTail', 'bankAccount', 'legalRep')),
  code text collate "C" not null,
  merchant_id uuid not null references merchants (id),
  primary key (kind, code, merchant_id)
);
create index search_codes_of_merchant on search_codes (merchant_id);

create index cases_of_merchant on cases (merchant_id, agency_id);

-- A decision stays in the house for a moment, so that it can be taken back: it is kept with its case until it leaves.
alter table cases drop constraint cases_state_check;
alter table cases add constraint cases_state_check
  check (state in ('queued', 'claimed', 'calling', 'snoozed', 'deciding', 'secondLook', 'decided'));
alter table cases add column held jsonb;
alter table cases add column leaves_at timestamptz;
create index cases_leaving on cases (leaves_at, id) where state = 'deciding';

-- Which cases have moved since a moment: what consoles that are open are told, as the database's own clock saw it.
alter table cases add column touched_at timestamptz not null default now();
alter table cases alter column touched_at set default clock_timestamp();
create function touch_case() returns trigger language plpgsql as $$
  begin
    new.touched_at := clock_timestamp();
    return new;
  end
$$;
create trigger cases_touched before update on cases for each row execute function touch_case();
create index cases_touched_lately on cases (touched_at);

-- The list of everybody's cases has an order of its own, which no agency's list can be read in: else the planner, who
-- takes agency and state for unrelated, reads all cases of a state in search of the few of an agency.
drop index cases_by_state;
create index cases_by_state on cases (state, kind, (coalesce(due_at, 'infinity') at time zone 'UTC'), id);

-- Days on which an agency takes nothing, as civil dates: [{"from": "2026-10-01", "until": "2026-10-07"}].
alter table agencies add column absences jsonb not null default '[]';

-- How an agency has worked lately, counted now and then from its last decisions: merchants are told what it means for
-- them, and never see anybody else's case.
create table agency_paces (
  agency_id uuid primary key references agencies (id),
  at timestamptz not null,
  durations jsonb not null,
  on_time integer not null,
  returned integer not null
);
create index cases_decided_of_agency on cases (agency_id, decided_at desc) where state = 'decided';
