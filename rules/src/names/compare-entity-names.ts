import { plainText } from '../plain-text.ts';

/**
 * How the first difference looks: the registered name has a character more (`missing` from the typed one), the typed
 * name has one more (`extra`), or another stands in its place.
 */
export type EntityNameDifference = {
  readonly equal: false;
  readonly kind: 'missing' | 'extra' | 'different';
  /** 1-based place in the registered name where the two part. */
  readonly position: number;
  /** The character to look at: the registered one, or the superfluous one. */
  readonly character: string;
};

export type EntityNameComparison = { readonly equal: true } | EntityNameDifference;

/**
 * What may differ between two prints of one name and no more: width, brackets, spaces, the form of the middle dot.
 * 市, 分公司 and letters in another case are differences.
 */
export const comparableSigns = (name: string): readonly string[] => [
  ...plainText(name)
    .normalize('NFKC')
    .replace(/[•‧∙⋅・᛫]/g, '·')
    .replace(/[\s〔〕]/g, (sign) => ({ '〔': '(', '〕': ')' })[sign] ?? ''),
];

const commonLength = (a: readonly string[], b: readonly string[]) => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};

/**
 * Compares the name a person typed with the registered one. `compareEntityNames('广州云鹿', '广州市云鹿')` says that
 * the 3rd character, 市, is missing. Used for the registry, licence, bank account, invoice title and permits.
 */
export function compareEntityNames(typed: string, registered: string): EntityNameComparison {
  if (typed === registered) return { equal: true };
  const [mine, theirs] = [comparableSigns(typed), comparableSigns(registered)];
  const same = commonLength(mine, theirs);
  if (same === mine.length && same === theirs.length) return { equal: true };
  const tail = commonLength(mine.slice(same).reverse(), theirs.slice(same).reverse());
  const [more, less] = [theirs.slice(same, theirs.length - tail), mine.slice(same, mine.length - tail)];
  const kind = less.length === 0 ? 'missing' : more.length === 0 ? 'extra' : 'different';
  return { equal: false, kind, position: same + 1, character: more[0] ?? less[0] ?? '' };
}
