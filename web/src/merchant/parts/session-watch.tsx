import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { lastAnsweredAt, leaving, SIGNED_OUT } from '../../client/call.ts';
import { useApp, useNow } from '../../kit/app.tsx';
import { SessionTimeoutDialog } from '../../kit/session-timeout.tsx';
import { signOut, useSession } from './session.ts';
import { sessionEnd } from './session-end.ts';

const LOOK_EVERY = 5_000;

/** Stands on every page of somebody signed in: warns before the sign-in ends, and leads back here after signing in again. */
export function SessionWatch() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { data: session, refetch } = useSession();
  const { clock } = useApp();
  useNow(LOOK_EVERY);
  const to = pathname + search;
  // What was loaded is forgotten only once this page is gone: it would ask for it again.
  const leave = async (address: string) => {
    await navigate(address, { replace: true });
    client.clear();
  };
  useEffect(() => {
    // Whoever comes by a link from a message was not signed in before: nothing has ended.
    const why = session?.heard ? { to, ended: 'yes' } : { to };
    const ended = () => void leave(`/login?${new URLSearchParams(why)}`);
    addEventListener(SIGNED_OUT, ended);
    return () => removeEventListener(SIGNED_OUT, ended);
  });
  if (!session?.heard) return null;
  return (
    <SessionTimeoutDialog
      endsAt={sessionEnd(session.heard, lastAnsweredAt()) + clock() - Date.now()}
      onStay={() => void refetch()}
      onLeave={() =>
        void leaving(() => signOut().finally(() => leave(`/signed-out?${new URLSearchParams({ to })}`)))
      }
    />
  );
}
