import { ok, type Result, refuse } from '../result.ts';
import type { Policy } from './policy.ts';
import { policySets } from './policy-sets.ts';

/** The set of rules of an id, among those shipped unless others are given. Refusal: `policy.unknown` at `policy`. */
export function findPolicy(id: string, sets: readonly Policy[] = policySets): Result<Policy> {
  const policy = sets.find((one) => one.id === id);
  const known = sets.map((one) => one.id).join(', ');
  return policy ? ok(policy) : refuse('policy.unknown', 'policy', { policy: id.slice(0, 60), known });
}
