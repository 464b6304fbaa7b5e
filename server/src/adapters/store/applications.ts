import type { ClientBase } from 'pg';
import type { Application } from '../../ports/records.ts';
import type { ApplicationMark, Applications } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { commitSteps } from './commit-steps.ts';
import { first, many } from './query.ts';
import { selected } from './rows.ts';

const row = selected(columns.applications);
const find = `select ${row} from applications where id = $1`;
const byNumber = `select ${row} from applications where number = $1`;
const ofMerchant = `select ${row} from applications where merchant_id = $1 order by created_at, id`;
// Each part is read by its application: what everybody else has costs nothing.
const versions = (table: string, order: string) => `
  coalesce((select string_agg(version::text, ' ' order by ${order}, id) from ${table}
    where application_id = applications.id), '')`;
const marks = `
select id, merchant_id as "merchantId", concat_ws('|', version,
  ${versions('cases', 'opened_at')}, ${versions('orders', 'created_at')},
  ${versions('legal_rep_proofs', 'created_at')}, ${versions('transfer_proofs', 'created_at')},
  coalesce((select max(id::text) from files where application_id = applications.id), '')) as mark
from applications where merchant_id = any($1::uuid[]) order by created_at, id`;

export const applications = (client: ClientBase): Applications => ({
  find: (id) => first<Application>(client, find, [id]),
  byNumber: (number) => first<Application>(client, byNumber, [number]),
  ofMerchant: (merchantId) => many<Application>(client, ofMerchant, [merchantId]),
  marks: (merchantIds) => many<ApplicationMark>(client, marks, [[...merchantIds]]),
  commit: async (commit) => (await commitSteps(client, [commit])).has(commit.application.id),
});
