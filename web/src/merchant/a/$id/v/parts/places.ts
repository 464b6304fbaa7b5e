import type { ApplicationView } from '@ruzhu/api';

/** The pages of questions of a verification, in the order in which they are counted; any order will do after the first. */
export const pages = ['agree', 'who', 'licence', 'bank', 'contact', 'naming', 'invoice'] as const;

export type VerificationPage = (typeof pages)[number];

export const placeOf = (page: VerificationPage) => ({ n: pages.indexOf(page) + 1, total: pages.length });

/** The page before in that order; the first one leads back to the application. */
export const pageBefore = (page: VerificationPage): string => {
  const before = pages[pages.indexOf(page) - 1];
  return before ? `v/${before}` : '';
};

type Steps = Pick<ApplicationView, 'state' | 'steps'>;

/** States in which returned items are mended. */
export const MENDING: readonly string[] = ['refill', 'namingFailed'];

/**
 * Where to go once a page is answered: while something is being mended back to the list of it, while the contact is
 * waited for back to the call; else the first page after this one that is not done, then those before it, and the check
 * before submitting when all are.
 */
export function pageAfter({ state, steps }: Steps, page: VerificationPage): string {
  if (MENDING.includes(state)) return 'v/fix';
  if (state === 'waitingContact') return 'v/call';
  const open = steps.filter(({ key, status }) => key !== page && status !== 'done').map(({ key }) => key);
  // The pages that come up, from the one after this to the one before it.
  const at = pages.indexOf(page);
  const round = [...pages.slice(at + 1), ...pages.slice(0, at)];
  const next = round.find((key) => open.includes(key));
  return next ? `v/${next}` : 'v/preflight';
}
