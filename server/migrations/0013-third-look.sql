-- Of two reviewers who disagree, the second: the case goes to somebody who is neither, and that decision stands.
alter table cases add column second_reviewer_id uuid references staff (id);

-- How many merchants reached a stage of the road for the first time in a week (its Monday, Asia/Shanghai). Counted as it
-- happens, since counting afterwards would take the longer the more there are; slots as in case_counts, by merchant.
create table stage_counts (
  week date not null,
  stage text not null check (stage in ('started', 'registered', 'handedIn', 'paid', 'passed', 'issued')),
  slot integer not null,
  n integer not null,
  primary key (week, stage, slot)
);
-- Who has been counted: a renewal or a second mini program is no second merchant.
create table stages_reached (
  merchant_id uuid not null,
  stage text not null,
  primary key (merchant_id, stage)
);
select wall_off('stages_reached', 'merchant_id');

create function keep_stage_counts() returns trigger language plpgsql as $$
  declare
    reached constant text := case new.to_state
      when 'registering' then 'started' when 'registeredUnverified' then 'registered' when 'unpaid' then 'handedIn'
      when 'paid' then 'paid' when 'passed' then 'passed' when 'passedWithoutName' then 'passed' else 'issued' end;
  begin
    -- Nothing is read: what is read of neighbours would make merchants who come at the same time collide.
    insert into stages_reached (merchant_id, stage) values (new.merchant_id, reached) on conflict do nothing;
    if not found then return null; end if;
    insert into stage_counts (week, stage, slot, n)
    values (date_trunc('week', new.at at time zone 'Asia/Shanghai')::date, reached,
      get_byte(uuid_send(new.merchant_id), 15) % 16, 1)
    on conflict (week, stage, slot) do update set n = stage_counts.n + 1;
    return null;
  end
$$;
create trigger stages_counted after insert on events for each row
  when (new.from_state <> new.to_state and new.to_state in
    ('registering', 'registeredUnverified', 'unpaid', 'paid', 'passed', 'passedWithoutName', 'approved'))
  execute function keep_stage_counts();

-- Open cases by their age.
create index cases_open_since on cases (opened_at) where state <> 'decided';
