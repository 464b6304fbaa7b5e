import type { ClientBase } from 'pg';
import type { Invitation, Staff } from '../../ports/records.ts';
import type { StaffRows } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, many, mustSave, save } from './query.ts';
import { assigned, inserted, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.staff);
const all = `select ${row} from staff order by created_at, id`;
const find = `select ${row} from staff where id = $1`;
const byEmail = `select ${row} from staff where email_index = $1`;
const insert = prepared<Staff>(columns.staff, `insert into staff ${inserted(columns.staff)}`);
const update = prepared<Staff>(
  columns.staff,
  `update staff set ${assigned(columns.staff, 'id', 'createdAt')} where id = :id and version = :version - 1`,
);

const invite = prepared<Invitation>(
  columns.invitations,
  `insert into invitations ${inserted(columns.invitations)}`,
);
const invitation = `select ${selected(columns.invitations)} from invitations where token_hash = $1`;
const useInvitation = `
update invitations set used_at = $2 where token_hash = $1 and used_at is null and ends_at > $2`;

export const staff = (client: ClientBase): StaffRows => ({
  all: () => many<Staff>(client, all),
  find: (id) => first<Staff>(client, find, [id]),
  byEmail: (emailIndex) => first<Staff>(client, byEmail, [emailIndex]),
  insert: (one) => mustSave(client, insert, one),
  update: (one) => save(client, update, one),
  invite: (one) => mustSave(client, invite, one),
  invitation: (tokenHash) => first<Invitation>(client, invitation, [tokenHash]),
  useInvitation: async (tokenHash, at) =>
    (await change(client, useInvitation, [tokenHash, timestamp(at)])) > 0,
});
