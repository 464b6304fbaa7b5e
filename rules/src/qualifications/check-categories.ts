import type { Policy, SubjectKind } from '../policy/policy.ts';
import { type Refusal, refuse, type Warning, warning } from '../result.ts';
import {
  audienceOf,
  type CategoryEdition,
  type CategoryName,
  categoryLabel,
  findCategory,
  sameCategory,
  unreadPart,
} from './category.ts';
import { renameCategory } from './rename-category.ts';

export type CategoryCheckContext = {
  readonly policy: Policy;
  readonly edition: CategoryEdition;
  readonly subjectKind: SubjectKind;
  /** Categories approved earlier, for rows that build on another. */
  readonly approved?: readonly CategoryName[];
};

/**
 * The categories a merchant chose, before any paper is looked at. Paths are `categories` and `categories.<n>`.
 * Refusals: `category.none`, `category.count`, `category.duplicate`, `category.subject`, `category.hidden`,
 * `category.unknown`, `category.renamed`, `category.requires`. Warning: `category.ask_person`.
 * Source: the platform's category rules (WeChat 53301–53304) and the edition in force.
 */
export function checkCategories(
  chosen: readonly CategoryName[],
  context: CategoryCheckContext,
): { readonly refusals: readonly Refusal[]; readonly warnings: readonly Warning[] } {
  const max = context.policy.values['category.max'];
  const refusals: Refusal[] = [];
  if (chosen.length === 0) refusals.push(refuse('category.none', 'categories').refusal);
  if (chosen.length > max) {
    refusals.push(refuse('category.count', 'categories', { max, count: chosen.length }).refusal);
  }
  chosen.forEach((name, index) => {
    const found = refusalOf(name, index, chosen, context);
    if (found) refusals.push(found);
  });
  return { refusals, warnings: chosen.flatMap((name, index) => warningOf(name, index, context)) };
}

function refusalOf(
  name: CategoryName,
  index: number,
  chosen: readonly CategoryName[],
  context: CategoryCheckContext,
): Refusal | undefined {
  const path = `categories.${index}`;
  if (chosen.slice(0, index).some((other) => sameCategory(other, name))) {
    return refuse('category.duplicate', path, { category: categoryLabel(name) }).refusal;
  }
  const row = findCategory(context.edition, name, audienceOf(context.subjectKind));
  if (!row) return missingRow(name, path, context);
  if (row.hidden) return refuse('category.hidden', path, { category: categoryLabel(name) }).refusal;
  const needed = row.requires;
  return needed && !(context.approved ?? []).some((one) => sameCategory(one, needed))
    ? refuse('category.requires', path, { category: categoryLabel(name), needed: categoryLabel(needed) })
        .refusal
    : undefined;
}

function missingRow(name: CategoryName, path: string, context: CategoryCheckContext): Refusal | undefined {
  const category = categoryLabel(name);
  if (findCategory(context.edition, name)) return refuse('category.subject', path, { category }).refusal;
  if (unreadPart(context.edition, name, audienceOf(context.subjectKind))?.first) return undefined;
  const now = renameCategory(context.edition, name);
  if (now.length === 0) return refuse('category.unknown', path, { category }).refusal;
  return refuse('category.renamed', path, {
    category,
    now: now.map((one) => `「${categoryLabel(one)}」`).join('、'),
    nowEn: now.map((one) => `“${categoryLabel(one)}”`).join(', '),
  }).refusal;
}

function warningOf(name: CategoryName, index: number, context: CategoryCheckContext): readonly Warning[] {
  const audience = audienceOf(context.subjectKind);
  const row = findCategory(context.edition, name, audience);
  const unread = row ? undefined : unreadPart(context.edition, name, audience);
  if (!row?.needsPerson && !unread?.first) return [];
  const params = { category: categoryLabel(name), page: unread?.page ?? context.edition.page };
  return [warning('warn', 'category.ask_person', params, `categories.${index}`)];
}
