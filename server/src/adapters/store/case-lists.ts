import type { ReviewCaseState } from '@ruzhu/journeys';
import type { ClientBase } from 'pg';
import type { Case, CaseKind } from '../../ports/records.ts';
import type { Cases } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { firstId, pageStart } from './page.ts';
import { first, many } from './query.ts';
import { selected, timestamp } from './rows.ts';

const row = selected(columns.cases);
/** What cases are ordered by, as it stands in the indexes: one without a deadline comes last. */
const deadline = `coalesce(due_at, 'infinity')`;

// The scan of the queue's index stops at the first case that nobody holds. The agency stands in the order because
// PostgreSQL does not know by itself that `is null` leaves one value.
const nextOf = (agency: string) => `
select ${row} from cases
where ${agency} and state in ('queued', 'secondLook') and kind = any($1) and first_reviewer_id is distinct from $2
  and second_reviewer_id is distinct from $2 and $2::uuid::text <> all (barred_reviewers)
  and subject_code <> all ($3::text[])
order by agency_id, ${deadline}, id
limit 1
for update skip locked`;
const nextOfAgency = nextOf('agency_id = $4');
const nextOfPlatform = nextOf('agency_id is null');

// Each state and kind is a range of its own in the index, already in order. The list of everybody's cases is in an order
// that only its own index has.
const everybodys = `(${deadline} at time zone 'UTC')`;
const listBy = (owner: string, order = deadline, from = '$3::timestamptz') => `
select found.*
from unnest($1::text[]) as of_state (state) cross join unnest($2::text[]) as of_kind (kind)
cross join lateral (
  select ${row} from cases
  where ${owner} and cases.state = of_state.state and cases.kind = of_kind.kind and (${order}, id) > (${from}, $4)
  order by ${order}, id
  limit $5) as found
order by coalesce(found."dueAt", 'infinity'), found.id
limit $5`;
const lists = {
  all: listBy('true', everybodys, `($3::timestamptz at time zone 'UTC')`),
  agency: listBy('agency_id = $6'),
  reviewer: listBy('reviewer_id = $6'),
  reviewerOfAgency: listBy('reviewer_id = $6 and agency_id = $7'),
};

const decidedBy = `
select ${row} from cases
where reviewer_id = $1 and state = 'decided' and (decided_at, id) < ($2, $3)
order by decided_at desc, id desc
limit $4`;

const decidedLately = `
select ${row} from cases where agency_id = $1 and state = 'decided' and recheck_of is null
order by decided_at desc
limit $2`;

// Several workers look at the same time; each takes what the others have not.
const leaseOver = `
select ${row} from cases where state in ('claimed', 'calling') and leased_until <= $1
order by leased_until, id
limit $2
for update skip locked`;
const toWake = `
select ${row} from cases where state = 'snoozed' and wakes_at <= $1
order by wakes_at, id
limit $2
for update skip locked`;
const leaving = `
select ${row} from cases where state = 'deciding' and leaves_at <= $1
order by leaves_at, id
limit $2`;
const undispatched = `
select ${row} from cases where agency_id is null and state = 'queued'
order by agency_id, ${deadline}, id
limit $1
for update skip locked`;

const states: readonly ReviewCaseState[] = [
  'queued',
  'claimed',
  'calling',
  'snoozed',
  'deciding',
  'secondLook',
  'decided',
];
const kinds: readonly CaseKind[] = ['entity', 'name', 'miniProgram'];

const listOf = ({ agencyId, reviewerId }: Parameters<Cases['list']>[0]): readonly [string, string[]] => {
  if (reviewerId && agencyId) return [lists.reviewerOfAgency, [reviewerId, agencyId]];
  if (reviewerId) return [lists.reviewer, [reviewerId]];
  return agencyId ? [lists.agency, [agencyId]] : [lists.all, []];
};

const list = (client: ClientBase, filter: Parameters<Cases['list']>[0]) => {
  const [sql, owner] = listOf(filter);
  return many<Case>(client, sql, [
    filter.state ? [filter.state] : states,
    filter.kind ? [filter.kind] : kinds,
    timestamp(filter.after?.dueAt ?? Number.NEGATIVE_INFINITY),
    filter.after?.id ?? firstId,
    filter.limit,
    ...owner,
  ]);
};

type CaseLists = Pick<
  Cases,
  'nextFor' | 'list' | 'decidedBy' | 'decidedLately' | 'leaseOver' | 'toWake' | 'leaving' | 'undispatched'
>;

/** Where cases are found: the queue of a reviewer, the lists of a console, what a worker must look after. */
export const caseLists = (client: ClientBase): CaseLists => ({
  nextFor: ({ id, agencyId, kinds, avoids = [] }) =>
    agencyId === null
      ? first<Case>(client, nextOfPlatform, [kinds, id, avoids])
      : first<Case>(client, nextOfAgency, [kinds, id, avoids, agencyId]),
  list: (filter) => list(client, filter),
  decidedBy: (reviewerId, page) =>
    many<Case>(client, decidedBy, [reviewerId, ...pageStart(page), page.limit]),
  decidedLately: (agencyId, limit) => many<Case>(client, decidedLately, [agencyId, limit]),
  leaseOver: (now, limit) => many<Case>(client, leaseOver, [timestamp(now), limit]),
  toWake: (now, limit) => many<Case>(client, toWake, [timestamp(now), limit]),
  leaving: (now, limit) => many<Case>(client, leaving, [timestamp(now), limit]),
  undispatched: (limit) => many<Case>(client, undispatched, [limit]),
});
