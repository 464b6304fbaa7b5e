import {
  audienceOf,
  type CategoryEdition,
  type CategoryName,
  type CategoryRow,
  type CivilDate,
  categoryKey,
  checkCategoryPapers,
  type DocNode,
  findCategory,
  type HeldPaper,
  type PaperCheck,
  type PaperRule,
  type Policy,
  type Refusal,
  readCivilDate,
  refuse,
} from '@ruzhu/rules';
import type { Subject } from '../../../../../program-parts/subject.ts';

/** A paper as it stands in the form; `validUntil` is still what was typed. */
export type TypedPaper = {
  readonly category: CategoryName;
  readonly documentType: string;
  readonly number: string;
  readonly holderName: string;
  readonly validUntil: string;
  readonly items: readonly string[];
  readonly files: readonly string[];
};

/** Every single paper a rule names. */
export const docsOf = (rule: PaperRule): readonly DocNode[] => {
  if (rule.kind === 'none') return [];
  return rule.kind === 'doc' ? [rule] : rule.of.flatMap(docsOf);
};

/** The kinds of paper a rule names, each once; the business licence is in the house already. */
export const kindsOf = (rule: PaperRule): readonly string[] =>
  [...new Set(docsOf(rule).map(({ doc }) => doc))].filter((doc) => doc !== 'licence');

/** The words of which one must stand on a paper of the kind; none when the rule does not ask. */
export const wordsOn = (rule: PaperRule, kind: string): readonly string[] => [
  ...new Set(
    docsOf(rule)
      .filter(({ doc }) => doc === kind)
      .flatMap(({ itemsAny = [], scopeAny = [] }) => [...itemsAny, ...scopeAny]),
  ),
];

export const blankPaper = (category: CategoryName, documentType: string, holderName: string): TypedPaper => ({
  category,
  documentType,
  holderName,
  number: '',
  validUntil: '',
  items: [],
  files: [],
});

export type PaperFacts = {
  readonly edition: CategoryEdition;
  readonly subject: Subject;
  readonly policy: Policy;
  readonly asOf: CivilDate;
};

export const rowOf = (category: CategoryName, { edition, subject }: PaperFacts): CategoryRow | undefined =>
  findCategory(edition, category, audienceOf(subject.kind));

const licenceOf = ({ scope }: Subject): HeldPaper => ({
  documentType: 'licence',
  scope,
  validUntil: 'permanent',
});

/** A paper as the rules weigh it; what was not typed is not known. */
function heldOf({ documentType, number, holderName, validUntil, items }: TypedPaper): HeldPaper {
  const date = validUntil === 'permanent' ? null : readCivilDate(validUntil);
  return {
    documentType,
    ...(number ? { number } : {}),
    ...(holderName ? { holderName } : {}),
    ...(validUntil === 'permanent' ? { validUntil } : date?.ok ? { validUntil: date.value } : {}),
    ...(items.length > 0 ? { items } : {}),
  };
}

/** The papers of one category against its rule, the business licence's own scope counting as a paper. */
export function weigh(row: CategoryRow, papers: readonly TypedPaper[], facts: PaperFacts): PaperCheck {
  const { edition, policy, asOf, subject } = facts;
  const held = [...papers.map(heldOf), licenceOf(subject)];
  return checkCategoryPapers(row, held, {
    facts: { asOf, subjectName: subject.entityName },
    edition,
    expirySoon: policy.values['paper.expirySoon'],
  });
}

/** Whether the business licence alone answers the rule of a category that asks for a paper. */
export const licenceSuffices = (row: CategoryRow, facts: PaperFacts): boolean =>
  row.rule.kind !== 'none' && weigh(row, [], facts).refusals.length === 0;

/** What can be told of a paper by itself before the rules weigh it: its kind, its date, its file. */
function formFaults(paper: TypedPaper, at: string): readonly Refusal[] {
  const { documentType, validUntil, files } = paper;
  const date = validUntil === '' || validUntil === 'permanent' ? null : readCivilDate(validUntil);
  return [
    ...(documentType ? [] : [refuse('field.missing', `${at}.documentType`).refusal]),
    ...(date && !date.ok ? [{ ...date.refusal, path: `${at}.validUntil` }] : []),
    ...(files.length ? [] : [refuse('field.missing', `${at}.files`).refusal]),
  ];
}

/**
 * Everything to be changed before the papers can be sent, at the place in the form: `papers.<n>.…` for a paper,
 * `need.<n>` for the n-th category that still lacks one.
 */
export function paperFaults(
  chosen: readonly CategoryName[],
  papers: readonly TypedPaper[],
  facts: PaperFacts,
): readonly Refusal[] {
  const single = papers.flatMap((paper, n) => formFaults(paper, `papers.${n}`));
  const told = new Set(single.map(({ path }) => path));
  const weighed = chosen.flatMap((category, at) => {
    const row = rowOf(category, facts);
    if (!row) return [];
    const mine = papers.flatMap((paper, n) =>
      paper.documentType && categoryKey(paper.category) === categoryKey(category) ? [{ paper, n }] : [],
    );
    const { refusals } = weigh(
      row,
      mine.map(({ paper }) => paper),
      facts,
    );
    const begun = papers.some(
      (paper) => !paper.documentType && categoryKey(paper.category) === categoryKey(category),
    );
    return refusals
      .filter(({ code }) => !(begun && code === 'paper.missing'))
      .map((refusal) =>
        placed(
          refusal,
          at,
          mine.map(({ n }) => n),
        ),
      );
  });
  return [...single, ...weighed.filter(({ path }) => !told.has(path))];
}

/** A refusal of one category's papers, said of its place among all papers of the form. */
function placed(refusal: Refusal, category: number, numbers: readonly number[]): Refusal {
  const found = /^papers\.(\d+)\.(.+)$/.exec(refusal.path);
  const n = found ? numbers[Number(found[1])] : undefined;
  return { ...refusal, path: n === undefined ? `need.${category}` : `papers.${n}.${found?.[2]}` };
}

const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.trim() : '');

/** The papers of the form in the order of the page. */
export function readPapers(data: FormData): readonly TypedPaper[] {
  const papers: TypedPaper[] = [];
  for (let n = 0; data.has(`papers.${n}.category`); n += 1) {
    const at = (part: string) => text(data.get(`papers.${n}.${part}`));
    papers.push({
      category: JSON.parse(at('category')) as CategoryName, // Written by the page itself.
      documentType: at('documentType'),
      number: at('number'),
      holderName: at('holderName'),
      validUntil: data.has(`papers.${n}.validUntil.longTerm`) ? 'permanent' : at('validUntil'),
      items: at('items')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      files: [...data.keys()]
        .filter((name) => name.startsWith(`papers.${n}.files.`) && !name.endsWith('.turn'))
        .map((name) => text(data.get(name)))
        .filter((id) => id !== ''),
    });
  }
  return papers;
}

const str = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The papers that were kept or typed before; what cannot be read is left out. */
export function papersFrom(value: unknown): readonly TypedPaper[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): TypedPaper[] => {
    if (typeof one !== 'object' || one === null || !('category' in one)) return [];
    const paper = one as Readonly<Record<string, unknown>>; // Each part is read below.
    return [
      {
        category: paper.category as CategoryName, // Only `readPapers` and the server write it.
        documentType: str(paper.documentType),
        number: str(paper.number),
        holderName: str(paper.holderName),
        validUntil: str(paper.validUntil),
        items: list(paper.items),
        files: list(paper.files),
      },
    ];
  });
}

/** The papers to begin with: those there are, and an empty one for each category that still needs one. */
export function papersToFill(
  chosen: readonly CategoryName[],
  kept: readonly TypedPaper[],
  facts: PaperFacts,
): readonly TypedPaper[] {
  return chosen.flatMap((category) => {
    const mine = kept.filter((paper) => categoryKey(paper.category) === categoryKey(category));
    const row = rowOf(category, facts);
    if (mine.length > 0 || !row || weigh(row, [], facts).refusals.length === 0) return mine;
    const [first = '', ...others] = kindsOf(row.rule);
    return [blankPaper(category, others.length ? '' : first, facts.subject.entityName)];
  });
}
