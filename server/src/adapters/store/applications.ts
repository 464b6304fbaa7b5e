import type { ClientBase } from 'pg';
import type { Application } from '../../ports/records.ts';
import type { Applications } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { commitSteps } from './commit-steps.ts';
import { first, many } from './query.ts';
import { selected } from './rows.ts';

const row = selected(columns.applications);
const find = `select ${row} from applications where id = $1`;
const byNumber = `select ${row} from applications where number = $1`;
const ofMerchant = `select ${row} from applications where merchant_id = $1 order by created_at, id`;

export const applications = (client: ClientBase): Applications => ({
  find: (id) => first<Application>(client, find, [id]),
  byNumber: (number) => first<Application>(client, byNumber, [number]),
  ofMerchant: (merchantId) => many<Application>(client, ofMerchant, [merchantId]),
  commit: async (commit) => (await commitSteps(client, [commit])).has(commit.application.id),
});
