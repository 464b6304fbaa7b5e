import {
  accountAdministrator,
  askTransfer,
  cancelRegistration,
  checkName,
  history,
  legalRepState,
  makeLegalRepLink,
  programAdministrator,
  submitServiceAccount,
  transferState,
  viewRoad,
} from '@ruzhu/api';
import type { StatementLine, TransferProof } from '../../ports/records.ts';
import * as proofs from '../../services/administrator-proofs.ts';
import { callView } from '../../services/call-proof.ts';
import { cancelRegistration as cancel } from '../../services/cancel-registration.ts';
import { checkName as check } from '../../services/check-name.ts';
import { open } from '../../services/contexts.ts';
import { makeLegalRepLink as makeLink } from '../../services/legal-rep-link.ts';
import { mine } from '../../services/loading.ts';
import * as roads from '../../services/roads.ts';
import { submitServiceAccount as submit } from '../../services/submit-service-account.ts';
import * as transfers from '../../services/transfer-proofs.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, type Edge, merchantOf } from '../call.ts';
import { viewOf } from '../present/application.ts';
import {
  iso,
  isoOrNull,
  presentAccount,
  presentApplication,
  presentCode,
  presentEvent,
  presentScan,
} from '../present/present.ts';

const askedBy = (call: Call<{ id: string }>) => ({
  merchantId: merchantOf(call),
  applicationId: call.params.id,
  caller: call.caller,
});

const presentTransfer = (edge: Edge, proof: TransferProof, lines: readonly StatementLine[]) => ({
  id: proof.id,
  payerName: proof.payerName,
  amount: proof.amount,
  state: proof.state,
  endsAt: iso(proof.endsAt),
  payee: edge.settings.payee,
  lines: lines.map((line) => ({
    amount: line.amount,
    outcome: line.outcome,
    refund: line.refund,
    paidAt: iso(line.paidAt),
    refundDueAt: isoOrNull(line.refundDueAt),
  })),
});

/** The administrator's phone and scan: one set of handlers for both kinds of application. */
const administratorRoutes = (set: typeof accountAdministrator): readonly Bound[] => [
  bind(set.sendCode, async (edge, call) =>
    presentCode(granted(await proofs.sendAdministratorCode(edge.deps, askedBy(call)))),
  ),
  bind(set.proveCode, async (edge, call) =>
    viewOf(edge, granted(await proofs.proveAdministratorCode(edge.deps, { ...askedBy(call), ...call.body }))),
  ),
  bind(set.beginScan, async (edge, call) =>
    presentScan(granted(await proofs.beginBinding(edge.deps, askedBy(call)))),
  ),
  bind(set.finishScan, async (edge, call) =>
    viewOf(edge, granted(await proofs.finishBinding(edge.deps, { ...askedBy(call), ...call.body }))),
  ),
];

export const serviceAccountRoutes: readonly Bound[] = [
  bind(viewRoad, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      const road = granted(await roads.viewRoad(edge.deps, tx, { merchantId, accountId: call.params.id }));
      const present = async (one: typeof road.verification) =>
        one ? presentApplication(await open(edge.deps, tx, one)) : null;
      const agencyId = road.verification?.facts.agencyId;
      const agency = typeof agencyId === 'string' ? await tx.agencies.find(agencyId) : null;
      const onPhone = await callView(edge.deps, tx, road.verification);
      return {
        stages: road.stages.map((one) => ({ ...one })),
        tasks: road.tasks.map((one) => ({ ...one })),
        next: road.next && { ...road.next },
        waiting: road.waiting.map((one) => ({
          what: one.what,
          who: one.who,
          since: iso(one.since),
          by: isoOrNull(one.by),
        })),
        account: presentApplication(await open(edge.deps, tx, road.account)),
        verification: await present(road.verification),
        miniProgram: await present(road.miniProgram),
        accounts: road.accounts.map(presentAccount),
        deadlines: road.deadlines.map((one) => ({
          key: one.key,
          at: isoOrNull(one.at),
          rule: one.rule,
          pausedAt: isoOrNull(one.pausedAt),
        })),
        recent: road.recent.map(presentEvent),
        unread: road.unread,
        agency: agency && { name: agency.name, phone: agency.phone, hours: { ...agency.hours } },
        callProof: onPhone.callProof,
        calls: onPhone.calls.map(({ at, outcome }) => ({ at: iso(at), outcome })),
      };
    });
  }),
  bind(history, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      granted(await mine(tx, merchantId, call.params.id, 'service-account'));
      const looks = await tx.audit.ofMerchant(merchantId, 100);
      return {
        events: (await tx.events.ofMerchant(merchantId, { limit: 200 })).map(presentEvent),
        looks: looks.map(({ at, actor, act, object, reason }) => ({
          at: iso(at),
          actor,
          act,
          object,
          reason,
        })),
      };
    });
  }),
  bind(makeLegalRepLink, async (edge, call) => {
    const link = granted(await makeLink(edge.deps, { ...askedBy(call), mobile: call.body.mobile }));
    return { ...link, endsAt: iso(link.endsAt) };
  }),
  bind(legalRepState, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      granted(await mine(tx, merchantId, call.params.id, 'service-account'));
      const proof = await tx.legalReps.latest(call.params.id);
      return {
        state: proof?.state ?? null,
        endsAt: isoOrNull(proof?.endsAt ?? null),
        registry: proof?.registry ?? null,
        face: proof?.face ?? null,
      };
    });
  }),
  bind(askTransfer, async (edge, call) =>
    presentTransfer(edge, granted(await transfers.askTransfer(edge.deps, askedBy(call))), []),
  ),
  bind(transferState, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      granted(await mine(tx, merchantId, call.params.id, 'service-account'));
      const proof = await tx.transfers.latest(call.params.id);
      return { transfer: proof && presentTransfer(edge, proof, await tx.transfers.linesOfProof(proof.id)) };
    });
  }),
  ...administratorRoutes(accountAdministrator),
  ...administratorRoutes(programAdministrator as unknown as typeof accountAdministrator), // The same operations under another path.
  bind(checkName, async (edge, call) => {
    const result = granted(await check(edge.deps, { merchantId: merchantOf(call), ...call.body }));
    return { ...result, refusals: result.refusals.map((one) => ({ ...one, params: { ...one.params } })) };
  }),
  bind(submitServiceAccount, async (edge, call) => {
    const done = granted(await submit(edge.deps, askedBy(call)));
    return { application: await viewOf(edge, done.application), account: presentAccount(done.account) };
  }),
  bind(cancelRegistration, async (edge, call) => {
    granted(await cancel(edge.deps, askedBy(call)));
    return { ok: true as const };
  }),
];
