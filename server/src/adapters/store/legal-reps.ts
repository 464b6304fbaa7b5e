import type { ClientBase } from 'pg';
import type { LegalRepProof } from '../../ports/records.ts';
import type { LegalReps } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, mustSave, save } from './query.ts';
import { assigned, inserted, prepared, selected } from './rows.ts';

const row = selected(columns.legalRepProofs);
const insert = prepared<LegalRepProof>(
  columns.legalRepProofs,
  `insert into legal_rep_proofs ${inserted(columns.legalRepProofs)}`,
);
const byToken = `select ${row} from legal_rep_proofs where token_hash = $1`;
const find = `select ${row} from legal_rep_proofs where id = $1`;
const latest = `
select ${row} from legal_rep_proofs where application_id = $1
order by created_at desc, id desc
limit 1`;
const update = prepared<LegalRepProof>(
  columns.legalRepProofs,
  `update legal_rep_proofs set ${assigned(columns.legalRepProofs, 'id', 'merchantId', 'applicationId', 'createdAt')}
   where id = :id and version = :version - 1`,
);

export const legalReps = (client: ClientBase): LegalReps => ({
  insert: (proof) => mustSave(client, insert, proof),
  byToken: (tokenHash) => first<LegalRepProof>(client, byToken, [tokenHash]),
  find: (id) => first<LegalRepProof>(client, find, [id]),
  latest: (applicationId) => first<LegalRepProof>(client, latest, [applicationId]),
  update: (proof) => save(client, update, proof),
});
