import * as api from '@ruzhu/api';
import { maskMobile, maskName } from '@ruzhu/rules';
import type { FastifyInstance } from 'fastify';
import type { AdministratorChange } from '../../ports/records.ts';
import { openOfChange } from '../../services/administrator-changes.ts';
import * as claims from '../../services/administrator-claims.ts';
import * as decisions from '../../services/decide-administrator-change.ts';
import type { Deps } from '../../services/deps.ts';
import * as papers from '../../services/hand-in-claim.ts';
import * as handOvers from '../../services/hand-over-administrator.ts';
import * as stops from '../../services/stop-administrator-change.ts';
import * as takeOvers from '../../services/take-over-administrator.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, type Edge, merchantOf, staffOf } from '../call.ts';
import { callerOf } from '../callers.ts';
import { iso, isoOrNull, presentCode, presentFile, presentScan } from '../present/present.ts';
import { refusing } from '../problem.ts';
import { sendPicture } from './files.ts';

async function present(deps: Deps, change: AdministratorChange) {
  const [name, mobile] = [
    await openOfChange(deps, change, 'adminName'),
    await openOfChange(deps, change, 'adminMobile'),
  ];
  return {
    id: change.id,
    way: change.way,
    state: change.state,
    personMasked: name && maskName(name),
    mobileMasked: mobile && maskMobile(mobile),
    mobileProved: change.mobileProvedAt !== null,
    objectionEndsAt: isoOrNull(change.objectionEndsAt),
    endsAt: iso(change.endsAt),
  };
}

/** By the sign-in: the change of the merchant's own account. */
const ownChange =
  (deps: Deps, call: Call<{ id: string }>): takeOvers.FindChange =>
  (tx) =>
    handOvers.findOwnChange(deps, tx, { merchantId: merchantOf(call), applicationId: call.params.id });

/** By the link: the change it was made for. */
const byLink =
  (deps: Deps, call: Call<{ token: string }>): takeOvers.FindChange =>
  (tx) =>
    claims.claimOf(deps, tx, call.params.token);

const askedBy = (call: Call<{ id: string }>) => ({
  merchantId: merchantOf(call),
  applicationId: call.params.id,
  caller: call.caller,
});

const signedIn: readonly Bound[] = [
  bind(api.administratorChangeOf, async ({ deps }, call) => {
    const change = granted(await handOvers.changeUnderWay(deps, askedBy(call)));
    return { change: change && (await present(deps, change)) };
  }),
  bind(api.beginHandOver, async ({ deps }, call) =>
    presentScan(granted(await handOvers.beginHandOver(deps, { ...askedBy(call), person: call.body }))),
  ),
  bind(api.agreeToHandOver, async ({ deps }, call) => {
    const { ticketId, ...person } = call.body;
    return present(
      deps,
      granted(await handOvers.agreeToHandOver(deps, { ...askedBy(call), person, ticketId })),
    );
  }),
  bind(api.sendTakeOverCode, async ({ deps }, call) =>
    presentCode(granted(await takeOvers.sendTakeOverCode(deps, ownChange(deps, call), call.caller))),
  ),
  bind(api.proveTakeOverCode, async ({ deps }, call) =>
    present(deps, granted(await takeOvers.proveTakeOverCode(deps, ownChange(deps, call), call.body))),
  ),
  bind(api.beginTakeOver, async ({ deps }, call) =>
    presentScan(granted(await takeOvers.beginTakeOver(deps, ownChange(deps, call), call.caller))),
  ),
  bind(api.finishTakeOver, async ({ deps }, call) => {
    const asked = { ...call.body, caller: call.caller };
    return present(deps, granted(await takeOvers.finishTakeOver(deps, ownChange(deps, call), asked)));
  }),
  bind(api.stopAdministratorChange, async ({ deps }, call) => {
    granted(await stops.objectSignedIn(deps, askedBy(call)));
    return { ok: true as const };
  }),
];

const withPapers: readonly Bound[] = [
  bind(api.askClaim, async ({ deps }, { body, caller }) =>
    presentCode(granted(await claims.askClaim(deps, { ...body, caller }))),
  ),
  bind(api.openClaim, async ({ deps }, { body, caller }) => {
    const { token, endsAt } = granted(await claims.openClaim(deps, { ...body, caller }));
    return { token, endsAt: iso(endsAt) };
  }),
  bind(api.viewClaim, async ({ deps }, { params }) => {
    const { change, account, legalRep } = granted(await claims.viewClaim(deps, params.token));
    return { change: await present(deps, change), account, legalRep, reason: change.reason };
  }),
  bind(api.uploadLetter, async ({ deps }, { params, query, body, caller }) => {
    const bytes: unknown = body;
    if (!(bytes instanceof Uint8Array)) throw refusing('file.type', 'letter', { types: 'JPG、PNG、PDF' });
    const sent = { token: params.token, name: query.name, bytes, caller };
    return presentFile(granted(await claims.uploadLetter(deps, sent)));
  }),
  bind(api.handInClaim, async ({ deps }, { params, body, caller }) => {
    const { letterId, legalRepMobile, takesMailbox, ...person } = body;
    const asked = { token: params.token, person, letterId, legalRepMobile, takesMailbox, caller };
    return present(deps, granted(await papers.handInClaim(deps, asked)));
  }),
  bind(api.inviteLegalRepAgain, async ({ deps }, { params, body, caller }) => {
    granted(await papers.inviteAgain(deps, { ...params, ...body, caller }));
    return { ok: true as const };
  }),
  bind(api.sendClaimCode, async ({ deps }, call) =>
    presentCode(granted(await takeOvers.sendTakeOverCode(deps, byLink(deps, call), call.caller))),
  ),
  bind(api.proveClaimCode, async ({ deps }, call) =>
    present(deps, granted(await takeOvers.proveTakeOverCode(deps, byLink(deps, call), call.body))),
  ),
  bind(api.beginClaimScan, async ({ deps }, call) =>
    presentScan(granted(await takeOvers.beginTakeOver(deps, byLink(deps, call), call.caller))),
  ),
  bind(api.finishClaim, async ({ deps }, call) => {
    const asked = { ...call.body, caller: call.caller };
    return present(deps, granted(await takeOvers.finishTakeOver(deps, byLink(deps, call), asked)));
  }),
  bind(api.viewAdministratorObjection, async ({ deps }, { params }) => {
    const { change, account } = granted(await stops.viewObjection(deps, params.token));
    return { change: await present(deps, change), account };
  }),
  bind(api.objectByLink, async ({ deps }, { params, caller }) => {
    granted(await stops.objectByLink(deps, { ...params, caller }));
    return { ok: true as const };
  }),
];

const decided: readonly Bound[] = [
  bind(api.changesToDecide, async ({ deps }, call) => {
    const rows = await decisions.changesToDecide(deps);
    const me = staffOf(call).id;
    const changes = await Promise.all(
      rows.map(async ({ change, application, present: now, ...row }) => ({
        ...(await present(deps, change)),
        number: application.number,
        account: row.account,
        subject: row.subject,
        presentMasked: now,
        isSamePerson: row.isSamePerson,
        takesMailbox: change.takesMailbox,
        legalRep: row.legalRep,
        secondedBy: row.secondedBy,
        isSecondedByMe: change.secondedBy === me,
        handedInAt: isoOrNull(change.handedInAt),
        version: change.version,
      })),
    );
    return { changes };
  }),
  bind(api.decideChange, async ({ deps }, call) => {
    const asked = { changeId: call.params.id, ...call.body, caller: call.caller };
    return present(deps, granted(await decisions.decideChange(deps, staffOf(call), asked)));
  }),
];

export const administratorChangeRoutes: readonly Bound[] = [...signedIn, ...withPapers, ...decided];

/** The letter, for whoever decides; each look is on record. */
export function mountLetters(app: FastifyInstance, edge: Edge): void {
  app.get(api.readLetter.path.replace(/\{(\w+)\}/g, ':$1'), async (request, reply) => {
    const { staff } = await callerOf(edge, 'operator', request, reply);
    const params = api.readLetter.params.safeParse(request.params);
    if (!params.success || !staff) throw refusing('not_found');
    return sendPicture(reply, granted(await decisions.readLetter(edge.deps, staff, params.data.id)));
  });
}
