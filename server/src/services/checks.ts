import { millisecondsOf, ok, type Result, refuse } from '@ruzhu/rules';
import type { Check } from '../ports/records.ts';
import { hexOf } from './canonical-json.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { RATES, useRate } from './rates.ts';

/** Longest answers of a check, as JSON. */
const LONGEST = 20_000;

/**
 * Keeps the answers of a qualification check under an id that cannot be guessed; nobody signs in. They end after the
 * policy's time. Refusals: `rate.too_many`, `field.too_long`.
 */
export const saveCheck = (
  deps: Deps,
  asked: {
    readonly id: string | null;
    readonly answers: Check['answers'];
    readonly policy: string | null;
    readonly caller: Caller;
  },
): Promise<Outcome<Check>> =>
  decide(deps, 'platform', async (tx) => {
    const now = deps.clock.now();
    const address = hexOf(deps.vault.hash('address', asked.caller.address));
    const slowed = await useRate(tx, RATES.checksPerAddress, address, now);
    if (slowed) return slowed;
    if (JSON.stringify(asked.answers).length > LONGEST) return refuse('field.too_long', '', { max: LONGEST });
    const existing = asked.id ? await tx.checks.find(asked.id) : null;
    if (existing && now < existing.endsAt) {
      const next = { ...existing, answers: asked.answers, updatedAt: now };
      await tx.checks.update(next);
      return ok(next);
    }
    const policy = deps.policies.named(asked.policy ?? deps.policies.current().id);
    const check: Check = {
      id: deps.ids.id(),
      policy: policy.id,
      answers: asked.answers,
      createdAt: now,
      updatedAt: now,
      endsAt: now + millisecondsOf(policy.values['check.life']),
      applicationId: null,
    };
    await tx.checks.insert(check);
    return ok(check);
  });

/** A check that has not ended. Refusals: `not_found`, `link.expired`. */
export const findCheck = (deps: Deps, id: string): Promise<Result<Check>> =>
  deps.store.read('platform', async (tx) => {
    const check = await tx.checks.find(id);
    if (!check) return refuse('not_found');
    return deps.clock.now() < check.endsAt ? ok(check) : refuse('link.expired');
  });
