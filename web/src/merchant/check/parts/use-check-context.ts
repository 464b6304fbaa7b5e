import { civilDateAt, type EligibilityContext, editionOf } from '@ruzhu/rules';
import { useApp } from '../../../kit/app.tsx';
import { usePolicies, usePolicy } from '../../parts/policies.ts';

/** The rules a check is judged by, on this day; `null` while they load. */
export function useCheckContext(policyId: string | undefined): EligibilityContext | null {
  const { clock } = useApp();
  const policy = usePolicy(policyId);
  const edition = policy && editionOf(policy);
  return policy && edition?.ok ? { policy, edition: edition.value, asOf: civilDateAt(clock()) } : null;
}

/** The other sets of rules, for comparing. */
export function useOtherContexts(context: EligibilityContext | null): readonly EligibilityContext[] {
  const { data = [] } = usePolicies();
  if (!context) return [];
  return data
    .filter(({ id }) => id !== context.policy.id)
    .flatMap((policy) => {
      const edition = editionOf(policy);
      return edition.ok ? [{ ...context, policy, edition: edition.value }] : [];
    });
}
