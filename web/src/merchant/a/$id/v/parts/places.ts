import type { ApplicationView } from '@ruzhu/api';

/** The pages of questions of a verification, in the order in which they are counted; any order will do after the first. */
export const pages = ['agree', 'who', 'licence', 'proof', 'bank', 'contact', 'naming', 'invoice'] as const;

export type VerificationPage = (typeof pages)[number];

/** The pages that come up: by the steps of the application, or, while they are not known, those of most. */
const dueOf = (page: VerificationPage, steps: Steps['steps'] | null): readonly VerificationPage[] =>
  pages.filter(
    (one) => one === page || (steps ? steps.some(({ key }) => key === one) : !SELDOM.includes(one)),
  );

/** Asked by some rules only. */
const SELDOM: readonly VerificationPage[] = ['proof'];

/** Which page it is, of how many. */
export function placeOf(page: VerificationPage, steps: Steps['steps'] | null = null) {
  const due = dueOf(page, steps);
  return { n: due.indexOf(page) + 1, total: due.length };
}

/** The page before in that order; the first one leads back to the application. */
export function pageBefore(page: VerificationPage, steps: Steps['steps'] | null = null): string {
  const due = dueOf(page, steps);
  const before = due[due.indexOf(page) - 1];
  return before ? `v/${before}` : '';
}

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
  const open = steps.filter((step) => step.key !== page && isOpen(step, steps)).map(({ key }) => key);
  const at = pages.indexOf(page);
  const ahead = pages.slice(at + 1).find((key) => open.includes(key));
  const next = ahead ?? pages.find((key) => steps.some((step) => step.key === key && step.status !== 'done'));
  return next ? `v/${next}` : 'v/preflight';
}

/** Pages that may be filled in, or left out, without ever having been seen. */
const UNSEEN: readonly string[] = ['bank', 'contact'];

/**
 * Whether a page is still to be seen. Whoever comes through for the first time is shown who will be called and, where
 * the account may be left out, that it may.
 */
function isOpen({ key, status }: Steps['steps'][number], steps: Steps['steps']): boolean {
  if (status !== 'done') return true;
  return UNSEEN.includes(key) && !steps.some((step) => step.key === 'naming' && step.status === 'done');
}
