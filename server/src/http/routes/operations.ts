import {
  addAgency,
  agencies,
  auditOf,
  changeAccess,
  changeAgency,
  eraseMerchant,
  finishStaffLogin,
  importStatement,
  inviteStaff,
  invoices,
  joinStaff,
  moveInvoice,
  moveRefund,
  outboxOf,
  resetPasskeys,
  retryNotice,
  staffOf as staffList,
  staffLogin,
  statementLines,
} from '@ruzhu/api';
import type { Agency, AgencyPace, Staff } from '../../ports/records.ts';
import { eraseMerchant as erase } from '../../services/erase-merchant.ts';
import { moveInvoice as move } from '../../services/invoices.ts';
import { oneByOne } from '../../services/one-by-one.ts';
import { resetPasskeys as reset } from '../../services/passkey-resets.ts';
import { retryNotice as retryAgain } from '../../services/retry-notice.ts';
import * as people from '../../services/staff.ts';
import { changeAccess as changeStaffAccess } from '../../services/staff-access.ts';
import * as transfers from '../../services/transfer-proofs.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { staffOf } from '../call.ts';
import { setCookie } from '../cookies.ts';
import { iso, isoOrNull, presentScan } from '../present/present.ts';
import { pageFrom } from './messages.ts';

export const STAFF_SECONDS = 8 * 3600;
const PAGE = 50;

export const presentStaff = ({ id, name, email, roles, agencyId, state }: Staff) => ({
  id,
  name,
  email,
  roles: [...roles],
  agencyId,
  state,
});
const presentAgency = (agency: Agency, pace: AgencyPace | null = null) => {
  const { id, name, phone, capacity, openCases, price, state, version, hours, absences } = agency;
  const decided = pace?.durations.length ?? 0;
  const score = pace && {
    decided,
    onTime: pace.onTime,
    returned: pace.returned,
    medianMs: pace.durations[Math.floor(decided / 2)] ?? null,
  };
  const shown = { hours: { ...hours }, absences: absences.map((one) => ({ ...one })), score };
  return { id, name, phone, capacity, openCases, price, state, version, ...shown };
};

const withoutUndefined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  }; // Only what is undefined is left out.

export const operationRoutes: readonly Bound[] = [
  bind(joinStaff, async (edge, { body, caller }) => {
    const joined = granted(await people.join(edge.deps, { ...body, caller }));
    return { staff: presentStaff(joined.staff), scan: presentScan(joined.scan) };
  }),
  bind(staffLogin, async (edge, { body, caller }) =>
    presentScan(granted(await people.staffLogin(edge.deps, { ...body, caller }))),
  ),
  bind(finishStaffLogin, async (edge, { body, caller, reply }) => {
    const done = granted(await people.finishStaffLogin(edge.deps, { ...body, caller }));
    setCookie(reply, 'staff', done.token, { secure: edge.secureCookies, seconds: STAFF_SECONDS });
    return { staff: presentStaff(done.staff), endsAt: iso(done.endsAt) };
  }),
  bind(agencies, async (edge) =>
    edge.deps.store.read('platform', async (tx) => {
      const paces = new Map((await tx.agencies.paces()).map((pace) => [pace.agencyId, pace]));
      const all = await tx.agencies.all();
      const names = new Map((await tx.staff.all()).map(({ id, name }) => [id, name]));
      const named = (id: string) => names.get(id) ?? '';
      return {
        agencies: all.map((one) => presentAgency(one, paces.get(one.id) ?? null)),
        pairs: (await tx.pairs.most(100)).map(({ agencyId, kind, firstId, secondId, decided, differed }) => ({
          ...{ agencyId, kind, decided, differed },
          ...{ first: named(firstId), second: named(secondId) },
        })),
      };
    }),
  ),
  bind(addAgency, async (edge, call) =>
    presentAgency(granted(await people.addAgency(edge.deps, staffOf(call), call.body))),
  ),
  bind(changeAgency, async (edge, call) => {
    const { version, ...change } = call.body;
    return presentAgency(
      granted(
        await people.changeAgency(edge.deps, staffOf(call), {
          id: call.params.id,
          expectedVersion: version,
          change: withoutUndefined(change),
        }),
      ),
    );
  }),
  bind(staffList, async ({ deps }) =>
    deps.store.read('platform', async (tx) => ({
      staff: (await tx.staff.all()).map(presentStaff),
      byPasskey: [...(await tx.passkeys.owners())],
      resets: (await tx.passkeys.resets(deps.clock.now())).map(({ staffId, askedBy, reason, endsAt }) => ({
        staffId,
        askedBy,
        reason,
        endsAt: iso(endsAt),
      })),
    })),
  ),
  bind(resetPasskeys, async (edge, call) => {
    const asked = { staffId: call.params.id, reason: call.body.reason };
    const { state, endsAt } = granted(await reset(edge.deps, staffOf(call), asked));
    return { state, endsAt: isoOrNull(endsAt) };
  }),
  bind(changeAccess, async (edge, call) => {
    const asked = { staffId: call.params.id, ...call.body };
    const { staff, returned } = granted(await changeStaffAccess(edge.deps, staffOf(call), asked));
    return { staff: presentStaff(staff), returned };
  }),
  bind(inviteStaff, async (edge, call) => ({
    url: granted(await people.inviteStaff(edge.deps, staffOf(call), call.body)),
  })),
  bind(importStatement, async (edge, call) => {
    const entries = call.body.entries.map((entry) => ({ ...entry, paidAt: Date.parse(entry.paidAt) }));
    const lines = await transfers.importStatement(edge.deps, entries, call.caller);
    return { lines: lines.map(({ reference, outcome }) => ({ reference, outcome })) };
  }),
  bind(statementLines, async (edge, { query }) => {
    const page = { ...pageFrom(query, PAGE), ...(query.toRefund ? { toRefund: true } : {}) };
    const lines = await edge.deps.store.read('platform', (tx) => tx.transfers.recentLines(page));
    return {
      lines: lines.map(
        ({ id, reference, payerName, amount, paidAt, importedAt, outcome, refund, refundDueAt }) => ({
          id,
          reference,
          payerName,
          amount,
          paidAt: iso(paidAt),
          importedAt: iso(importedAt),
          outcome,
          refund,
          refundDueAt: isoOrNull(refundDueAt),
        }),
      ),
    };
  }),
  bind(moveRefund, async (edge, { params, body }) => {
    const line = granted(await transfers.moveRefund(edge.deps, { lineId: params.id, to: body.to }));
    return { id: line.id, refund: line.refund };
  }),
  bind(invoices, async (edge) =>
    edge.deps.store.read('platform', async (tx) => {
      const rows = await tx.invoices.open({ limit: PAGE });
      const orders = await oneByOne(rows, (row) => tx.orders.find(row.orderId));
      return {
        invoices: rows.map((row, index) => ({
          id: row.id,
          kind: row.kind,
          title: row.title,
          taxNumber: row.taxNumber,
          state: row.state,
          amount: orders[index]?.amount ?? 0,
          requestedAt: iso(row.requestedAt),
        })),
      };
    }),
  ),
  bind(moveInvoice, async (edge, { params, body, caller }) => {
    const { number, why, event } = body;
    const asked = {
      invoiceId: params.id,
      event,
      caller,
      ...(number === undefined ? {} : { number }),
      ...(why === undefined ? {} : { why }),
    };
    const moved = granted(await move(edge.deps, asked));
    return { id: moved.id, state: moved.state };
  }),
  bind(outboxOf, async (edge, { query }) => {
    const { state, channel } = query;
    const filter = { ...(state ? { state } : {}), ...(channel ? { channel } : {}) };
    const page = { ...pageFrom(query, PAGE), ...filter };
    const rows = await edge.deps.store.read('platform', (tx) => tx.outbox.recent(page));
    return {
      rows: rows.map(({ id, channel, notice, state, attempts, createdAt, dueAt, doneAt, fault }) => ({
        id,
        channel,
        notice,
        state,
        attempts,
        createdAt: iso(createdAt),
        dueAt: iso(dueAt),
        doneAt: isoOrNull(doneAt),
        fault,
      })),
    };
  }),
  bind(retryNotice, async (edge, call) => {
    granted(await retryAgain(edge.deps, staffOf(call), call.params.id));
    return { ok: true as const };
  }),
  bind(eraseMerchant, async (edge, call) => {
    const by = { actor: 'operator', actorId: staffOf(call).id };
    granted(await erase(edge.deps, { ...call.body, by }));
    return { ok: true as const };
  }),
  bind(auditOf, async (edge, { query }) => {
    const filter = { limit: PAGE, ...withoutUndefined(query) };
    const rows = await edge.deps.store.read('platform', (tx) => tx.audit.recent(filter));
    return {
      rows: rows.map(({ seq, at, actor, actorId, act, object, reason }) => ({
        seq,
        at: iso(at),
        actor,
        actorId,
        act,
        object,
        reason,
      })),
    };
  }),
];
