import type { ClientBase } from 'pg';
import type { OneTimeProof } from '../../ports/records.ts';
import type { Proofs } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, mustSave, save } from './query.ts';
import { inserted, prepared, selected, timestamp } from './rows.ts';
import { sweeping } from './sweeping.ts';

const row = selected(columns.oneTimeProofs);
const insert = prepared<OneTimeProof>(
  columns.oneTimeProofs,
  `insert into one_time_proofs ${inserted(columns.oneTimeProofs)}`,
);
const find = `select ${row} from one_time_proofs where id = $1`;
const bySecret = `
select ${row} from one_time_proofs where secret_hash = $1
order by sent_at desc, id desc
limit 1`;
const latest = `
select ${row} from one_time_proofs where recipient_index = $1 and purpose = $2
order by sent_at desc, id desc
limit 1`;
const sentSince = `
select count(*) as n from one_time_proofs where recipient_index = $1 and purpose = $2 and sent_at >= $3`;
const smsCodes = `
select count(*) as sent, count(*) filter (where state = 'proved') as proved from one_time_proofs
where channel = 'sms' and sent_at > $1 and (sent_at <= $2 or state = 'proved')`;
const update = prepared<OneTimeProof & { was: string }>(
  { ...columns.oneTimeProofs, was: 'text' },
  `update one_time_proofs set state = :state, tries_left = :triesLeft, proved_at = :provedAt
   where id = :id and state = :was`,
);

export const proofs = (client: ClientBase): Proofs => ({
  insert: (proof) => mustSave(client, insert, proof),
  find: (id) => first<OneTimeProof>(client, find, [id]),
  bySecret: (secretHash) => first<OneTimeProof>(client, bySecret, [secretHash]),
  latest: (recipientIndex, purpose) => first<OneTimeProof>(client, latest, [recipientIndex, purpose]),
  sentSince: async (recipientIndex, purpose, since) => {
    const counted = await first<{ n: number }>(client, sentSince, [
      recipientIndex,
      purpose,
      timestamp(since),
    ]);
    return counted?.n ?? 0;
  },
  smsCodes: async (since, young) =>
    (await first<{ sent: number; proved: number }>(client, smsCodes, [
      timestamp(since),
      timestamp(young),
    ])) ?? {
      sent: 0,
      proved: 0,
    },
  update: (proof, was) => save(client, update, { ...proof, was }),
  sweep: sweeping(client, 'one_time_proofs', 'id', 'ends_at < $1'),
});
