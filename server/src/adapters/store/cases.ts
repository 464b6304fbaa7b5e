import type { ClientBase } from 'pg';
import type { Case } from '../../ports/records.ts';
import type { Cases, TouchedCase } from '../../ports/store.ts';
import { caseAges } from './case-ages.ts';
import { caseLists } from './case-lists.ts';
import { caseReviews } from './case-reviews.ts';
import * as columns from './columns.data.ts';
import { change, first, many, mustSave, save } from './query.ts';
import { assigned, inserted, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.cases);
const insert = prepared<Case>(columns.cases, `insert into cases ${inserted(columns.cases)}`);
const find = `select ${row} from cases where id = $1`;
const open = `select ${row} from cases where application_id = $1 and kind = $2 and state <> 'decided'
  and recheck_of is null`;
const openRechecks = `
select ${row} from cases where merchant_id = $1 and state <> 'decided' and recheck_of is not null`;
const ofApplication = `select ${row} from cases where application_id = $1 and recheck_of is null
order by opened_at, id`;
const update = prepared<Case>(
  columns.cases,
  `update cases set ${assigned(columns.cases, 'id', 'applicationId', 'merchantId', 'openedAt')}
   where id = :id and version = :version - 1`,
);

// The counters are kept by triggers of the table.
const counts = `
select state, sum(n) as n from case_counts where agency_id = $1
group by state having sum(n) > 0`;
const countsOfAll = `select state, sum(n) as n from case_counts group by state having sum(n) > 0`;

async function countsOf(client: ClientBase, agencyId: string | null) {
  const [sql, values] = agencyId === null ? [countsOfAll, []] : [counts, [agencyId]];
  const rows = await many<{ state: string; n: number }>(client, sql, values);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

const touch = `update cases set touched_at = clock_timestamp() where application_id = $1 and state <> 'decided'`;
// By the database's clock alone: the product's may be moved, and servers have one each.
const touchedSince = `
select id, agency_id as "agencyId", state, version, touched_at as "touchedAt" from cases
where touched_at > coalesce($1::timestamptz, clock_timestamp() - interval '3 seconds')
order by touched_at
limit $2`;

export const cases = (client: ClientBase): Cases => ({
  insert: (one) => mustSave(client, insert, one),
  find: (id) => first<Case>(client, find, [id]),
  open: (applicationId, kind) => first<Case>(client, open, [applicationId, kind]),
  ofApplication: (applicationId) => many<Case>(client, ofApplication, [applicationId]),
  openRechecks: (merchantId) => many<Case>(client, openRechecks, [merchantId]),
  update: (one) => save(client, update, one),
  touch: async (applicationId) => {
    await change(client, touch, [applicationId]);
  },
  touchedSince: (since, limit) =>
    many<TouchedCase>(client, touchedSince, [since === null ? null : timestamp(since), limit]),
  counts: (agencyId) => countsOf(client, agencyId),
  ...caseLists(client),
  ...caseAges(client),
  ...caseReviews(client),
});
