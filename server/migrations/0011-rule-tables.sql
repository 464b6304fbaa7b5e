-- Newer tables that operators load: lists of categories, years of the calendar, words for names. Each holds from a day on,
-- and the ones before it stay, so that what was asked of an earlier day is answered by what was in force then. `line` says
-- what a table goes on with: the list's id, the year; the words have one line only.
create table rule_tables (
  id uuid primary key,
  kind text not null check (kind in ('categories', 'calendar', 'nameWords')),
  line text not null,
  effective_from text not null,
  content jsonb not null,
  hash text not null,
  loaded_by uuid not null references staff (id),
  loaded_at timestamptz not null,
  note text not null,
  unique (kind, line, effective_from),
  unique (kind, line, hash)
);
-- `refuse_change` is that of the audit log: what was judged by must stay to be shown.
create trigger rule_tables_stay before update or delete or truncate on rule_tables
  for each statement execute function refuse_change();

-- Everybody is judged by them, and no merchant's transaction has any business with them.
alter table rule_tables enable row level security;
create policy every_row on rule_tables to ruzhu_platform using (true);
revoke all on rule_tables from ruzhu_merchant;
revoke update, delete on rule_tables from ruzhu_platform;
