import type { ApplicationView } from '@ruzhu/api';
import { pages } from '../parts/places.ts';
import type { CheckItem, Preflight } from './use-preflight.ts';

const mended: readonly string[] = pages;

/** The page on which an item is mended, below the application; `null` where no page of the verification does. */
export const pageOfItem = ({ step }: CheckItem): string | null =>
  mended.includes(step) ? `v/${step}` : null;

/** The last page of questions that comes up. */
export const lastPage = ({ steps }: Pick<ApplicationView, 'steps'>): string =>
  `v/${steps.at(-1)?.key ?? 'naming'}`;

/** Where 「去修改」 leads: the first page not finished, else the first thing that must be changed. */
export function firstToMend({ lint, missingSteps }: Preflight): string | null {
  const [missing] = missingSteps;
  if (missing) return `v/${missing}`;
  const bad = lint.items.find((item) => item.level === 'mustFix' && pageOfItem(item) !== null);
  return bad ? pageOfItem(bad) : null;
}
