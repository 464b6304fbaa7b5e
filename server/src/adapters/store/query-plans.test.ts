import type { ClientBase } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import type { Tx } from '../../ports/store.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts';
import { noon } from '../../testing/sample-records.ts';
import { txOf } from './tx.ts';

/** Enough rows that reading a table from end to end is never the cheaper way, of merchants with little and with much. */
const many = 20_000;
const id = (kind: number, n = 'n') =>
  `('0199000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const merchant = id(1, 'n % 1000');
const busyMerchant = id(1, 'n % 50');
const at = `to_timestamp(${noon / 1000}) + n * interval '1 second'`;
const some = `from generate_series(1, ${many}) as n`;
const text = (n: number) => Array.from({ length: n }, () => `''`).join(', ');

/** Foreign keys and triggers are not what is looked at here. */
const fill = `
set session_replication_role = replica;
insert into applications
  select ${id(2)}, ${merchant}, 'V-' || n, 'service-account', null, '', 'registering', 0, '{}', '{}', '{}', '', ${at}, ${at}
  ${some};
insert into events
  select ${id(2, 'n / 20')}, n % 20, ${busyMerchant}, ${at}, ${text(5)}, '{}', '' ${some};
insert into outbox (id, channel, notice, payload, state, due_at, created_at, message_id)
  select ${id(3)}, 'email', '', '{}', case when n % 4 = 0 then 'waiting' when n % 100 = 1 then 'dead' else 'sent' end, ${at}, ${at},
    case when n % 3 = 0 then ${id(3, 'n / 9')} end
  ${some};
insert into timers select ${id(2)}, 'window', 'application', null, '', '', ${at}, ${at}, null, null ${some};
insert into messages select ${id(3)}, ${busyMerchant}, null, '', '{}', '', ${at}, null ${some};
insert into cases
  select ${id(4)}, '', ${id(2)}, ${merchant}, 'verification', 1,
    case when n % 10 = 0 then 'name' else 'entity' end,
    case when n % 8 = 0 then 'queued' when n % 50 = 1 then 'claimed' when n % 50 = 3 then 'snoozed' when n % 50 = 5 then 'deciding' else 'decided' end,
    case when n % 10 = 0 then null else ${id(5, 'n % 4')} end, ${id(6, 'n % 40')}, null, ${at}, ${at}, ${at},
    '', '', '{}', null, ${at}, null, 0, null, ${at}, ${at}, null,
    case when n % 3 = 0 then 'wechat-2026' else 'seed-2021' end, null, '{}', n % 1000 = 0
  ${some};
insert into objections
  select ${id(8)}, ${merchant}, ${id(2)}, 'merchant', '', case when n % 50 = 0 then 'waiting' else 'refused' end,
    ${at}, null, null, null, null, ${at}, null, ${at}, 0
  ${some};
insert into transfer_proofs
  select ${id(7)}, ${merchant}, ${id(2)}, '', 'payer-' || n % 1000, n % 99 + 1,
    case when n % 20 = 0 then 'awaitingTransfer' else 'proved' end, ${at}, ${at}, ${at}, 0
  ${some};
insert into statement_lines
  select ${id(7)}, 'bank-' || n, ${text(3)}, 1, ${at}, ${at}, '', null, 'matched',
    case when n % 50 = 0 then 'pending' else 'none' end, null
  ${some};
insert into orders (id, merchant_id, application_id, number, amount, state, fee_words, pay_url, created_at, closes_at, version, ask_at)
  select ${id(7)}, ${merchant}, ${id(2)}, 'O-' || n, 1, case when n % 50 = 0 then 'created' when n % 50 = 1 then 'unknown' else 'settled' end, '{}', '', ${at}, ${at}, 0, ${at}
  ${some};
insert into ledger
  select ${id(7)}, ${id(7)}, ${merchant}, case when n % 50 = 0 then 'refund' else 'payment' end, 1, 'r-' || n, ${at} ${some};
insert into credits select ${id(7)}, ${merchant}, ${id(7)}, 'fee.3', ${at}, null ${some};
insert into trade_bills select 'day-' || n, 1, case when n % 500 = 0 then '[1]'::jsonb else '[]' end, ${at} ${some};
insert into audit select n, ${at}, '', '', ${merchant}, 'act-' || n % 500, '', '', '{}', '' ${some};
insert into one_time_proofs (id, purpose, channel, recipient_index, recipient_sealed, binder, secret_hash, state, tries_left, sent_at, ends_at)
  select ${id(7)}, 'login', 'email', int4send(n % 500), '', '', int4send(n), 'sent', 5, ${at}, ${at} ${some};
insert into one_time_proofs (id, purpose, channel, recipient_index, recipient_sealed, binder, secret_hash, state, tries_left, sent_at, ends_at)
  select ${id(8)}, 'administrator', 'sms', int4send(n), '', '', int4send(n), 'sent', 5, ${at}, ${at} ${some};
insert into scan_tickets
  select ${id(7)}, int4send(n), '', ${busyMerchant}, null, null, null, '', '{}', '', '', 3, 'created', null, '', '', ${at}, ${at}, ${at}
  ${some};
insert into search_places
  select ${merchant}, '商店' || n % 7000, 'shangdian' || n % 7000, 'sd' || n % 7000 ${some};
insert into search_codes select 'licence', 'code-' || n % 7000, ${id(1)} ${some};
insert into files (id, merchant_id, application_id, field, name, type, bytes, width, height, sha256, findings, created_at, look)
  select ${id(8)}, ${merchant}, ${id(2)}, ${text(3)}, 1, 1, 1, int4send(n % 400), '[]', ${at}, '' ${some};
insert into file_looks select n % 8 || ':' || n % 50, ${id(8)}, ${merchant} ${some};
insert into short_links select int4send(n), ${id(3)}, ${merchant}, ${id(2)}, '', ${at}, ${at} ${some};
insert into alarms select 'smsPrefix', ${at}, ${at}, 1, '{}' ${some};
insert into limits select 'bucket-' || n, ${at}, 1 ${some};
insert into login_tries select 'bucket-' || n, 1, '[]', ${at} ${some};
reset session_replication_role;
analyze;`;

let database: FreshDatabase;
let ids: Readonly<Record<'merchant' | 'application' | 'agency' | 'reviewer' | 'message', string>>;
beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query(fill);
  const { rows } = await database.pool.query(
    `select ${id(1, '7')} as merchant, ${id(2, '7')} as application, ${id(5, '1')} as agency, ${id(6, '7')} as reviewer, ${id(3, '7')} as message`,
  );
  ids = rows[0];
});

type Plan = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
};

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** How the database really runs the statements of `work`; what they change is undone. */
async function plansOf(
  work: (tx: Tx) => Promise<unknown>,
  role = 'set local role ruzhu_platform',
): Promise<readonly Plan[]> {
  const client = await database.app.connect();
  const plans: Plan[] = [];
  const explaining = {
    query: async (sql: string, values: unknown[]) => {
      const { rows } = await client.query(`explain (analyze, buffers, format json) ${sql}`, values);
      plans.push(rows[0]['QUERY PLAN'][0].Plan);
      return { rows: [], rowCount: 1 };
    },
  };
  await client.query(`begin; ${role}`);
  try {
    // The repositories use nothing else of a client.
    await work(txOf(explaining as unknown as ClientBase));
  } finally {
    await client.query('rollback');
    client.release();
  }
  return plans;
}

const page = { limit: 20 };
const middle = { before: { at: noon + (many / 2) * 1000, id: '01990003-0000-7000-8000-000000000000' } };
const after = { after: { dueAt: noon + (many / 2) * 1000, id: '01990004-0000-7000-8000-000000000000' } };
const kinds = ['entity', 'name'] as const;
const aged = {
  states: ['queued', 'claimed', 'secondLook', 'decided'],
  kinds: ['entity', 'name', 'miniProgram'],
  policies: ['seed-2021', 'wechat-2026'],
} as const;

/** A picture that thousands of others have in common with. */
const common = { hashes: [Uint8Array.of(0, 0, 0, 7)], bands: ['0:0', '1:1', '2:2', '3:3'], limit: 10 };

const reads: readonly (readonly [string, string, (tx: Tx) => Promise<unknown>])[] = [
  [
    'the queue page of an agency',
    'cases_of_agency',
    (tx) => tx.cases.list({ agencyId: ids.agency, state: 'queued', ...page }),
  ],
  [
    'the queue page deep down',
    'cases_of_agency',
    (tx) => tx.cases.list({ agencyId: ids.agency, state: 'queued', ...after, ...page }),
  ],
  [
    'all cases of an agency',
    'cases_of_agency',
    (tx) => tx.cases.list({ agencyId: ids.agency, ...after, ...page }),
  ],
  ['all cases', 'cases_by_state', (tx) => tx.cases.list({ agencyId: null, ...after, ...page })],
  [
    'names of all agencies',
    'cases_by_state',
    (tx) => tx.cases.list({ agencyId: null, kind: 'name', ...page }),
  ],
  [
    'cases of a reviewer',
    'cases_of_reviewer',
    (tx) => tx.cases.list({ agencyId: null, reviewerId: ids.reviewer, ...page }),
  ],
  [
    'the next case',
    'cases_queue',
    (tx) => tx.cases.nextFor({ id: ids.reviewer, agencyId: ids.agency, kinds }),
  ],
  [
    'the next name',
    'cases_queue',
    (tx) => tx.cases.nextFor({ id: ids.reviewer, agencyId: null, kinds: ['name'] }),
  ],
  [
    'what a reviewer has decided',
    'cases_decided',
    (tx) => tx.cases.decidedBy(ids.reviewer, { ...page, ...middle }),
  ],
  [
    'everybody’s cases by age',
    'cases_by_age',
    (tx) => tx.cases.byAge({ ...aged, until: noon * 2, limit: 20 }),
  ],
  [
    'everybody’s cases by age, deep down and of one state',
    'cases_by_age',
    (tx) => tx.cases.byAge({ ...aged, states: ['queued'], until: noon * 2, after: middle.before, limit: 20 }),
  ],
  [
    'cases of an agency by age',
    'cases_of_agency_by_age',
    (tx) => tx.cases.byAge({ ...aged, agencyId: ids.agency, until: noon * 2, limit: 20 }),
  ],
  [
    'how old open cases are',
    'cases_open_since',
    (tx) => tx.cases.ages([ids.agency], [{ from: noon, until: noon + 60_000 }], 100),
  ],
  ['cases nobody can take', 'cases_stranded', (tx) => tx.cases.stranded(20)],
  ['cases for a second look', 'cases_by_state', (tx) => tx.cases.forSecondLook(20)],
  ['objections to be answered', 'objections_open', (tx) => tx.objections.open({ limit: 20 })],
  ['objections that were answered', 'objections_over', (tx) => tx.objections.over({ ...page, ...middle })],
  [
    'objections of an application',
    'objections_of_application',
    (tx) => tx.objections.ofApplication(ids.application),
  ],
  ['cases without an agency', 'cases_queue', (tx) => tx.cases.undispatched(20)],
  ['leases that are over', 'cases_leased', (tx) => tx.cases.leaseOver(noon * 2, 20)],
  [
    'the last decisions of an agency',
    'cases_decided_of_agency',
    (tx) => tx.cases.decidedLately(ids.agency, 20),
  ],
  ['decisions that leave', 'cases_leaving', (tx) => tx.cases.leaving(noon * 2, 20)],
  ['cases to wake', 'cases_asleep', (tx) => tx.cases.toWake(noon * 2, 20)],
  ['cases of an application', 'cases_of_application', (tx) => tx.cases.ofApplication(ids.application)],
  [
    'the same picture elsewhere, by its bytes',
    'files_by_hash',
    (tx) => tx.files.alike({ merchantId: ids.merchant, ...common }),
  ],
  [
    'the same picture elsewhere, by its look',
    'file_looks_pkey',
    (tx) => tx.files.alike({ merchantId: ids.merchant, ...common }),
  ],
  ['the claim of the outbox', 'outbox_due', (tx) => tx.outbox.claim(noon * 2, 20, 60_000)],
  ['the newest of the outbox', 'outbox_recent', (tx) => tx.outbox.recent(page)],
  [
    'dead letters deep down',
    'outbox_recent',
    (tx) => tx.outbox.recent({ ...page, ...middle, state: 'dead' }),
  ],
  ['SMS, of which there are none', 'outbox_recent', (tx) => tx.outbox.recent({ ...page, channel: 'sms' })],
  ['due timers', 'timers_due', (tx) => tx.timers.takeDue(noon * 2, 20)],
  ['the next timer', 'timers_due', (tx) => tx.timers.next(noon)],
  [
    'applications of a merchant',
    'applications_of_merchant',
    (tx) => tx.applications.ofMerchant(ids.merchant),
  ],
  [
    'the history of a merchant',
    'events_of_merchant',
    (tx) => tx.events.ofMerchant(ids.merchant, { ...page, ...middle }),
  ],
  [
    'messages of a merchant',
    'messages_of_merchant',
    (tx) => tx.messages.of(ids.merchant, { ...page, ...middle }),
  ],
  ['unread messages', 'messages_', (tx) => tx.messages.unread(ids.merchant)],
  [
    'the newest code',
    'one_time_proofs_of_recipient',
    (tx) => tx.proofs.latest(Uint8Array.of(0, 0, 0, 7), 'login'),
  ],
  [
    'codes since an instant',
    'one_time_proofs_of_recipient',
    (tx) => tx.proofs.sentSince(Uint8Array.of(0, 0, 0, 7), 'login', noon),
  ],
  ['scans since an instant', 'scan_tickets_of_merchant', (tx) => tx.scans.begunSince(ids.merchant, noon, 20)],
  ['tasks of a payer', 'transfer_proofs_of_payer', (tx) => tx.transfers.ofPayer('payer-7', noon)],
  ['amounts of a payer', 'transfer_proofs_of_payer', (tx) => tx.transfers.amountsOf('payer-7', noon)],
  ['open tasks of an amount', 'transfer_proofs_with_amount', (tx) => tx.transfers.openWithAmount(7, 20)],
  ['the newest lines', 'statement_lines_recent', (tx) => tx.transfers.recentLines({ ...page, ...middle })],
  [
    'lines to pay back',
    'statement_lines_to_refund',
    (tx) => tx.transfers.recentLines({ ...page, ...middle, toRefund: true }),
  ],
  ['uncertain orders', 'orders_uncertain', (tx) => tx.orders.uncertain(20)],
  ['orders whose turn it is', 'orders_to_ask', (tx) => tx.orders.takeTurns(noon * 2, 10, [60_000])],
  ['payments of a day', 'ledger_of_day', (tx) => tx.tradeBills.payments(noon, noon + 50_000)],
  [
    'refunds of a bill',
    'ledger_kind_reference_key',
    (tx) => tx.tradeBills.entriesOf('refund', ['r-7', 'r-8']),
  ],
  ['credits of a merchant', 'credits_of_merchant', (tx) => tx.orders.creditsOf(ids.merchant)],
  ['bills that differ', 'trade_bills_that_differ', (tx) => tx.tradeBills.differing(20)],
  ['orders of a merchant', 'orders_of_merchant', (tx) => tx.orders.ofMerchant(ids.merchant)],
  ['the newest of the audit log', 'audit_pkey', (tx) => tx.audit.recent(page)],
  ['an act in the audit log', 'audit_by_act', (tx) => tx.audit.recent({ ...page, act: 'act-7' })],
  ['the audit log of a merchant', 'audit_of_merchant', (tx) => tx.audit.ofMerchant(ids.merchant, 20)],
  [
    'a name that everybody has',
    'search_places_by_text',
    (tx) => tx.search.byName({ kind: 'text', value: '商店' }, { agencyId: null, limit: 20 }),
  ],
  [
    'a name of a merchant of an agency',
    'cases_of_merchant',
    (tx) => tx.search.byName({ kind: 'text', value: '商店700' }, { agencyId: ids.agency, limit: 2 }),
  ],
  [
    'a name in pinyin',
    'search_places_by_pinyin',
    (tx) => tx.search.byName({ kind: 'letters', value: 'shangdian700' }, { agencyId: null, limit: 20 }),
  ],
  [
    'a name by its initials',
    'search_places_by_initials',
    (tx) => tx.search.byName({ kind: 'letters', value: 'sd700' }, { agencyId: null, limit: 20 }),
  ],
  [
    'merchants with a code',
    'search_codes_pkey',
    (tx) => tx.search.byCode([{ kind: 'licence', code: 'code-7' }], { agencyId: null, limit: 20 }),
  ],
  ['cases of merchants', 'cases_of_merchant', (tx) => tx.search.casesOf([ids.merchant], ids.agency)],
  ['a short address', 'short_links_pkey', (tx) => tx.shortLinks.find(Uint8Array.of(0, 0, 0, 7))],
  ['old addresses', 'short_links_ended', (tx) => tx.shortLinks.sweep(noon + 20_000)],
  ['what went out for messages', 'outbox_of_message', (tx) => tx.outbox.ofMessages([ids.message])],
  [
    'codes by text message',
    'sms_codes_by_time',
    (tx) => tx.proofs.smsCodes(noon + (many - 90) * 1000, noon + many * 1000),
  ],
  ['alarms that hold', 'alarms_until', (tx) => tx.alarms.open(noon + (many - 50) * 1000, 20)],
  ['an alarm that holds', 'alarms_', (tx) => tx.alarms.openOf('smsPrefix', noon + (many - 50) * 1000)],
  ['old alarms', 'alarms_until', (tx) => tx.alarms.sweep(noon + 20_000)],
  ['old limits', 'limits_old', (tx) => tx.limits.sweep(noon + 20_000)],
  ['passwords that were tried', 'login_tries_pkey', (tx) => tx.loginTries.find('bucket-7')],
  ['old tries', 'login_tries_old', (tx) => tx.loginTries.sweep(noon + 20_000)],
];

/** Reads what it should from the index it should, and nothing like the whole table. */
function expectLittle(plans: readonly Plan[], index: string): void {
  expect(plans).toHaveLength(1);
  const nodes = plans.flatMap(nodesOf);
  expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  const scans = nodes.filter((node) => node['Index Name']);
  expect(Math.max(...scans.map((node) => node['Actual Rows']))).toBeLessThanOrEqual(100);
  const used = scans.flatMap((node) => node['Index Name'] ?? []);
  expect(used.filter((name) => name.startsWith(index))).not.toEqual([]);
  const [{ 'Shared Hit Blocks': hit, 'Shared Read Blocks': read }] = plans as [Plan];
  expect(hit + read).toBeLessThan(400);
}

test.each(reads)('%s is read from %s, and little of it', async (_, index, work) => {
  expectLittle(await plansOf(work), index);
});

test.each(reads.filter(([name]) => / of a (merchant|payer)$/.test(name) || name === 'unread messages'))(
  'behind the wall between merchants too, %s is read from %s',
  async (_, index, work) => {
    const role = `set local role ruzhu_merchant; set local app.merchant = '${ids.merchant}'`;
    expectLittle(await plansOf(work, role), index);
  },
);
