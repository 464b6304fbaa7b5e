import type { CivilDate } from '../calendar/civil-date.ts';
import type { Policy } from '../policy/policy.ts';
import { ok, type Result, refuse } from '../result.ts';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import type { CategoryEdition } from './category.ts';

/** Several lists side by side, each with its days; decisions already taken keep the list they were taken with. */
export type CategoryRegistry = readonly CategoryEdition[];

/** The lists the product ships with. */
export const categoryEditions: CategoryRegistry = [seed2021Edition, wechat2026Edition];

/** The registry with one list more. Refusal: `edition.duplicate_id`. */
export const addCategoryEdition = (
  registry: CategoryRegistry,
  edition: CategoryEdition,
): Result<CategoryRegistry> =>
  registry.some((one) => one.id === edition.id)
    ? refuse('edition.duplicate_id', 'id', { id: edition.id })
    : ok([...registry, edition]);

/** The list of an id, whether or not it is in force. Refusal: `edition.unknown`. */
export function findEdition(registry: CategoryRegistry, id: string): Result<CategoryEdition> {
  const edition = registry.find((one) => one.id === id);
  return edition ? ok(edition) : refuse('edition.unknown', 'id', { id });
}

/**
 * The list a policy names (`categories.edition`). With `asOf`, also whether that list was in force on the day.
 * Refusals: `edition.unknown`, `edition.not_in_force`.
 */
export function editionOf(
  policy: Policy,
  registry: CategoryRegistry = categoryEditions,
  asOf?: CivilDate,
): Result<CategoryEdition> {
  const found = findEdition(registry, policy.values['categories.edition']);
  if (!found.ok || asOf === undefined) return found;
  const { id, from, until } = found.value;
  return asOf < from || (until !== undefined && asOf > until)
    ? refuse('edition.not_in_force', 'asOf', { id, asOf, from })
    : found;
}
