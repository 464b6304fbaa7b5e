import type { ClientBase } from 'pg';
import type { Agency, AgencyPace } from '../../ports/records.ts';
import type { Agencies } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, many, mustSave, save } from './query.ts';
import { assigned, inserted, overwritten, prepared, selected } from './rows.ts';

const row = selected(columns.agencies);
const all = `select ${row} from agencies order by created_at, id`;
const find = `select ${row} from agencies where id = $1`;
const insert = prepared<Agency>(columns.agencies, `insert into agencies ${inserted(columns.agencies)}`);
// The number of open cases is only ever moved by `take`: a page that was open for an hour must not set it back.
const update = prepared<Agency>(
  columns.agencies,
  `update agencies set ${assigned(columns.agencies, 'id', 'openCases', 'createdAt')}
   where id = :id and version = :version - 1`,
);
const pace = selected(columns.agencyPaces);
const paces = `select ${pace} from agency_paces`;
const putPace = prepared<AgencyPace>(
  columns.agencyPaces,
  `insert into agency_paces ${inserted(columns.agencyPaces)}
   on conflict (agency_id) do update set ${overwritten(columns.agencyPaces, 'agencyId')}`,
);
const takeOne = `
update agencies set open_cases = open_cases + 1 where id = $1 and open_cases < capacity`;
// Below capacity or not: a capacity that was lowered must not keep cases from being closed.
const giveOneBack = `update agencies set open_cases = open_cases - 1 where id = $1 and open_cases > 0`;

export const agencies = (client: ClientBase): Agencies => ({
  all: () => many<Agency>(client, all),
  find: (id) => first<Agency>(client, find, [id]),
  insert: (agency) => mustSave(client, insert, agency),
  update: (agency) => save(client, update, agency),
  paces: () => many<AgencyPace>(client, paces),
  pace: (agencyId) => first<AgencyPace>(client, `${paces} where agency_id = $1`, [agencyId]),
  putPace: (one) => mustSave(client, putPace, one),
  take: async (id, by) => (await change(client, by === 1 ? takeOne : giveOneBack, [id])) > 0,
});
