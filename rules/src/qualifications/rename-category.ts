import { type CategoryEdition, type CategoryName, findCategory, sameCategory } from './category.ts';
import { categoryRenames } from './category-renames.data.ts';

/**
 * The names under which an edition holds what another edition called `name`: the name itself where it still stands,
 * else where its goods went (or came from). Empty when nobody knows.
 * @example renameCategory(seed2021Edition, { first: '商家自营', second: '食品饮料' }) // 商家自营 > 食品
 */
export function renameCategory(edition: CategoryEdition, name: CategoryName): readonly CategoryName[] {
  if (findCategory(edition, name)) return [name];
  const forward = categoryRenames.filter((row) => sameCategory(row.from, name)).flatMap((row) => row.to);
  const backward = categoryRenames
    .filter((row) => row.to.some((to) => sameCategory(to, name)))
    .map((row) => row.from);
  return [...forward, ...backward].filter((candidate) => findCategory(edition, candidate) !== undefined);
}
