import type { Resource } from '@ruzhu/api';
import type { Step } from '@ruzhu/journeys';
import { useLoaded } from './loaded.ts';

const rooms = {
  'service-accounts': () => import('./rules/service-account.ts'),
  verifications: () => import('./rules/verification.ts'),
  'mini-programs': () => import('./rules/mini-program.ts'),
} as const satisfies Record<Resource, () => Promise<{ readonly steps: readonly Step[] }>>;

/**
 * The page's own rules, the same the server runs; `null` until they have come. A page that is sent before is judged by
 * the server alone.
 */
export function useStepRules(resource: Resource, key: string): Step | null {
  const { data } = useLoaded(['rules', resource], async () => (await rooms[resource]()).steps, {
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.find((step) => step.key === key) ?? null;
}
