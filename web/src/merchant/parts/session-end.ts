import type { Instant } from '@ruzhu/rules';

/** What the server said of a sign-in, and this computer's time then. */
export type HeardSession = { readonly endsAt: Instant; readonly now: Instant; readonly heardAt: number };

/** The server notes activity once a minute, so the last note may be that old. */
const NOTED_EVERY = 60_000;

/**
 * When the sign-in ends, given when the server last answered (this computer's time): each answer begins the idle time
 * anew. Asking the server would do the same, so it is worked out here.
 */
export function sessionEnd({ endsAt, now, heardAt }: HeardSession, answeredAt: number): Instant {
  const since = answeredAt - heardAt - NOTED_EVERY;
  return since > 0 ? now + since + (endsAt - now) : endsAt;
}

/** A way back after signing in: only an address of this site's own pages, else the start. */
export function wayBack(to: string | null): string | null {
  return to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/login') ? to : null;
}
