import { pageEndpoints, RESOURCES, stepEndpoints } from '@ruzhu/api';
import type { Answers } from '@ruzhu/journeys';
import { answerStep } from '../../services/answer-step.ts';
import { open } from '../../services/contexts.ts';
import { saveDraft, viewStep } from '../../services/drafts.ts';
import { mine } from '../../services/loading.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, merchantOf } from '../call.ts';
import { viewOf } from '../present/application.ts';
import { iso, isoOrNull, presentApplication } from '../present/present.ts';

/** Every page of every journey: read, keep what was typed, answer. */
export const stepRoutes: readonly Bound[] = [
  ...pageEndpoints.flatMap(({ resource, find, view, draft }) => [
    bind(find, async (edge, call) => {
      const merchantId = merchantOf(call);
      const opened = await edge.deps.store.read({ merchant: merchantId }, async (tx) =>
        open(edge.deps, tx, granted(await mine(tx, merchantId, call.params.id, RESOURCES[resource].journey))),
      );
      return presentApplication(opened);
    }),
    bind(view, async (edge, call) => {
      const asked = { merchantId: merchantOf(call), applicationId: call.params.id, step: call.params.step };
      const page = granted(await viewStep(edge.deps, asked));
      return {
        version: page.version,
        values: { ...page.values },
        draft: page.draft && { ...page.draft },
        draftAt: isoOrNull(page.draftAt),
      };
    }),
    bind(draft, async (edge, call) => {
      const asked = {
        merchantId: merchantOf(call),
        applicationId: call.params.id,
        step: call.params.step,
        input: call.body,
      };
      return { at: iso(granted(await saveDraft(edge.deps, asked)).at) };
    }),
  ]),
  ...stepEndpoints.map((endpoint) => ({
    endpoint,
    handle: async (edge: Parameters<Bound['handle']>[0], call: Call) => {
      const { id } = call.params as { id: string }; // Read by the endpoint's own schema.
      const { version } = call.query as { version?: number }; // As above.
      const answered = granted(
        await answerStep(edge.deps, {
          merchantId: merchantOf(call),
          applicationId: id,
          step: endpoint.step,
          input: call.body as Answers, // As above.
          expectedVersion: version ?? null,
          caller: call.caller,
        }),
      );
      return {
        application: await viewOf(edge, answered.application),
        warnings: answered.warnings.map((one) => ({ ...one, params: { ...one.params } })),
      };
    },
  })),
];
