import {
  audienceOf,
  type CategoryEdition,
  type CategoryName,
  categoryKey,
  checkCategories,
  checkCategoryPapers,
  circumstanceKey,
  findCategory,
  type HeldPaper,
  ok,
  type Refusal,
  type Result,
  readCivilDate,
  refuse,
  type SubjectKind,
} from '@ruzhu/rules';
import type { Context } from '../engine/field.ts';

/** A paper handed in for one category of the mini program. */
export type CategoryPaper = {
  readonly category: CategoryName;
  readonly documentType: string;
  readonly number?: string;
  readonly holderName?: string;
  readonly validUntil?: string;
  readonly items?: readonly string[];
  readonly files: readonly string[];
};

const editionOf = ({ known }: Context) => known.edition as CategoryEdition; // The server and the pages always hand one in.
const subjectKindOf = ({ known }: Context) => known.subjectKind as SubjectKind;

const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= max;

function nameOf(value: unknown): CategoryName | null {
  if (typeof value !== 'object' || value === null) return null;
  const { first, second, third } = value as Record<string, unknown>; // A parse boundary: each part is checked below.
  if (!isText(first, 40) || !isText(second, 60)) return null;
  return isText(third, 60) ? { first, second, third } : { first, second };
}

/** Service categories as the platform checks them. Refusal besides those of `checkCategories`: `category.format`. */
export function readCategories(value: unknown, context: Context): Result<readonly CategoryName[]> {
  const names = Array.isArray(value) ? value.map(nameOf) : [null];
  if (names.some((name) => name === null)) return refuse('category.format');
  const chosen = names.filter((name) => name !== null);
  const { refusals } = checkCategories(chosen, {
    policy: context.policy,
    edition: editionOf(context),
    subjectKind: subjectKindOf(context),
  });
  const [first] = refusals;
  return first
    ? { ok: false, refusal: { ...first, path: first.path.replace(/^categories\.?/, '') } }
    : ok(chosen);
}

/** Papers as they were typed; whether they are enough is for `papersMissing`. Refusals: `paper.format`, `file.unknown`. */
export function readPapers(value: unknown, { known }: Context): Result<readonly CategoryPaper[]> {
  if (!Array.isArray(value)) return refuse('paper.format');
  const papers: CategoryPaper[] = [];
  for (const one of value) {
    const paper = paperOf(one);
    if (!paper) return refuse('paper.format', String(papers.length));
    const existing = Array.isArray(known.files) ? known.files : [];
    if (!paper.files.every((id) => existing.includes(id)))
      return refuse('file.unknown', `${papers.length}.files`);
    papers.push(paper);
  }
  return ok(papers);
}

function paperOf(value: unknown): CategoryPaper | null {
  if (typeof value !== 'object' || value === null) return null;
  const { category, documentType, number, holderName, validUntil, items, files } = value as Record<
    string,
    unknown
  >; // As above.
  const name = nameOf(category);
  const date =
    validUntil === 'permanent' ? 'permanent' : isText(validUntil, 40) ? dateOf(validUntil) : undefined;
  if (!name || !isText(documentType, 60) || !Array.isArray(files) || files.length > 10 || date === null)
    return null;
  if (!files.every((id) => typeof id === 'string')) return null;
  const list = Array.isArray(items) ? items.filter((item) => isText(item, 200)).slice(0, 40) : [];
  return {
    category: name,
    documentType,
    files,
    ...(isText(number, 60) ? { number: number.trim() } : {}),
    ...(isText(holderName, 120) ? { holderName: holderName.trim() } : {}),
    ...(date === undefined ? {} : { validUntil: date }),
    ...(list.length > 0 ? { items: list } : {}),
  };
}

/** The date, or `null` when the text is not one. */
function dateOf(text: string): string | null {
  const date = readCivilDate(text);
  return date.ok ? date.value : null;
}

type Numbered = { readonly paper: CategoryPaper; readonly n: number };

/**
 * What the papers of the chosen categories lack, each at its place among all papers: `papers.<n>.…`, or `papers` where a
 * category lacks one. A paper without a picture of it is none (`field.missing`). The business licence itself counts as a
 * paper: its scope satisfies rules that ask for words in it. Refusals besides: those of `checkCategoryPapers`,
 * `category.unknown`.
 */
export function papersMissing(context: Context): readonly Refusal[] {
  const { answers } = context;
  const chosen = (answers.categories ?? []) as readonly CategoryName[]; // Kept by `readCategories`.
  const papers = (answers.papers ?? []) as readonly CategoryPaper[]; // Kept by `readPapers`.
  const numbered = papers.map((paper, n) => ({ paper, n }));
  return chosen.flatMap((name) => {
    const mine = numbered.filter(({ paper }) => categoryKey(paper.category) === categoryKey(name));
    const bare = mine.filter(({ paper }) => paper.files.length === 0);
    return [
      ...bare.map(({ n }) => refuse('field.missing', `papers.${n}.files`).refusal),
      ...weighed(name, mine, context),
    ];
  });
}

/** The rules of one category over its papers. */
function weighed(name: CategoryName, mine: readonly Numbered[], context: Context): readonly Refusal[] {
  const { known, asOf, policy } = context;
  const edition = editionOf(context);
  const row = findCategory(edition, name, audienceOf(subjectKindOf(context)));
  if (!row) return [refuse('category.unknown', 'papers', { category: name.second }).refusal];
  const scope = String(known.businessScope ?? '');
  const licence: HeldPaper = { documentType: 'licence', scope, validUntil: 'permanent' };
  const facts = { asOf, subjectName: String(known.entityName ?? ''), known: circumstancesOf(context) };
  const held = [...mine.map(({ paper }) => heldOf(paper)), licence];
  const expirySoon = policy.values['paper.expirySoon'];
  const { refusals } = checkCategoryPapers(row, held, { facts, edition, expirySoon });
  return refusals.map((refusal) => placed(refusal, mine));
}

/** Of its place among the category's papers, in its place among all; the licence has none on the page. */
function placed(refusal: Refusal, mine: readonly Numbered[]): Refusal {
  const found = /^papers\.(\d+)\.(.+)$/.exec(refusal.path);
  if (!found) return refusal;
  const at = mine[Number(found[1])];
  return { ...refusal, path: at ? `papers.${at.n}.${found[2]}` : 'papers' };
}

/** What the qualification check told of how the merchant trades; what nobody said stays open. */
function circumstancesOf({ known }: Context): Readonly<Record<string, boolean>> {
  if (typeof known.isProducer !== 'boolean') return {};
  const resells = !known.isProducer || known.resells === true;
  return { [circumstanceKey('producer')]: known.isProducer, [circumstanceKey('trader')]: resells };
}

const heldOf = ({ documentType, number, holderName, validUntil, items }: CategoryPaper): HeldPaper => ({
  documentType,
  ...(number ? { number } : {}),
  ...(holderName ? { holderName } : {}),
  ...(validUntil ? { validUntil: validUntil as NonNullable<HeldPaper['validUntil']> } : {}), // Read as a date above.
  ...(items ? { items } : {}),
});
