import { logout, whoAmI } from '@ruzhu/api';
import type { Instant } from '@ruzhu/rules';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, load } from '../../client/call.ts';
import { type Role, rolesOf } from './nav.ts';

export type StaffSession = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly agencyId: string | null;
  /** When it ends if nothing more happens. */
  readonly endsAt: Instant;
};

const KEY = ['staff-session'];

async function readSession(): Promise<StaffSession | null> {
  const { session } = await load(whoAmI, { query: { as: 'staff' } });
  if (session?.kind !== 'staff') return null;
  const { name, roles, agencyId, endsAt } = session;
  return { name, roles: rolesOf(roles), agencyId, endsAt: Date.parse(endsAt) };
}

/** Who is signed in on this side of the house. Asking counts as activity, so nobody asks without a cause. */
export function useSession() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    queryFn: readSession,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return {
    session: query.data ?? null,
    isPending: query.isPending,
    fault: query.error,
    refresh: () => client.invalidateQueries({ queryKey: KEY }),
    /** Ends the sign-in and forgets everything that was read under it. */
    signOut: async () => {
      await call(logout, { query: { as: 'staff' } });
      client.clear();
    },
  };
}
