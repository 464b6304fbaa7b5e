import type { ClientBase } from 'pg';
import type { LedgerEntry, TradeBill } from '../../ports/records.ts';
import type { TradeBills } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { many, mustSave } from './query.ts';
import { inserted, overwritten, prepared, selected, timestamp } from './rows.ts';

const row = selected(columns.tradeBills);
const put = prepared<TradeBill>(
  columns.tradeBills,
  `insert into trade_bills ${inserted(columns.tradeBills)}
   on conflict (date) do update set ${overwritten(columns.tradeBills, 'date')}`,
);
const since = `select ${row} from trade_bills where date >= $1 order by date`;
const differing = `select ${row} from trade_bills where differences <> '[]' order by date desc limit $1`;

const entry = selected(columns.ledger);
const known = `select ${entry} from ledger where kind = $1 and reference = any($2) order by at, id`;
const payments = `select ${entry} from ledger where kind = 'payment' and at >= $1 and at < $2 order by at, id`;

export const tradeBills = (client: ClientBase): TradeBills => ({
  put: (bill) => mustSave(client, put, bill),
  since: (date) => many<TradeBill>(client, since, [date]),
  differing: (limit) => many<TradeBill>(client, differing, [limit]),
  entriesOf: (kind, references) => many<LedgerEntry>(client, known, [kind, [...references]]),
  payments: (from, until) => many<LedgerEntry>(client, payments, [timestamp(from), timestamp(until)]),
});
