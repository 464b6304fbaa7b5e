import {
  administratorChange,
  appSecret,
  invoice,
  legalRepProof,
  mailboxProof,
  miniProgram,
  nameReservation,
  payment,
  reviewCase,
  scan,
  serviceAccount,
  transferProof,
  verification,
} from '@ruzhu/journeys';
import { beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts';
import * as columns from './columns.data.ts';
import { columnOf } from './rows.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});

/** The table of each record, and the columns that only the store knows. */
const tables: Partial<Record<keyof typeof columns, readonly string[]>> = {
  applications: ['applications'],
  events: ['events'],
  outboxEntries: ['outbox', 'leased_until'],
  timers: ['timers'],
  messages: ['messages'],
  shortLinks: ['short_links'],
  alarms: ['alarms'],
  checks: ['checks'],
  oneTimeProofs: ['one_time_proofs'],
  devices: ['devices'],
  scanTickets: ['scan_tickets'],
  signIns: ['sign_ins'],
  loginTries: ['login_tries'],
  administratorChanges: ['administrator_changes'],
  mailboxes: ['mailboxes'],
  agreements: ['agreements'],
  administrators: ['administrators'],
  legalRepProofs: ['legal_rep_proofs'],
  transferProofs: ['transfer_proofs'],
  statementLines: ['statement_lines'],
  accounts: ['accounts'],
  names: ['names'],
  orders: ['orders'],
  credits: ['credits'],
  tradeBills: ['trade_bills'],
  ruleTables: ['rule_tables'],
  ledger: ['ledger'],
  invoices: ['invoices'],
  files: ['files', 'shredded_at', 'swept_at'],
  appSecrets: ['app_secrets'],
  passkeys: ['passkeys'],
  passkeyChallenges: ['passkey_challenges'],
  passkeyResets: ['passkey_resets'],
  phoneRecoveries: ['phone_recoveries'],
  agencies: ['agencies'],
  agencyPaces: ['agency_paces'],
  staff: ['staff'],
  invitations: ['invitations'],
  bundles: ['bundles'],
  cases: ['cases', 'touched_at'],
  conflicts: ['staff_conflicts'],
  reviewPairs: ['review_pairs'],
  objections: ['objections'],
  verdicts: ['verdicts'],
  calls: ['calls'],
  auditEntries: ['audit'],
  auditHeads: ['audit_heads'],
};

const ownNames: Readonly<Record<string, string>> = {
  'timestamp with time zone': 'timestamptz',
  ARRAY: 'text[]',
};

const fieldsOf = new Map(Object.entries(columns));

test.each(Object.entries(tables))(
  'the record of %s has the columns of its table',
  async (record, [table, ...own]) => {
    const { rows } = await database.pool.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1`,
      [table],
    );
    const stored = rows.filter(({ name }) => !own.includes(name));
    const fields = Object.entries(fieldsOf.get(record) ?? {});
    const expected = fields.map(([field, type]) => [columnOf(field), type]);
    expect(Object.fromEntries(stored.map(({ name, type }) => [name, ownNames[type] ?? type]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(stored).toHaveLength(rows.length - own.length);
  },
);

/** The words that a table's check on `column` allows; several checks or a journey in between are told apart by `after`. */
async function allowed(table: string, after: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ words: string }>(
    `select pg_get_constraintdef(oid) as words from pg_constraint where contype = 'c' and conrelid = $1::regclass`,
    [table],
  );
  const [found] = rows.flatMap(({ words }) => words.split(after).slice(1));
  const list = /ARRAY\[(.*?)\]/.exec(found ?? '')?.[1] ?? '';
  return [...list.matchAll(/'(\w+)'/g)].map(([, word]) => word ?? '').toSorted();
}

const statesOf = (journey: { readonly states: object }) => Object.keys(journey.states).toSorted();

test.each([
  ['applications', `'service-account'::text THEN`, statesOf(serviceAccount)],
  ['applications', `'verification'::text THEN`, statesOf(verification)],
  ['applications', `'mini-program'::text THEN`, statesOf(miniProgram)],
  ['one_time_proofs', 'state = ANY', statesOf(mailboxProof)],
  ['scan_tickets', 'state = ANY', statesOf(scan)],
  ['legal_rep_proofs', 'state = ANY', statesOf(legalRepProof)],
  ['transfer_proofs', 'state = ANY', statesOf(transferProof)],
  ['names', 'state = ANY', statesOf(nameReservation)],
  ['orders', 'state = ANY', statesOf(payment)],
  ['administrator_changes', 'state = ANY', statesOf(administratorChange)],
  ['invoices', 'state = ANY', statesOf(invoice)],
  ['cases', 'state = ANY', statesOf(reviewCase)],
  // A secret that was never made has no row.
  ['app_secrets', 'state = ANY', statesOf(appSecret).filter((state) => state !== 'none')],
])('%s (%s) may be in every state of its journey and in no other', async (table, after, states) => {
  expect(await allowed(table, after)).toEqual(states);
});

test.each([
  ['events', 'seq'],
  ['ledger', 'amount'],
  ['bundles', 'round'],
  ['audit', 'seq'],
  ['audit_heads', 'seq'],
])('rows of %s are never changed or taken away', async (table, column) => {
  const tries = [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`];
  for (const sql of tries) await expect(database.pool.query(sql)).rejects.toThrow('are never changed');
});

test('the audit log has one head and cannot get another', async () => {
  await expect(database.pool.query(`insert into audit_head (seq, hash) values (0, '')`)).rejects.toThrow(
    'unique',
  );
  expect((await database.pool.query('select seq, hash from audit_head')).rows).toEqual([
    { seq: 0, hash: new Uint8Array(32) },
  ]);
});
