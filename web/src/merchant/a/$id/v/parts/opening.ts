import { MENDING, type VerificationPage } from './places.ts';

/**
 * Whether a page takes answers: `open`; `unpaid` while an order waits for its payment; `kept` while other pages are
 * mended; `handed` once everything was submitted.
 */
export type Opening = 'open' | 'unpaid' | 'kept' | 'handed';

/** `returned` are the pages that were sent back. */
export function openingOf(page: VerificationPage, state: string, returned: readonly string[]): Opening {
  if (state === 'draft') return 'open';
  if (state === 'unpaid') return 'unpaid';
  // While the contact is waited for, another number may be given.
  if (state === 'waitingContact' && page === 'contact') return 'open';
  if (!MENDING.includes(state)) return 'handed';
  return returned.includes(page) ? 'open' : 'kept';
}
