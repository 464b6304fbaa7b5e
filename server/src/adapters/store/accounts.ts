import type { ClientBase } from 'pg';
import type { Account } from '../../ports/records.ts';
import type { Accounts } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, many, mustSave } from './query.ts';
import { assigned, inserted, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.accounts);
const insert = prepared<Account>(columns.accounts, `insert into accounts ${inserted(columns.accounts)}`);
const find = `select ${row} from accounts where id = $1`;
const ofApplication = `select ${row} from accounts where application_id = $1`;
const ofMerchant = `select ${row} from accounts where merchant_id = $1 order by created_at, id`;
const ofSubject = `
select id, original_id as "originalId" from subject_accounts
where subject_code = $1 and product = $2 and ended_at is null
order by created_at, id`;
// The monthly quota keeps this count small.
const reusedSince = `
select count(*) as n from subject_accounts
where subject_code = $1 and product = 'miniProgram' and created_at >= $2`;
const update = prepared<Account>(
  columns.accounts,
  `update accounts set ${assigned(columns.accounts, 'id', 'merchantId', 'applicationId', 'createdAt')}
   where id = :id`,
);

export const accounts = (client: ClientBase): Accounts => ({
  insert: (account) => mustSave(client, insert, account),
  find: (id) => first<Account>(client, find, [id]),
  ofApplication: (applicationId) => first<Account>(client, ofApplication, [applicationId]),
  ofMerchant: (merchantId) => many<Account>(client, ofMerchant, [merchantId]),
  ofSubject: (subjectCode, product) =>
    many<Pick<Account, 'id' | 'originalId'>>(client, ofSubject, [subjectCode, product]),
  reusedSince: async (subjectCode, since) =>
    (await first<{ n: number }>(client, reusedSince, [subjectCode, timestamp(since)]))?.n ?? 0,
  update: (account) => mustSave(client, update, account),
});
