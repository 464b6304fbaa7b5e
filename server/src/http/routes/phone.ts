import {
  confirmScan,
  identifyLegalRep,
  openScan,
  proveLegalRep,
  refuseLegalRep,
  refuseScan,
  viewLegalRep,
} from '@ruzhu/api';
import * as legalRep from '../../services/legal-rep.ts';
import {
  confirmOnPhone,
  openOnPhone,
  type PhoneAnswer,
  type PhoneView,
  refuseOnPhone,
} from '../../services/phone-scans.ts';
import { bind, granted } from '../bind.ts';
import { iso, presentCode } from '../present/present.ts';

const presentPhone = (view: PhoneView) => ({
  ...view,
  act: { ...view.act },
  begunAt: iso(view.begunAt),
  endsAt: iso(view.endsAt),
});

export const phoneRoutes = [
  bind(openScan, async (edge, { params }) =>
    presentPhone(
      granted(await edge.deps.store.write('platform', (tx) => openOnPhone(edge.deps, tx, params.token))),
    ),
  ),
  bind(confirmScan, async (edge, { params, body }) => {
    const { name, ...rest } = body;
    const answer: PhoneAnswer = name === undefined ? rest : { ...rest, name };
    // A wrong number counts, so the transaction is kept whatever the answer.
    granted(
      await edge.deps.store.write('platform', (tx) => confirmOnPhone(edge.deps, tx, params.token, answer)),
    );
    return { state: 'confirmed' as const };
  }),
  bind(refuseScan, async (edge, { params }) => {
    granted(await edge.deps.store.write('platform', (tx) => refuseOnPhone(edge.deps, tx, params.token)));
    return { state: 'refused' as const };
  }),
  bind(viewLegalRep, async (edge, { params }) => {
    const view = granted(
      await edge.deps.store.read('platform', (tx) => legalRep.viewLegalRep(edge.deps, tx, params.token)),
    );
    const { policy: _policy, ...shown } = view;
    return { ...shown, endsAt: iso(view.endsAt) };
  }),
  bind(identifyLegalRep, async (edge, { params, body, caller }) =>
    presentCode(
      granted(await legalRep.identifyLegalRep(edge.deps, { token: params.token, identity: body, caller })),
    ),
  ),
  bind(proveLegalRep, async (edge, { params, body, caller }) => ({
    state: granted(await legalRep.proveLegalRepCode(edge.deps, { token: params.token, ...body, caller })),
  })),
  bind(refuseLegalRep, async (edge, { params }) => ({
    state: granted(await legalRep.refuseLegalRep(edge.deps, { token: params.token })),
  })),
];
