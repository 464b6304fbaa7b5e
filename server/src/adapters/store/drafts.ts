import type { ClientBase } from 'pg';
import type { Drafts } from '../../ports/store.ts';
import { change, first } from './query.ts';
import { timestamp } from './rows.ts';
import { sweeping } from './sweeping.ts';

const put = `
insert into drafts (application_id, merchant_id, step, sealed, at) values ($1, $2, $3, $4, $5)
on conflict (application_id, step) do update set sealed = excluded.sealed, at = excluded.at`;
const find = 'select sealed, at from drafts where application_id = $1 and step = $2';
const remove = 'delete from drafts where application_id = $1 and step = $2';

export const drafts = (client: ClientBase): Drafts => ({
  put: async ({ applicationId, merchantId, step, sealed, at }) => {
    await change(client, put, [applicationId, merchantId, step, sealed, timestamp(at)]);
  },
  find: (applicationId, step) => first<{ sealed: string; at: number }>(client, find, [applicationId, step]),
  remove: async (applicationId, step) => {
    await change(client, remove, [applicationId, step]);
  },
  sweep: sweeping(client, 'drafts', 'application_id, step', 'at < $1'),
});
