import type { ClientBase } from 'pg';
import type { SignIn } from '../../ports/records.ts';
import type { SignIns } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, many, mustSave } from './query.ts';
import { inserted, prepared, selected, timestamp } from './rows.ts';
import { sweeping } from './sweeping.ts';

const row = selected(columns.signIns);
const insert = prepared<SignIn>(columns.signIns, `insert into sign_ins ${inserted(columns.signIns)}`);
const find = `select ${row} from sign_ins where id_hash = $1`;
// Requests of one sign-in may overtake each other.
const touch = `update sign_ins set seen_at = greatest(seen_at, $2) where id_hash = $1`;
const remove = `delete from sign_ins where id_hash = $1`;
const ofMerchant = `select ${row} from sign_ins where merchant_id = $1 order by created_at desc, id_hash`;
const removeOthersOfMerchant = `
delete from sign_ins where merchant_id = $1 and id_hash is distinct from $2`;
const removeOthersOfStaff = `delete from sign_ins where staff_id = $1 and id_hash is distinct from $2`;

export const signIns = (client: ClientBase): SignIns => ({
  insert: (signIn) => mustSave(client, insert, signIn),
  find: (idHash) => first<SignIn>(client, find, [idHash]),
  touch: async (idHash, seenAt) => {
    await change(client, touch, [idHash, timestamp(seenAt)]);
  },
  remove: async (idHash) => {
    await change(client, remove, [idHash]);
  },
  ofMerchant: (merchantId) => many<SignIn>(client, ofMerchant, [merchantId]),
  removeOthers: async (owner, keep) => {
    if ('merchantId' in owner) await change(client, removeOthersOfMerchant, [owner.merchantId, keep]);
    else await change(client, removeOthersOfStaff, [owner.staffId, keep]);
  },
  sweep: sweeping(client, 'sign_ins', 'id_hash', 'ends_at < $1'),
});
