import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import type { Span } from '../calendar/deadline.ts';
import { type Refusal, refuse, type Warning, warning } from '../result.ts';
import type { CategoryEdition, CategoryRow } from './category.ts';
import type { DocumentType } from './document-type.ts';
import { documentType } from './document-types.ts';
import {
  afterSpan,
  fits,
  type HeldPaper,
  isExpired,
  isOfAnotherName,
  type PaperFacts,
} from './held-paper.ts';
import { missingPapers, type PaperAnswer } from './missing-papers.ts';
import { type DocNode, type PaperRule, papersOf } from './paper-rule.ts';
import { paperWords, quoted } from './paper-words.ts';

export type PaperCheck = { readonly refusals: readonly Refusal[]; readonly warnings: readonly Warning[] };

/** `expirySoon` is the policy's `paper.expirySoon`; `edition` brings document types of its own. */
export type PaperCheckContext = {
  readonly facts: PaperFacts;
  readonly expirySoon: Span;
  readonly edition?: CategoryEdition;
};

/**
 * One paper by itself: its kind, its name, its validity.
 * Refusals: `paper.unknown_type`, `paper.wrong_kind`, `paper.name_differs`, `paper.expired`, `paper.validity_missing`.
 * Warning: `paper.expires_soon`. Source: names and validity as the platform checks them (category review).
 */
export function checkPaper(paper: HeldPaper, context: PaperCheckContext): PaperCheck {
  const type = documentType(paper.documentType, context.edition?.documentTypes);
  if (!type) return refused('paper.unknown_type', 'documentType', { paper: paper.documentType });
  if (type.instead !== undefined) {
    const instead = documentType(type.instead, context.edition?.documentTypes);
    const params = { paper: type.zh, instead: instead?.zh ?? '', insteadEn: instead?.en ?? '' };
    return refused('paper.wrong_kind', 'documentType', params);
  }
  if (isOfAnotherName(paper, context.facts)) {
    const params = { holder: paper.holderName ?? '', subject: context.facts.subjectName ?? '' };
    return refused('paper.name_differs', 'holderName', params);
  }
  return checkValidity(paper, type, context);
}

function checkValidity(paper: HeldPaper, type: DocumentType, context: PaperCheckContext): PaperCheck {
  const until = paper.validUntil;
  if (until === 'permanent') return { refusals: [], warnings: [] };
  if (until === undefined) {
    return type.expires === 'always'
      ? refused('paper.validity_missing', 'validUntil', { paper: type.zh })
      : { refusals: [], warnings: [] };
  }
  if (isExpired(paper, context.facts.asOf)) {
    return refused('paper.expired', 'validUntil', { paper: type.zh, date: until });
  }
  if (until >= afterSpan(context.facts.asOf, context.expirySoon)) return { refusals: [], warnings: [] };
  const params = { paper: type.zh, date: until, days: daysLeft(context.facts.asOf, until) };
  return { refusals: [], warnings: [warning('warn', 'paper.expires_soon', params, 'validUntil')] };
}

/** Days left counted so that the last day itself leaves one. */
const daysLeft = (asOf: CivilDate, until: CivilDate): number => daysBetween(asOf, addDays(until, 1));

const refused = (
  code: string,
  path: string,
  params: Readonly<Record<string, string | number>>,
): PaperCheck => ({
  refusals: [refuse(code, path, params).refusal],
  warnings: [],
});

/**
 * The papers handed in for one category: each by itself, then all against the category's rule.
 * Takes the row, the papers and the context; gives refusals with the path `papers.<n>.…`, warnings, and the answer of
 * the rule tree. Refusals: those of `checkPaper`, `paper.scope`, `paper.missing` (WeChat 53311).
 * Warning besides: `paper.items_unknown` when the items of a paper decide and nobody entered them.
 */
export function checkCategoryPapers(
  row: CategoryRow,
  papers: readonly HeldPaper[],
  context: PaperCheckContext,
): PaperCheck & { readonly answer: PaperAnswer } {
  const single = papers.map((paper, index) => prefix(`papers.${index}`, checkPaper(paper, context)));
  const scope = scopeRefusals(row.rule, papers, context);
  const answer = missingPapers(row.rule, papers, context.facts);
  const missing = answer.kind === 'missing' ? [missingRefusal(row, context.edition)] : [];
  const open = answer.kind === 'depends' ? openQuestions(answer, context) : [];
  return {
    refusals: [...single.flatMap((one) => one.refusals), ...scope, ...missing],
    warnings: [...single.flatMap((one) => one.warnings), ...open],
    answer,
  };
}

function missingRefusal(row: CategoryRow, edition: CategoryEdition | undefined): Refusal {
  const words = paperWords(row.rule, edition ?? {});
  return refuse('paper.missing', 'papers', {
    category: row.third ?? row.second,
    papers: words.zh,
    papersEn: words.en,
  }).refusal;
}

/**
 * Papers of a kind the rule asks for whose items or scope are known and do not name what is asked for, as
 * `paper.scope` at `papers.<n>.items`.
 */
export const scopeRefusals = (
  rule: PaperRule,
  papers: readonly HeldPaper[],
  context: Omit<PaperCheckContext, 'expirySoon'>,
): readonly Refusal[] => {
  if (papers.length === 0) return [];
  const nodes = papersOf(rule);
  return papers.flatMap((paper, index) => scopeRefusal(paper, `papers.${index}.items`, nodes, context));
};

function scopeRefusal(
  paper: HeldPaper,
  path: string,
  nodes: readonly DocNode[],
  context: Omit<PaperCheckContext, 'expirySoon'>,
): readonly Refusal[] {
  const { facts } = context;
  if (isExpired(paper, facts.asOf) || isOfAnotherName(paper, facts)) return [];
  const same = nodes.filter(
    (node) => node.doc === paper.documentType && (node.holder ?? 'subject') === (paper.holder ?? 'subject'),
  );
  const [first] = same;
  if (!first || same.some((node) => fits(paper, node, facts) !== 'no')) return [];
  const words = [...(first.itemsAny ?? []), ...(first.scopeAny ?? [])];
  return [refuse('paper.scope', path, wantedParams(paper.documentType, words, context)).refusal];
}

function openQuestions(
  answer: PaperAnswer & { readonly kind: 'depends' },
  context: PaperCheckContext,
): readonly Warning[] {
  const [easiest] = answer.on;
  return (easiest ?? [])
    .filter((one) => one.about !== 'circumstance')
    .map((one) =>
      warning('warn', 'paper.items_unknown', wantedParams(one.documentType, one.words, context), 'papers'),
    );
}

const wantedParams = (
  key: string,
  words: readonly string[],
  context: Pick<PaperCheckContext, 'edition'>,
) => ({
  paper: documentType(key, context.edition?.documentTypes)?.zh ?? key,
  wanted: quoted(words, 'zh'),
  wantedEn: quoted(words, 'en'),
});

const prefix = (path: string, check: PaperCheck): PaperCheck => ({
  refusals: check.refusals.map((one) => ({ ...one, path: `${path}.${one.path}` })),
  warnings: check.warnings.map((one) => ({ ...one, path: `${path}.${one.path}` })),
});
