import type { ClientBase } from 'pg';
import type { Case } from '../../ports/records.ts';
import type { AgedFilter, CaseAge, Cases } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { firstId } from './page.ts';
import { many } from './query.ts';
import { selected, timestamp } from './rows.ts';

const row = selected(columns.cases);

// Each state, kind and policy is a range of its own in the index, already in order, as in the lists by deadline.
const listBy = (owner: string, order: string, bound: (parameter: string) => string) => `
select found.*
from unnest($1::text[]) as of_state (state) cross join unnest($2::text[]) as of_kind (kind)
cross join unnest($3::text[]) as of_policy (policy)
cross join lateral (
  select ${row} from cases
  where ${owner} and cases.state = of_state.state and cases.kind = of_kind.kind and cases.policy = of_policy.policy
    and ${order} < ${bound('$4')} and (${order}, id) > (${bound('$5')}, $6)
  order by ${order}, id
  limit $7) as found
order by found."openedAt", found.id
limit $7`;
const lists = {
  all: listBy('true', `(opened_at at time zone 'UTC')`, (at) => `(${at}::timestamptz at time zone 'UTC')`),
  agency: listBy('agency_id = $8', 'opened_at', (at) => `${at}::timestamptz`),
};

const byAge = (client: ClientBase, filter: AgedFilter) => {
  const { agencyId, states, kinds, policies, until, after, limit } = filter;
  return many<Case>(client, agencyId === undefined ? lists.all : lists.agency, [
    [...states],
    [...kinds],
    [...policies],
    timestamp(until),
    timestamp(after?.at ?? Number.NEGATIVE_INFINITY),
    after?.id ?? firstId,
    limit,
    ...(agencyId === undefined ? [] : [agencyId]),
  ]);
};

const counted = (owner: string) => `
  select from cases
  where ${owner} and state <> 'decided' and opened_at >= of_span.since and opened_at < of_span.until
  limit $3`;
const spans = 'unnest($1::timestamptz[], $2::timestamptz[]) with ordinality as of_span (since, until, place)';
const ages = `
select agency_id as "agencyId", (place - 1)::integer as span, n from (
  select of_agency.id as agency_id, place,
    (select count(*)::integer from (${counted('agency_id = of_agency.id')}) as found) as n
  from unnest($4::uuid[]) as of_agency (id) cross join ${spans}
  union all
  select null, place, (select count(*)::integer from (${counted('agency_id is null')}) as found)
  from ${spans}
) as counted where n > 0`;

const stranded = `
select ${row} from cases where stranded and state <> 'decided'
order by opened_at, id
limit $1`;
const forSecondLook = `
select found.* from unnest(array['entity', 'name', 'miniProgram']) as of_kind (kind)
cross join lateral (
  select ${row} from cases where state = 'secondLook' and cases.kind = of_kind.kind
  order by (coalesce(due_at, 'infinity') at time zone 'UTC'), id
  limit $1) as found
limit $1`;

type CaseAges = Pick<Cases, 'byAge' | 'ages' | 'stranded' | 'forSecondLook'>;

/** What operators see of everybody's cases: how old they are, and which of them nobody can take. */
export const caseAges = (client: ClientBase): CaseAges => ({
  byAge: (filter) => byAge(client, filter),
  ages: (agencyIds, of, limit) =>
    many<CaseAge>(client, ages, [
      of.map(({ from }) => timestamp(from)),
      of.map(({ until }) => timestamp(until)),
      limit,
      [...agencyIds],
    ]),
  stranded: (limit) => many<Case>(client, stranded, [limit]),
  forSecondLook: (limit) => many<Case>(client, forSecondLook, [limit]),
});
