import type { Refusal, Refused, Result } from '@ruzhu/rules';
import type { Scope, Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';

/** What a page with several answers is told: everything that is wrong, not the first thing only. */
export type Refusals = { readonly ok: false; readonly refusals: readonly Refusal[] };
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusals;

/** Carries a refusal out of a transaction so that it is rolled back. */
class GivenUp extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('given up');
    this.refusals = refusals;
  }
}

/** A decision over several rows: all of it is stored, or on a refusal none of it. */
export async function decide<T>(
  deps: Deps,
  scope: Scope,
  work: (tx: Tx) => Promise<Outcome<T> | Result<T>>,
): Promise<Outcome<T>> {
  try {
    const value = await deps.store.write(scope, async (tx) => {
      const outcome = await work(tx);
      if (!outcome.ok) throw new GivenUp(refusalsOf(outcome));
      return outcome.value;
    });
    return { ok: true, value };
  } catch (fault) {
    if (fault instanceof GivenUp) return { ok: false, refusals: fault.refusals };
    throw fault;
  }
}

const refusalsOf = (refused: Refused | Refusals): readonly Refusal[] =>
  'refusals' in refused ? refused.refusals : [refused.refusal];

export const refusing = (...refusals: readonly Refusal[]): Refusals => ({ ok: false, refusals });

export const asOutcome = <T>(result: Result<T>): Outcome<T> =>
  result.ok ? result : refusing(result.refusal);
