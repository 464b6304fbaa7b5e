import type { ClientBase } from 'pg';
import type { ReviewPair } from '../../ports/records.ts';
import type { ReviewPairs } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, many } from './query.ts';
import { selected, timestamp } from './rows.ts';

const count = `
insert into review_pairs (agency_id, kind, first_id, second_id, decided, differed, last_at)
values ($1, $2, $3, $4, 1, $5, $6)
on conflict (agency_id, kind, first_id, second_id) do update set
  decided = review_pairs.decided + 1, differed = review_pairs.differed + excluded.differed, last_at = excluded.last_at`;
const most = `
select ${selected(columns.reviewPairs)} from review_pairs
order by decided desc, agency_id, kind, first_id, second_id
limit $1`;

export const reviewPairs = (client: ClientBase): ReviewPairs => ({
  count: async ({ agencyId, kind, firstId, secondId, differs, lastAt }) => {
    await change(client, count, [agencyId, kind, firstId, secondId, differs ? 1 : 0, timestamp(lastAt)]);
  },
  most: (limit) => many<ReviewPair>(client, most, [limit]),
});
