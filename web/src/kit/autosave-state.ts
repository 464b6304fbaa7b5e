import type { Instant } from '@ruzhu/rules';

/** How a draft stands. `conflict`: another device saved meanwhile; nothing is overwritten. */
export type SaveState =
  | { readonly kind: 'clean' | 'dirty' | 'saving' | 'retrying' | 'conflict' }
  | { readonly kind: 'saved'; readonly at: Instant };

/** Autosave waits this long after the last change. */
export const QUIET_MS = 1_500;

/** How long to wait before the n-th retry (from 1): 2 s, doubling, at most 30 s. */
export const retryAfter = (n: number): number => Math.min(30_000, 2_000 * 2 ** (n - 1));

/** What may be saved in a draft: never a password, never a one-time code, never a file. */
export function draftOf(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const box of form.querySelectorAll('input')) {
    const secret = box.type === 'password' || box.type === 'file';
    if (secret || /password|one-time-code/.test(box.autocomplete)) data.delete(box.name);
  }
  return data;
}
