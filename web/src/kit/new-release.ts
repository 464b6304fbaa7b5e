import { MINUTE } from '@ruzhu/rules';

const KEY = 'ruzhu.reloaded';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Whether a page whose parts cannot be fetched is loaded anew: a release took the place of the one it belongs to. At
 * most once a minute, so that parts that are missing for another reason do not go round for ever.
 */
export function loadsAnew(kept: Kept, now: number): boolean {
  const last = Number(kept.getItem(KEY) ?? 0);
  if (now - last < MINUTE) return false;
  kept.setItem(KEY, String(now));
  return true;
}

/** What was typed is saved already; the new release opens the same page. */
export function followNewRelease(): void {
  addEventListener('vite:preloadError', (event) => {
    if (!loadsAnew(sessionStorage, Date.now())) return;
    event.preventDefault();
    location.reload();
  });
}
