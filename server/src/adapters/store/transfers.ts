import type { ClientBase } from 'pg';
import type { StatementLine, TransferProof } from '../../ports/records.ts';
import type { Transfers } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { pageStart } from './page.ts';
import { first, many, mustSave, save } from './query.ts';
import { assigned, inserted, prepared, selected, timestamp } from './rows.ts';

const proof = selected(columns.transferProofs);
const isOpen = `state in ('awaitingTransfer', 'received', 'mismatch')`;
const insert = prepared<TransferProof>(
  columns.transferProofs,
  `insert into transfer_proofs ${inserted(columns.transferProofs)}`,
);
const find = `select ${proof} from transfer_proofs where id = $1`;
const latest = `
select ${proof} from transfer_proofs where application_id = $1
order by created_at desc, id desc
limit 1`;
const ofPayer = `
select ${proof} from transfer_proofs
where payer_key = $1 and (${isOpen} or coalesce(decided_at, ends_at) > $2)
order by created_at desc, id desc`;
const amountsOf = `
select amount from payer_amounts where payer_key = $1 and (${isOpen} or coalesce(decided_at, ends_at) > $2)`;
const openWithAmount = `
select ${proof} from transfer_proofs where amount = $1 and ${isOpen}
order by created_at, id
limit $2`;
const update = prepared<TransferProof>(
  columns.transferProofs,
  `update transfer_proofs set ${assigned(columns.transferProofs, 'id', 'merchantId', 'applicationId', 'createdAt')}
   where id = :id and version = :version - 1`,
);

const line = selected(columns.statementLines);
const insertLine = prepared<StatementLine>(
  columns.statementLines,
  `insert into statement_lines ${inserted(columns.statementLines)} on conflict (reference) do nothing`,
);
const findLine = `select ${line} from statement_lines where id = $1`;
const updateLine = prepared<StatementLine>(
  columns.statementLines,
  `update statement_lines set proof_id = :proofId, outcome = :outcome, refund = :refund, refund_due_at = :refundDueAt
   where id = :id`,
);
const linesOfProof = `select ${line} from statement_lines where proof_id = $1 order by imported_at, id`;
const recentLinesIf = (condition: string) => `
select ${line} from statement_lines where ${condition} and (imported_at, id) < ($1, $2)
order by imported_at desc, id desc
limit $3`;
const recentLines = recentLinesIf('true');
const linesToRefund = recentLinesIf(`refund in ('pending', 'sent', 'failed')`);

export const transfers = (client: ClientBase): Transfers => ({
  insert: (one) => mustSave(client, insert, one),
  find: (id) => first<TransferProof>(client, find, [id]),
  latest: (applicationId) => first<TransferProof>(client, latest, [applicationId]),
  ofPayer: (payerKey, since) => many<TransferProof>(client, ofPayer, [payerKey, timestamp(since)]),
  amountsOf: async (payerKey, since) =>
    (await many<{ amount: number }>(client, amountsOf, [payerKey, timestamp(since)])).map(
      ({ amount }) => amount,
    ),
  openWithAmount: (amount, limit) => many<TransferProof>(client, openWithAmount, [amount, limit]),
  update: (one) => save(client, update, one),
  insertLine: (one) => save(client, insertLine, one),
  line: (id) => first<StatementLine>(client, findLine, [id]),
  updateLine: (one) => mustSave(client, updateLine, one),
  linesOfProof: (proofId) => many<StatementLine>(client, linesOfProof, [proofId]),
  recentLines: ({ toRefund, ...page }) =>
    many<StatementLine>(client, toRefund ? linesToRefund : recentLines, [...pageStart(page), page.limit]),
});
