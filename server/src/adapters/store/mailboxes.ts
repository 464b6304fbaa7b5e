import type { ClientBase } from 'pg';
import type { Mailbox } from '../../ports/records.ts';
import type { Mailboxes } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, mustSave, save } from './query.ts';
import { inserted, prepared, selected } from './rows.ts';

const row = selected(columns.mailboxes);
const find = `select ${row} from mailboxes where email_index = $1`;
const ofApplication = `select ${row} from mailboxes where application_id = $1`;
const insert = prepared<Mailbox>(
  columns.mailboxes,
  `insert into mailboxes ${inserted(columns.mailboxes)} on conflict (email_index) do nothing`,
);
const setPassword = prepared<Pick<Mailbox, 'emailIndex' | 'passwordHash'>>(
  { emailIndex: 'bytea', passwordHash: 'text' },
  `update mailboxes set password_hash = :passwordHash where email_index = :emailIndex`,
);
const release = `delete from mailboxes where application_id = $1`;

export const mailboxes = (client: ClientBase): Mailboxes => ({
  find: (emailIndex) => first<Mailbox>(client, find, [emailIndex]),
  ofApplication: (applicationId) => first<Mailbox>(client, ofApplication, [applicationId]),
  insert: (mailbox) => save(client, insert, mailbox),
  setPassword: (emailIndex, passwordHash) => mustSave(client, setPassword, { emailIndex, passwordHash }),
  release: async (applicationId) => {
    await change(client, release, [applicationId]);
  },
});
