import { Navigate } from 'react-router';
import { homeOf } from './parts/nav.ts';
import { useSession } from './parts/session.ts';

/** `/console`: to the sign-in, or to where the work is. */
export function Page() {
  const { session, isPending } = useSession();
  if (isPending) return null;
  return <Navigate to={session ? homeOf(session.roles) : '/console/login'} replace />;
}
