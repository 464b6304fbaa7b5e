import { civilDateAt, type EligibilityContext, editionOf } from '@ruzhu/rules';
import { useApp } from '../../../kit/app.tsx';
import { useEdition } from '../../parts/edition.ts';
import { usePolicies, usePolicy } from '../../parts/policies.ts';

/** The rules a check is judged by, on this day; `null` while they load. */
export function useCheckContext(policyId: string | undefined): EligibilityContext | null {
  const { clock } = useApp();
  const policy = usePolicy(policyId);
  const { data: loaded } = useEdition(policy?.id);
  if (!policy) return null;
  // The shipped list stands in while the one in force is on its way; nearly always they are the same.
  const shipped = editionOf(policy);
  const edition = loaded ?? (shipped.ok ? shipped.value : null);
  return edition && { policy, edition, asOf: civilDateAt(clock()) };
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
