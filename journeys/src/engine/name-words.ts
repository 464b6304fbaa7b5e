import type { NameWords } from '@ruzhu/rules';
import type { Context } from './field.ts';

/** The lists of words in force, where the context has any: without them a name is judged by those that are shipped. */
export const nameWordsOf = ({ known }: Pick<Context, 'known'>): { readonly words?: NameWords } =>
  known.nameWords ? { words: known.nameWords as NameWords } : {}; // The server hands in what it has read.
