import { beginReversal, decideObjection, objection, objections, objectTo, viewObjection } from '@ruzhu/api';
import type { Application, Objection } from '../../ports/records.ts';
import type { Tx } from '../../ports/store.ts';
import * as decisions from '../../services/decide-objection.ts';
import * as services from '../../services/objections.ts';
import { oneByOne } from '../../services/one-by-one.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, merchantOf, staffOf } from '../call.ts';
import { iso, isoOrNull } from '../present/present.ts';

const PAGE = 50;

const askedBy = (call: Call<{ id: string }>) => ({
  merchantId: merchantOf(call),
  applicationId: call.params.id,
});

/** Where an objection stands for its merchant: what operators have yet to agree on is theirs. */
const presentOwn = ({ objection, words, answer, until }: services.ObjectionView) => ({
  objection: objection && {
    state: objection.state === 'proposed' ? ('waiting' as const) : objection.state,
    words: words ?? '',
    answer,
    at: iso(objection.createdAt),
    answerBy: iso(objection.answerBy),
    answeredAt: isoOrNull(objection.decidedAt),
  },
  until: isoOrNull(until),
});

async function presentRow(tx: Tx, one: Objection) {
  const application = await tx.applications.find(one.applicationId);
  const nameOf = async (id: string | null) => (id ? ((await tx.staff.find(id))?.name ?? null) : null);
  return {
    id: one.id,
    number: application?.number ?? '',
    subjectName: application ? await subjectOf(tx, application) : '',
    askedBy: one.askedBy,
    state: one.state,
    createdAt: iso(one.createdAt),
    answerBy: iso(one.answerBy),
    decidedAt: isoOrNull(one.decidedAt),
    proposedBy: await nameOf(one.proposedBy),
    decidedBy: await nameOf(one.decidedBy),
    version: one.version,
  };
}

const subjectOf = async (tx: Tx, { id, parentId }: Application): Promise<string> =>
  (await tx.accounts.ofApplication(parentId ?? id))?.subjectName ?? '';

/** The agency that decided last. */
async function agencyOf(tx: Tx, applicationId: string): Promise<string | null> {
  const decided = (await tx.cases.ofApplication(applicationId)).filter(({ state }) => state === 'decided');
  const agencyId = decided.at(-1)?.agencyId;
  return agencyId ? ((await tx.agencies.find(agencyId))?.name ?? null) : null;
}

export const objectionRoutes: readonly Bound[] = [
  bind(objection, async (edge, call) => {
    const read = (tx: Tx) => services.objectionOf(edge.deps, tx, askedBy(call));
    return presentOwn(granted(await edge.deps.store.read({ merchant: merchantOf(call) }, read)));
  }),
  bind(objectTo, async (edge, call) => {
    const asked = { ...askedBy(call), words: call.body.words, caller: call.caller };
    return presentOwn(granted(await services.objectTo(edge.deps, asked)));
  }),
  bind(objections, async (edge, { query: { over, at, id } }) =>
    edge.deps.store.read('platform', async (tx) => {
      const place = at && id ? { at: Date.parse(at), id } : undefined;
      const rows = over
        ? await tx.objections.over({ limit: PAGE, ...(place ? { before: place } : {}) })
        : await tx.objections.open({ limit: PAGE, ...(place ? { after: place } : {}) });
      return {
        objections: await oneByOne(rows, (one) => presentRow(tx, one)),
        now: iso(edge.deps.clock.now()),
      };
    }),
  ),
  bind(viewObjection, async (edge, call) => {
    const staff = staffOf(call);
    const seen = granted(await decisions.viewObjection(edge.deps, staff, call.params.id));
    return edge.deps.store.read('platform', async (tx) => ({
      ...(await presentRow(tx, seen.one)),
      words: seen.words,
      answer: seen.answer,
      proposal: seen.one.proposal,
      isOwn: seen.one.proposedBy === staff.id,
      obstacle: seen.obstacle,
      items: seen.items.map(({ path, reason, words }) => ({ path, reason, words })),
      fee: seen.fee && { ...seen.fee },
      agency: await agencyOf(tx, seen.one.applicationId),
    }));
  }),
  bind(beginReversal, async (edge, call) => {
    const one = granted(await decisions.beginReversal(edge.deps, staffOf(call), call.body));
    return edge.deps.store.read('platform', (tx) => presentRow(tx, one));
  }),
  bind(decideObjection, async (edge, call) => {
    const { version, ...asked } = call.body;
    const one = granted(
      await decisions.decideObjection(edge.deps, staffOf(call), {
        id: call.params.id,
        ...asked,
        expectedVersion: version,
      }),
    );
    return edge.deps.store.read('platform', (tx) => presentRow(tx, one));
  }),
];
