import { exportAudit, exportCases, exportInvoices, exportStatements } from '@ruzhu/api';
import { invoice, reviewCase } from '@ruzhu/journeys';
import type { Instant, Locale } from '@ruzhu/rules';
import type { AuditEntry, Case, Invoice, StatementLine } from '../../ports/records.ts';
import type { Tx } from '../../ports/store.ts';
import { exportOf, type Gathered, gather } from '../../services/exports.ts';
import { oneByOne } from '../../services/one-by-one.ts';
import { type Bound, bind } from '../bind.ts';
import { staffOf } from '../call.ts';
import { namesOf } from '../present/case.ts';
import { heads, words } from '../present/exports.texts.ts';
import { type Column, sent, when } from '../present/table-file.ts';

type Words = Readonly<Record<Locale, string>>;

/** The word of a value; the value itself where there is none. */
const say =
  (table: Readonly<Record<string, Words>>) =>
  (key: string, locale: Locale): string =>
    table[key]?.[locale] ?? key;
const kindWord = say(words.kind);
const outcomeWord = say(words.outcome);
const refundWord = say(words.refund);
const invoiceKindWord = say(words.invoiceKind);
const roleWord = say(words.role);
const yuan = (fen: number): number => fen / 100;

type Named<Row> = Row & { readonly name: string };
type Priced = Invoice & { readonly amount: number };

const caseColumns: readonly Column<Named<Case>>[] = [
  [heads.number, ({ number }) => number],
  [heads.subject, ({ subjectName }) => subjectName],
  [heads.kind, ({ kind }, locale) => kindWord(kind, locale)],
  [heads.opened, ({ openedAt }) => when(openedAt)],
  [heads.due, ({ dueAt }) => when(dueAt)],
  [heads.round, ({ round }) => round],
  [heads.state, ({ state }, locale) => reviewCase.states[state].word[locale]],
  [heads.claimed, ({ name }) => name],
];

const lineColumns: readonly Column<StatementLine>[] = [
  [heads.paidAt, ({ paidAt }) => when(paidAt)],
  [heads.payer, ({ payerName }) => payerName],
  [heads.amount, ({ amount }) => yuan(amount)],
  [heads.reference, ({ reference }) => reference],
  [heads.outcome, ({ outcome }, locale) => outcomeWord(outcome, locale)],
  [heads.refund, ({ refund }, locale) => refundWord(refund, locale)],
  [heads.refundDue, ({ refundDueAt }) => when(refundDueAt)],
];

const invoiceColumns: readonly Column<Priced>[] = [
  [heads.requested, ({ requestedAt }) => when(requestedAt)],
  [heads.invoiceKind, ({ kind }, locale) => invoiceKindWord(kind, locale)],
  [heads.title, ({ title }) => title],
  [heads.tax, ({ taxNumber }) => taxNumber],
  [heads.amount, ({ amount }) => yuan(amount)],
  [heads.state, ({ state }, locale) => invoice.states[state].word[locale]],
];

const auditColumns: readonly Column<Named<AuditEntry>>[] = [
  [heads.seq, ({ seq }) => seq],
  [heads.at, ({ at }) => when(at)],
  [heads.who, ({ name }) => name],
  [
    heads.roles,
    ({ actor }, locale) =>
      actor
        .split('+')
        .map((role) => roleWord(role, locale))
        .join(locale === 'zh' ? '、' : ', '),
  ],
  [heads.act, ({ act }) => act],
  [heads.object, ({ object }) => object],
  [heads.reason, ({ reason }) => reason],
];

const before = (at: Instant, id: string) => ({ before: { at, id } });

async function casesOf(
  tx: Tx,
  agencyId: string | null,
  state: Case['state'] | undefined,
): Promise<Gathered<Named<Case>>> {
  const { rows, isCut } = await gather<Case>((last, limit) =>
    tx.cases.list({
      agencyId,
      limit,
      ...(state ? { state } : {}),
      ...(last ? { after: { dueAt: last.dueAt ?? Number.POSITIVE_INFINITY, id: last.id } } : {}),
    }),
  );
  const names = await namesOf(tx, rows);
  return { rows: rows.map((one) => ({ ...one, name: names.get(one.reviewerId ?? '') ?? '' })), isCut };
}

async function invoicesOf(tx: Tx): Promise<Gathered<Priced>> {
  const { rows, isCut } = await gather<Invoice>((last, limit) =>
    tx.invoices.open({ limit, ...(last ? before(last.requestedAt, last.id) : {}) }),
  );
  const orders = await oneByOne(rows, (row) => tx.orders.find(row.orderId));
  return { rows: rows.map((row, index) => ({ ...row, amount: orders[index]?.amount ?? 0 })), isCut };
}

async function auditRowsOf(tx: Tx, act: string | undefined): Promise<Gathered<Named<AuditEntry>>> {
  const { rows, isCut } = await gather<AuditEntry>((last, limit) =>
    tx.audit.recent({ limit, ...(act ? { act } : {}), ...(last ? { beforeSeq: last.seq } : {}) }),
  );
  const names = new Map((await tx.staff.all()).map((one) => [one.id, one.name]));
  return { rows: rows.map((row) => ({ ...row, name: names.get(row.actorId) ?? '' })), isCut };
}

export const exportRoutes: readonly Bound[] = [
  bind(exportCases, async (edge, call) => {
    const [staff, { state }] = [staffOf(call), call.body];
    const read = (tx: Tx) => casesOf(tx, staff.agencyId, state);
    const gathered = await exportOf(edge.deps, staff, { list: 'cases', filter: state ?? '', read });
    return sent(edge, call, 'cases', caseColumns, gathered);
  }),
  bind(exportStatements, async (edge, call) => {
    const { toRefund } = call.body;
    const read = (tx: Tx) =>
      gather<StatementLine>((last, limit) =>
        tx.transfers.recentLines({
          limit,
          ...(toRefund ? { toRefund } : {}),
          ...(last ? before(last.importedAt, last.id) : {}),
        }),
      );
    const filter = toRefund ? 'toRefund' : '';
    const gathered = await exportOf(edge.deps, staffOf(call), { list: 'statements', filter, read });
    return sent(edge, call, 'statements', lineColumns, gathered);
  }),
  bind(exportInvoices, async (edge, call) => {
    const read = invoicesOf;
    const gathered = await exportOf(edge.deps, staffOf(call), { list: 'invoices', filter: '', read });
    return sent(edge, call, 'invoices', invoiceColumns, gathered);
  }),
  bind(exportAudit, async (edge, call) => {
    const { act } = call.body;
    const read = (tx: Tx) => auditRowsOf(tx, act);
    const gathered = await exportOf(edge.deps, staffOf(call), { list: 'audit', filter: act ?? '', read });
    return sent(edge, call, 'audit', auditColumns, gathered);
  }),
];
