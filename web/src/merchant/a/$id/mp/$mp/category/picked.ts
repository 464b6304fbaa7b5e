import {
  type CategoryAudience,
  type CategoryEdition,
  type CategoryName,
  type CategoryRow,
  categoryKey,
  findCategory,
  sameCategory,
} from '@ruzhu/rules';

const MOST_COMMON = 6;

/** What most merchants come for: one row per kind of food, then goods that need no papers. */
export function commonCategories(
  edition: CategoryEdition,
  audience: CategoryAudience,
): readonly CategoryRow[] {
  const names = [edition.stopgap, ...Object.values(edition.food), edition.platform];
  const unique = [...new Map(names.map((name) => [categoryKey(name), name])).values()];
  return unique
    .map((name) => findCategory(edition, name, audience))
    .filter((row) => row !== undefined)
    .filter((row) => !row.hidden)
    .slice(0, MOST_COMMON);
}

export const isPicked = (picked: readonly CategoryName[], name: CategoryName): boolean =>
  picked.some((one) => sameCategory(one, name));

const plainName = ({ first, second, third }: CategoryName): CategoryName =>
  third === undefined ? { first, second } : { first, second, third };

/** The choice with one more, or as it was when it is in already. */
export const withPicked = (picked: readonly CategoryName[], name: CategoryName): readonly CategoryName[] =>
  isPicked(picked, name) ? picked : [...picked, plainName(name)];

export const withoutPicked = (picked: readonly CategoryName[], name: CategoryName): readonly CategoryName[] =>
  picked.filter((one) => !sameCategory(one, name));

/** What the hidden field of the page holds, as answers; anything else is an empty choice. */
export function readPicked(value: FormDataEntryValue | null): readonly unknown[] {
  if (typeof value !== 'string' || value === '') return [];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
