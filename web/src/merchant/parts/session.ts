import type { AnswerOf, logout, whoAmI } from '@ruzhu/api';
import { load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { instantOf } from './instant.ts';
import { useLoaded } from './loaded.ts';
import type { HeardSession } from './session-end.ts';

const ask = operation<typeof whoAmI>('GET', '/api/v1/session');
const end = operation<typeof logout>('POST', '/api/v1/logout');

type Who = NonNullable<AnswerOf<typeof whoAmI>['session']>;

/** Who is signed in here; `null` when nobody is. */
export type Session = { readonly who: Who | null; readonly heard: HeardSession | null };

async function loadSession(): Promise<Session> {
  const { session, now } = await load(ask);
  const who = session && session.kind !== 'staff' ? session : null;
  const heard = who && { life: instantOf(who.endsAt) - instantOf(now), heardAt: Date.now() };
  return { who, heard };
}

/** Who is signed in. Asked once a page load; asking is an act of its own and begins the idle time anew. */
export const useSession = () =>
  useLoaded(['session'], loadSession, { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false });

export const signOut = () => load(end);
