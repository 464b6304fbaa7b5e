import {
  acceptedAgreements,
  beginConfirmation,
  beginPayment,
  chooseSlots,
  findOrder,
  finishConfirmation,
  giveUpOrder,
  offeredSlots,
  openOrder,
  ordersOf,
  outlook,
  preflight,
  resubmit,
  returned,
  startVerification,
  writeToReviewer,
} from '@ruzhu/api';
import { missingSteps, verificationSteps } from '@ruzhu/journeys';
import { callSlots, type SubjectKind, verificationFee } from '@ruzhu/rules';
import { open } from '../../services/contexts.ts';
import { outlookOf } from '../../services/forecast.ts';
import { lintOf } from '../../services/lint.ts';
import { mine } from '../../services/loading.ts';
import { oneByOne } from '../../services/one-by-one.ts';
import * as orders from '../../services/orders.ts';
import { giveUpOrder as giveUp } from '../../services/reconcile-orders.ts';
import * as refills from '../../services/refills.ts';
import { returnedItems } from '../../services/returned.ts';
import * as verifications from '../../services/start-verification.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, merchantOf } from '../call.ts';
import { presentAccepted } from '../present/agreement.ts';
import { viewOf } from '../present/application.ts';
import { presentCredit } from '../present/fee.ts';
import { iso, isoOrNull, presentOrder, presentScan } from '../present/present.ts';

const askedBy = (call: Call<{ id: string }>) => ({
  merchantId: merchantOf(call),
  applicationId: call.params.id,
  caller: call.caller,
});

export const verificationRoutes: readonly Bound[] = [
  bind(startVerification, async (edge, call) =>
    viewOf(edge, granted(await verifications.startVerification(edge.deps, askedBy(call)))),
  ),
  bind(beginConfirmation, async (edge, call) =>
    presentScan(granted(await verifications.beginConfirmation(edge.deps, askedBy(call)))),
  ),
  bind(finishConfirmation, async (edge, call) =>
    viewOf(
      edge,
      granted(await verifications.finishConfirmation(edge.deps, { ...askedBy(call), ...call.body })),
    ),
  ),
  bind(preflight, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read('platform', async (tx) => {
      const opened = await open(
        edge.deps,
        tx,
        granted(await mine(tx, merchantId, call.params.id, 'verification')),
      );
      const lint = await lintOf(edge.deps, tx, opened);
      const missing = missingSteps(verificationSteps, opened.context);
      const left = await tx.orders.creditLeft(merchantId);
      const credit = (await tx.orders.creditsOf(merchantId)).find(({ id }) => id === left?.id) ?? null;
      const { licenceNumber } = opened.context.known;
      const kind = opened.context.known.subjectKind as SubjectKind; // The entity of a registered account always has one.
      return {
        lint: { ...lint, items: lint.items.map((item) => ({ ...item, params: { ...item.params } })) },
        missingSteps: [...missing],
        mayPay: missing.length === 0 && lint.mustFix === 0,
        fee: credit ? 0 : verificationFee(opened.policy, { kind, licenceNumber }),
        credit: credit && presentCredit(credit, await tx.orders.find(credit.orderId), null),
      };
    });
  }),
  bind(beginPayment, async (edge, call) =>
    presentScan(granted(await orders.beginPayment(edge.deps, askedBy(call)))),
  ),
  bind(openOrder, async (edge, call) =>
    presentOrder(granted(await orders.openOrder(edge.deps, { ...askedBy(call), ...call.body }))),
  ),
  bind(findOrder, async (edge, call) => {
    const asked = { merchantId: merchantOf(call), orderId: call.params.id };
    return presentOrder(granted(await orders.watchOrder(edge.deps, asked)));
  }),
  bind(ordersOf, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      granted(await mine(tx, merchantId, call.params.id, 'service-account'));
      const rows = await tx.orders.ofMerchant(merchantId);
      const orderNamed = (id: string | null) => rows.find((order) => order.id === id) ?? null;
      return {
        orders: await oneByOne(rows, async (order) => {
          const invoice = await tx.invoices.ofOrder(order.id);
          const entries = await tx.orders.ledgerOf(order.id);
          return {
            ...presentOrder(order),
            invoice: invoice && {
              kind: invoice.kind,
              title: invoice.title,
              taxNumber: invoice.taxNumber,
              state: invoice.state,
              number: invoice.number,
            },
            entries: entries.map(({ kind, amount, at }) => ({ kind, amount, at: iso(at) })),
          };
        }),
        credits: (await tx.orders.creditsOf(merchantId)).map((one) =>
          presentCredit(one, orderNamed(one.orderId), orderNamed(one.usedBy)),
        ),
      };
    });
  }),
  bind(giveUpOrder, async (edge, call) =>
    presentOrder(granted(await giveUp(edge.deps, { merchantId: merchantOf(call), orderId: call.params.id }))),
  ),
  bind(resubmit, async (edge, call) =>
    viewOf(edge, granted(await refills.resubmit(edge.deps, askedBy(call)))),
  ),
  bind(chooseSlots, async (edge, call) =>
    viewOf(edge, granted(await refills.chooseSlots(edge.deps, { ...askedBy(call), ...call.body }))),
  ),
  bind(outlook, async (edge, call) =>
    edge.deps.store.read('platform', async (tx) => {
      const found = granted(await mine(tx, merchantOf(call), call.params.id, 'verification'));
      const { forecast, waiting } = await outlookOf(edge.deps, tx, found);
      const shown = forecast && {
        median: iso(forecast.median),
        latest: iso(forecast.latest),
        cases: forecast.cases,
      };
      return { forecast: shown, waiting };
    }),
  ),
  bind(offeredSlots, async (edge) => {
    const { deps } = edge;
    const slots = callSlots({
      now: deps.clock.now(),
      calendar: deps.shelf.calendar(),
      policy: deps.policies.current(),
    });
    return { slots: slots.map(({ key, from, until }) => ({ key, from: iso(from), until: iso(until) })) };
  }),
  bind(writeToReviewer, async (edge, call) => {
    granted(await refills.writeToReviewer(edge.deps, { ...askedBy(call), ...call.body }));
    return { ok: true as const };
  }),
  bind(acceptedAgreements, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      const { id } = granted(await mine(tx, merchantId, call.params.id, 'verification'));
      return { agreements: (await tx.agreements.of(id)).map((one) => presentAccepted(edge.deps, one)) };
    });
  }),
  bind(returned, async (edge, call) => {
    const asked = { merchantId: merchantOf(call), applicationId: call.params.id };
    const view = await edge.deps.store.read({ merchant: asked.merchantId }, async (tx) =>
      granted(await returnedItems(edge.deps, tx, asked)),
    );
    return {
      items: view.items.map((one) => ({ ...one })),
      left: view.left,
      deadline: isoOrNull(view.deadline),
      fee: view.fee && { ...view.fee },
    };
  }),
];
