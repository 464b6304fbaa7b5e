import { itemsOf, reasonOf } from '@ruzhu/journeys';
import { type Instant, ok, type Result } from '@ruzhu/rules';
import type { Application, Verdict } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { mine } from './loading.ts';

export type ReturnedItem = Pick<Verdict, 'path' | 'verdict' | 'reason' | 'words'> & {
  readonly step: string;
  readonly mended: boolean;
};

export type Returned = {
  readonly application: Application;
  readonly items: readonly ReturnedItem[];
  readonly left: number;
  readonly deadline: Instant | null;
  readonly fee: { readonly rule: string; readonly outcome: string } | null;
};

/** States in which something was decided that the merchant reads; in all others old reasons are gone. */
const TOLD = ['refill', 'namingFailed', 'passedWithoutName', 'failed', 'returned'];

/**
 * Verdicts of cases that are decided, of the person who decided them. What the first of two has found, or why somebody
 * else has to look, stays inside.
 */
async function toldVerdicts(tx: Tx, { id, state }: Application): Promise<readonly Verdict[]> {
  if (!TOLD.includes(state)) return [];
  const deciders = new Map(
    (await tx.cases.ofApplication(id))
      .filter((one) => one.state === 'decided')
      .map((one) => [one.id, one.outcome === 'closed' ? null : one.reviewerId]),
  );
  return (await tx.cases.verdictsOfApplication(id)).filter(({ caseId, reviewerId, reason }) => {
    const decider = deciders.get(caseId);
    const isTold = reason === null || reasonOf(reason)?.kind !== 'hold';
    return decider !== undefined && isTold && (decider === null || decider === reviewerId);
  });
}

/**
 * What a reviewer returned or refused in the last round, item by item, as the merchant reads it; the internal notes stay
 * inside. Refusal: `not_found`.
 */
export async function returnedItems(
  deps: Deps,
  tx: Tx,
  asked: { readonly merchantId: string; readonly applicationId: string },
): Promise<Result<Returned>> {
  const found = await mine(tx, asked.merchantId, asked.applicationId);
  if (!found.ok) return found;
  const application = found.value;
  const verdicts = await toldVerdicts(tx, application);
  const round = Math.max(0, ...verdicts.map((one) => one.round));
  const mended = (application.facts.mended ?? []) as readonly string[]; // Written as pages are answered again.
  const steps = new Map(
    (['entity', 'name', 'miniProgram'] as const).flatMap((kind) =>
      itemsOf(kind, { ...application.answers, ...application.sealed }).map(
        (item) => [item.key, item.step] as const,
      ),
    ),
  );
  const items = verdicts
    .filter((one) => one.round === round && one.verdict !== 'pass')
    .map(({ path, verdict, reason, words }) => {
      const step = steps.get(path) ?? '';
      return { path, verdict, reason, words, step, mended: mended.includes(step) };
    });
  const order = (await tx.orders.ofApplication(application.id)).find((one) => one.feeRule !== null);
  const refill = (await tx.timers.of(application.id)).find((timer) => timer.clock === 'refill');
  const policy = deps.policies.named(application.policy);
  return ok({
    application,
    items,
    left: Math.max(0, policy.values['verify.refills'] - Number(application.facts.refills ?? 0)),
    deadline: refill?.dueAt ?? null,
    fee: order?.feeRule && order.feeOutcome ? { rule: order.feeRule, outcome: order.feeOutcome } : null,
  });
}
