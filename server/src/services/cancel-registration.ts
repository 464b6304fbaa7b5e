import { ok } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import { advance } from './advance.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';
import { lastMailbox, release } from './release.ts';

/** Gives up a registration that is not finished; mailbox and name are free again. Refusals: `not_found`, `event.not_possible`, `actor.not_allowed`. */
export const cancelRegistration = (
  deps: Deps,
  asked: { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller },
): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const timers = await tx.timers.of(found.value.id);
    const moved = advance(deps, {
      application: found.value,
      timers,
      event: 'cancel',
      by: 'applicant',
      actorId: asked.caller.actorId,
      facts: {},
      patch: { facts: await lastMailbox(tx, found.value) },
    });
    if (!moved.ok) return refusing(moved.refusal);
    await store(tx, moved.commit);
    await release(deps, tx, moved.application);
    return ok(moved.application);
  });
