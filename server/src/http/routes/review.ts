import {
  callableCases,
  caseSlots,
  claimNext,
  decideCase,
  declareUnreachable,
  heldDecisions,
  holdDecision,
  linkedCases,
  logCall,
  putBack,
  queue,
  readCaseFile,
  records,
  revealAnswer,
  revealContact,
  saveReviewDraft,
  sendDecision,
  takeBackDecision,
  viewCase,
} from '@ruzhu/api';
import { reasons } from '@ruzhu/journeys';
import { callSlots } from '@ruzhu/rules';
import type { FastifyInstance } from 'fastify';
import { callable } from '../../services/callable.ts';
import * as held from '../../services/held-decisions.ts';
import { linkedCases as linkedTo } from '../../services/linked-cases.ts';
import * as calls from '../../services/review-calls.ts';
import { decideCase as decide } from '../../services/review-decision.ts';
import * as desk from '../../services/review-desk.ts';
import * as views from '../../services/review-view.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Edge, staffOf } from '../call.ts';
import { callerOf } from '../callers.ts';
import { viewOf } from '../present/application.ts';
import { namesOf, presentCase, presentCases, presentHeld } from '../present/case.ts';
import { iso, isoOrNull, presentEvent, shownFacts } from '../present/present.ts';
import { refusing } from '../problem.ts';
import { sendPicture } from './files.ts';
import { pageFrom } from './messages.ts';

const PAGE = 50;

export const reviewRoutes: readonly Bound[] = [
  bind(queue, async (edge, call) => {
    const staff = staffOf(call);
    const { state, mine, afterDue, afterId } = call.query;
    return edge.deps.store.read('platform', async (tx) => {
      const cases = await tx.cases.list({
        agencyId: staff.agencyId,
        limit: PAGE,
        ...(state ? { state } : {}),
        ...(mine ? { reviewerId: staff.id } : {}),
        ...(afterDue && afterId ? { after: { dueAt: Date.parse(afterDue), id: afterId } } : {}),
      });
      return {
        cases: presentCases(cases, await namesOf(tx, cases)),
        counts: { ...(await tx.cases.counts(staff.agencyId)) },
        now: iso(edge.deps.clock.now()),
      };
    });
  }),
  bind(records, async (edge, call) => {
    const staff = staffOf(call);
    const cases = await edge.deps.store.read('platform', (tx) =>
      tx.cases.decidedBy(staff.id, pageFrom(call.query, PAGE)),
    );
    return { cases: cases.map((one) => presentCase(one, staff.name)) };
  }),
  bind(claimNext, async (edge, call) => {
    const staff = staffOf(call);
    return presentCase(granted(await desk.claimNext(edge.deps, staff)), staff.name);
  }),
  bind(viewCase, async (edge, call) => {
    const staff = staffOf(call);
    const view = await edge.deps.store.read('platform', async (tx) =>
      granted(await views.viewCase(edge.deps, tx, staff, call.params.id)),
    );
    const { one, application } = view;
    const { firstDecision: _hidden, ...draft } = one.draft;
    return {
      one: {
        ...presentCase(one, staff.name),
        leasedUntil: isoOrNull(one.leasedUntil),
        draft,
        secondLook: one.firstReviewerId !== null,
        thirdLook: one.secondReviewerId !== null,
      },
      application: {
        number: application.number,
        state: application.state,
        policy: application.policy,
        facts: shownFacts(application),
      },
      bundleHash: view.bundleHash,
      lint: 'mustFix' in view.lint ? (view.lint as never) : null, // Frozen as the lint of the rules gave it.
      registry: String(view.registry),
      samePictures: view.samePictures.map(({ fileId, number, isExact, sameSubject, at }) => ({
        file: fileId,
        number,
        exact: isExact,
        sameSubject,
        at: iso(at),
      })),
      items: view.items.map(({ item, fields, files }) => ({
        key: item.key,
        word: item.word,
        step: item.step,
        fields: fields.map((field) => ({ ...field })),
        files: files.map(({ id, name, type, width, height, findings }) => ({
          id,
          name,
          type,
          width,
          height,
          findings: [...findings],
        })),
      })),
      reasons: reasons.map(({ code, items, kind, word, repair }) => ({
        code,
        items: [...items],
        kind,
        word,
        repair,
      })),
      verdicts: view.verdicts.map(({ path, round, verdict, reason, words, note, at }) => ({
        path,
        round,
        verdict,
        reason,
        words,
        note,
        at: iso(at),
      })),
      calls: view.calls.map(({ id, at, outcome, seconds, note, numberMasked }) => ({
        id,
        at: iso(at),
        outcome,
        seconds,
        note,
        numberMasked,
      })),
      history: view.history.map(presentEvent),
      slots: Array.isArray(application.answers.callSlots) ? application.answers.callSlots.map(String) : [],
      proof: String(view.proof ?? ''),
    };
  }),
  bind(revealAnswer, async (edge, call) => ({
    value: granted(
      await views.revealAnswer(edge.deps, staffOf(call), { caseId: call.params.id, ...call.body }),
    ),
  })),
  bind(revealContact, async (edge, call) =>
    granted(await calls.revealContact(edge.deps, staffOf(call), call.params.id)),
  ),
  bind(saveReviewDraft, async (edge, call) =>
    presentCase(
      granted(
        await desk.saveReviewDraft(edge.deps, staffOf(call), {
          caseId: call.params.id,
          draft: call.body.draft,
        }),
      ),
    ),
  ),
  bind(putBack, async (edge, call) => {
    granted(await desk.putBack(edge.deps, staffOf(call), call.params.id));
    return { ok: true as const };
  }),
  bind(logCall, async (edge, call) => {
    const { callAgainAt, ...report } = call.body;
    const logged = granted(
      await calls.logCall(edge.deps, staffOf(call), {
        caseId: call.params.id,
        ...report,
        callAgainAt: callAgainAt ? Date.parse(callAgainAt) : null,
      }),
    );
    return { id: logged.id, at: iso(logged.at), outcome: logged.outcome };
  }),
  bind(caseSlots, async (edge, call) => {
    const { deps } = edge;
    const found = await deps.store.read('platform', (tx) =>
      desk.onDesk(deps, tx, staffOf(call), call.params.id),
    );
    const policy = deps.policies.named(granted(found).application.policy);
    const slots = callSlots({ now: deps.clock.now(), calendar: deps.shelf.calendar(), policy });
    return { slots: slots.map(({ key, from, until }) => ({ key, from: iso(from), until: iso(until) })) };
  }),
  bind(declareUnreachable, async (edge, call) => {
    granted(await calls.declareUnreachable(edge.deps, staffOf(call), call.params.id));
    return { ok: true as const };
  }),
  bind(decideCase, async (edge, call) => {
    const { version, ...decision } = call.body;
    const application = granted(
      await decide(edge.deps, staffOf(call), {
        caseId: call.params.id,
        ...decision,
        expectedVersion: version,
      }),
    );
    return viewOf(edge, application);
  }),
];

/** The operations on decisions that have not left. */
export const heldDecisionRoutes: readonly Bound[] = [
  bind(holdDecision, async (edge, call) => {
    const { version, ...decision } = call.body;
    const asked = { caseId: call.params.id, ...decision, expectedVersion: version };
    return presentHeld(granted(await held.holdDecision(edge.deps, staffOf(call), asked)), staffOf(call).name);
  }),
  bind(callableCases, async (edge, call) => {
    const staff = staffOf(call);
    return edge.deps.store.read('platform', async (tx) => {
      const found = await callable(edge.deps, tx, staff);
      const names = await namesOf(
        tx,
        found.map(({ one }) => one),
      );
      return {
        callable: found.map(({ one, slot, isNow, missed }) => ({
          ...presentCase(one, one.reviewerId ? (names.get(one.reviewerId) ?? null) : null),
          from: slot ? iso(slot.from) : null,
          until: slot ? iso(slot.until) : null,
          isNow,
          missed,
        })),
      };
    });
  }),
  bind(linkedCases, async (edge, call) => {
    const staff = staffOf(call);
    return edge.deps.store.read('platform', async (tx) => {
      const { merchants, elsewhere } = granted(await linkedTo(edge.deps, tx, staff, call.params.id));
      const names = await namesOf(
        tx,
        merchants.flatMap(({ cases }) => cases),
      );
      return {
        merchants: merchants.map((one) => ({
          ...one,
          by: [...one.by],
          cases: presentCases(one.cases, names),
        })),
        elsewhere,
      };
    });
  }),
  bind(heldDecisions, async (edge, call) => {
    const staff = staffOf(call);
    const cases = await edge.deps.store.read('platform', (tx) =>
      tx.cases.list({ agencyId: staff.agencyId, reviewerId: staff.id, state: 'deciding', limit: PAGE }),
    );
    return {
      held: cases.map((one) => presentHeld(one, staff.name)),
      now: iso(edge.deps.clock.now()),
    };
  }),
  bind(takeBackDecision, async (edge, call) => {
    const staff = staffOf(call);
    return presentCase(granted(await held.takeBack(edge.deps, staff, call.params.id)), staff.name);
  }),
  bind(sendDecision, async (edge, call) => {
    granted(await held.sendHeld(edge.deps, staffOf(call), call.params.id));
    return { ok: true as const };
  }),
];

export function mountCasePictures(app: FastifyInstance, edge: Edge): void {
  app.get(readCaseFile.path.replace(/\{(\w+)\}/g, ':$1'), async (request, reply) => {
    const { staff } = await callerOf(edge, 'reviewer', request, reply);
    const params = readCaseFile.params.safeParse(request.params);
    if (!params.success || !staff) throw refusing('not_found');
    const { bytes } = granted(
      await views.viewCaseFile(edge.deps, staff, { caseId: params.data.id, fileId: params.data.fileId }),
    );
    return sendPicture(reply, bytes);
  });
}
