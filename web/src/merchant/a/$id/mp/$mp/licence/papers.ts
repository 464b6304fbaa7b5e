import {
  type CategoryName,
  categoryKey,
  type DocNode,
  type PaperRule,
  type Refusal,
  readCivilDate,
  refuse,
} from '@ruzhu/rules';
import { blankPaper, type TypedPaper } from '../../../../../program-parts/typed-paper.ts';
import { type PaperFacts, rowOf, weigh } from '../../../../../program-parts/weigh-papers.ts';

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
