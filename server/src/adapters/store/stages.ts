import type { ClientBase } from 'pg';
import type { StageCount } from '../../ports/records.ts';
import type { Stages } from '../../ports/store.ts';
import { first, many } from './query.ts';

// Only what is committed is there to be taken, in whatever order it was put aside; it is gone with the commit that counts it.
const count = `
with taken as (
  delete from stage_news
  where id in (select id from stage_news order by id limit $1 for update skip locked)
  returning merchant_id, stage, at
), fresh as (
  insert into stages_reached (merchant_id, stage)
  select distinct merchant_id, stage from taken
  on conflict do nothing
  returning merchant_id, stage
), dated as (
  select stage, date_trunc('week', min(at) at time zone 'Asia/Shanghai')::date as week
  from fresh join taken using (merchant_id, stage)
  group by merchant_id, stage
), kept as (
  insert into stage_counts (week, stage, n)
  select week, stage, count(*) from dated group by week, stage
  union all
  select '-infinity', stage, count(*) from dated group by stage
  order by 1, 2
  on conflict (week, stage) do update set n = stage_counts.n + excluded.n
)
select count(*)::integer as n from taken`;

// The week of all is told by a name: a date without an end is none that a calendar knows.
const counts = `
select case when week = '-infinity' then 'all' else week::text end as week, stage, n from stage_counts
where week >= $1::date or week = '-infinity'`;

export const stages = (client: ClientBase): Stages => ({
  count: async (limit) => (await first<{ n: number }>(client, count, [limit]))?.n ?? 0,
  counts: (since) => many<StageCount>(client, counts, [since]),
});
