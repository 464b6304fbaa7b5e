import { ok, refuse } from '@ruzhu/rules';
import type { Staff } from '../ports/records.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';

/**
 * Lets what could not be sent be tried once more, under the id it always had, so that a receiver that got it after all
 * knows it again. Refusals: `not_found`, `event.not_possible` (it has not failed).
 */
export const retryNotice = (deps: Deps, operator: Staff, id: string): Promise<Outcome<null>> =>
  decide(deps, 'platform', async (tx) => {
    const entry = await tx.outbox.find(id);
    if (!entry) return refuse('not_found');
    if (entry.state !== 'dead') return refuse('event.not_possible', '', { state: entry.state });
    await tx.outbox.again(id, deps.clock.now(), entry.fault ?? '');
    await putOnRecord(deps, tx, {
      actor: 'operator',
      actorId: operator.id,
      merchantId: entry.merchantId,
      act: 'outbox.retry',
      object: `${entry.channel} ${entry.notice}`,
      reason: 'operation',
      data: { id },
    });
    return ok(null);
  });
