import { findAll, inputOf } from './find.ts';
import type { Mistake } from './say.ts';

/** Full-width digits and spaces become plain ones, as the server would read them too. */
export const plain = (text: string): string => text.normalize('NFKC').trim();
export const digitsOf = (text: string): string => plain(text).replace(/[\s-]/g, '');

export const typed = (form: ParentNode, name: string): string => plain(inputOf(form, name)?.value ?? '');

/** What can be seen without asking: a field left empty, a consent not ticked, a number with too few digits. */
export function mistakesOf(form: HTMLElement): readonly Mistake[] {
  return findAll('input[data-missing]', form).flatMap((input): readonly Mistake[] => {
    if (!(input instanceof HTMLInputElement)) return [];
    const { missing = '', digits, misfit = '' } = input.dataset;
    const empty = input.type === 'checkbox' ? !input.checked : plain(input.value) === '';
    if (empty) return [{ path: input.name, words: missing }];
    const fits = !digits || new RegExp(`^\\d{${digits}}$`).test(digitsOf(input.value));
    return fits ? [] : [{ path: input.name, words: misfit }];
  });
}
