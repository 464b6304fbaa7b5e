import { ok, type Refusal, readAccountName, readMiniProgramName } from '@ruzhu/rules';
import { open } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { mine } from './loading.ts';
import { nameConflict } from './names.ts';
import { RATES, useRate } from './rates.ts';

export type NameCheck = {
  readonly free: boolean;
  readonly refusals: readonly Refusal[];
  readonly proofNeeded: boolean;
};

/**
 * Whether a name can be had, by the reviewer's own rules and by what others hold. Nothing is held by asking.
 * Refusals: `not_found`, `name.check_too_often` (minutes).
 */
export const checkName = (
  deps: Deps,
  asked: { readonly merchantId: string; readonly applicationId: string; readonly name: string },
): Promise<Outcome<NameCheck>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId);
    if (!found.ok) return found;
    const slowed = await useRate(tx, RATES.namesPerMerchant, asked.merchantId, deps.clock.now());
    if (slowed) return slowed;
    const opened = await open(deps, tx, found.value);
    const program = found.value.journey === 'mini-program';
    const entityName = String(opened.context.known.entityName ?? opened.answers.entityName ?? '');
    const options = { policy: opened.policy, entityName, words: deps.shelf.nameWords() };
    const reading = program
      ? readMiniProgramName(asked.name, options)
      : readAccountName(asked.name, { ...options, kind: 'service' });
    if (!reading.ok) return ok({ free: false, refusals: [reading.refusal], proofNeeded: false });
    const use = program
      ? ({ product: 'miniProgram', field: 'mpName' } as const)
      : ({ product: 'service', field: 'accountName' } as const);
    const conflict = await nameConflict(deps, tx, opened, reading.value, use);
    return ok({
      free: conflict === null,
      refusals: conflict ? [conflict] : [],
      proofNeeded: reading.facts.proofs.length > 0,
    });
  });
