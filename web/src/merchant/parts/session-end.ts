/** What the server said of a sign-in: how long it still lives, and this computer's time then. */
export type HeardSession = { readonly life: number; readonly heardAt: number };

/** The server notes activity once a minute, so the last note may be that old. */
const NOTED_EVERY = 60_000;

/**
 * When the sign-in ends, in this computer's time, given when the server last answered: each answer begins the idle time
 * anew. Asking the server would do the same, so it is worked out here. Only differences of the server's clock are used:
 * a sandbox's may be moved meanwhile.
 */
export const sessionEnd = ({ life, heardAt }: HeardSession, answeredAt: number): number =>
  heardAt + life + Math.max(0, answeredAt - heardAt - NOTED_EVERY);

/** A way back after signing in: only an address of this site's own pages, else the start. */
export function wayBack(to: string | null): string | null {
  return to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/login') ? to : null;
}
