import type { Instant } from '@ruzhu/rules';
import type { ClientBase } from 'pg';
import type { NameRow } from '../../ports/records.ts';
import type { Names } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, many, save } from './query.ts';
import { inserted, overwritten, prepared, selected } from './rows.ts';

const row = selected(columns.names);
const holders = `
select ${row} from names where canonical = $1 and state <> 'free'
order by product`;
const ofApplication = `select ${row} from names where application_id = $1 order by since, canonical, product`;
// One statement, so that of many who ask for a name at once exactly one gets it.
const put = prepared<NameRow & { now: Instant }>(
  { ...columns.names, now: 'timestamptz' },
  `insert into names ${inserted(columns.names)}
   on conflict (canonical, product) do update set ${overwritten(columns.names, 'canonical', 'product')}
   where names.application_id = excluded.application_id or names.until <= :now or names.state = 'free'`,
);
const remove = `delete from names where canonical = $1 and product = $2`;

export const names = (client: ClientBase): Names => ({
  holders: (canonical) => many<NameRow>(client, holders, [canonical]),
  ofApplication: (applicationId) => many<NameRow>(client, ofApplication, [applicationId]),
  put: (name, now) => save(client, put, { ...name, now }),
  remove: async (canonical, product) => {
    await change(client, remove, [canonical, product]);
  },
});
