import type { ClientBase } from 'pg';
import type { Objection } from '../../ports/records.ts';
import type { Objections } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { firstId, pageStart } from './page.ts';
import { first, many, save } from './query.ts';
import { assigned, inserted, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.objections);
const insert = prepared<Objection>(
  columns.objections,
  `insert into objections ${inserted(columns.objections)} on conflict do nothing`,
);
const find = `select ${row} from objections where id = $1`;
const update = prepared<Objection>(
  columns.objections,
  `update objections set ${assigned(columns.objections, 'id', 'merchantId', 'applicationId', 'createdAt')}
   where id = :id and version = :version - 1`,
);
const ofApplication = `
select ${row} from objections where application_id = $1
order by created_at desc, id desc`;
const open = `
select ${row} from objections where state in ('waiting', 'proposed') and (answer_by, id) > ($1, $2)
order by answer_by, id
limit $3`;
const over = `
select ${row} from objections where state in ('reopened', 'refused') and (decided_at, id) < ($1, $2)
order by decided_at desc, id desc
limit $3`;

export const objections = (client: ClientBase): Objections => ({
  insert: (one) => save(client, insert, one),
  find: (id) => first<Objection>(client, find, [id]),
  update: (one) => save(client, update, one),
  ofApplication: (applicationId) => many<Objection>(client, ofApplication, [applicationId]),
  open: ({ after, limit }) =>
    many<Objection>(client, open, [
      timestamp(after?.at ?? Number.NEGATIVE_INFINITY),
      after?.id ?? firstId,
      limit,
    ]),
  over: (page) => many<Objection>(client, over, [...pageStart(page), page.limit]),
});
