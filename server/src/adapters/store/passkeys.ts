import type { ClientBase } from 'pg';
import type { Passkey, PasskeyChallenge, PasskeyReset } from '../../ports/records.ts';
import type { PasskeyRows } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, many, mustSave } from './query.ts';
import { inserted, overwritten, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.passkeys);
const insert = prepared<Passkey>(columns.passkeys, `insert into passkeys ${inserted(columns.passkeys)}`);
const find = `select ${row} from passkeys where id = $1`;
const ofStaff = `select ${row} from passkeys where staff_id = $1 order by made_at, id`;
const used = `update passkeys set counter = $2, used_at = $3 where id = $1`;
const remove = `delete from passkeys where id = $1 and staff_id = $2`;

// Anybody may ask, so what was asked long ago makes room.
const makeRoom = `
delete from passkey_challenges where id in (
  select id from passkey_challenges where ends_at < $1 order by ends_at limit 20 for update skip locked)`;
const ask = prepared<PasskeyChallenge>(
  columns.passkeyChallenges,
  `insert into passkey_challenges ${inserted(columns.passkeyChallenges)}`,
);
const take = `
update passkey_challenges set used_at = $2 where id = $1 and used_at is null and ends_at > $2
returning ${selected(columns.passkeyChallenges)}`;

const owners = `select distinct staff_id as id from passkeys`;

const resets = `select ${selected(columns.passkeyResets)} from passkey_resets where ends_at > $1 order by asked_at`;
const askReset = prepared<PasskeyReset>(
  columns.passkeyResets,
  `insert into passkey_resets ${inserted(columns.passkeyResets)}
   on conflict (staff_id) do update set ${overwritten(columns.passkeyResets, 'staffId')}`,
);
const removeAll = `delete from passkeys where staff_id = $1`;
const removeReset = `delete from passkey_resets where staff_id = $1`;

export const passkeys = (client: ClientBase): PasskeyRows => ({
  insert: (one) => mustSave(client, insert, one),
  find: (id) => first<Passkey>(client, find, [id]),
  ofStaff: (staffId) => many<Passkey>(client, ofStaff, [staffId]),
  used: async (id, counter, at) => {
    await change(client, used, [id, counter, timestamp(at)]);
  },
  remove: async (id, staffId) => (await change(client, remove, [id, staffId])) > 0,
  ask: async (challenge) => {
    await change(client, makeRoom, [timestamp(challenge.endsAt - 86_400_000)]);
    await mustSave(client, ask, challenge);
  },
  take: (id, at) => first<PasskeyChallenge>(client, take, [id, timestamp(at)]),
  owners: async () => (await many<{ id: string }>(client, owners, [])).map(({ id }) => id),
  resets: (now) => many<PasskeyReset>(client, resets, [timestamp(now)]),
  askReset: (reset) => mustSave(client, askReset, reset),
  removeAll: async (staffId) => {
    await change(client, removeAll, [staffId]);
    await change(client, removeReset, [staffId]);
  },
});
