import { documentType } from './document-types.ts';
import {
  type Assumption,
  circumstanceKey,
  daysOf,
  fits,
  type HeldPaper,
  knownAnswer,
  type PaperFacts,
} from './held-paper.ts';
import type { DocNode, PaperHolder, PaperRule } from './paper-rule.ts';

/** A paper to get. `amend`: one of the kind is held already and only lacks the items or the scope asked for. */
export type PaperNeed = {
  readonly documentType: string;
  readonly holder: PaperHolder;
  readonly itemsAny: readonly string[];
  readonly scopeAny: readonly string[];
  readonly count: number;
  readonly amend: boolean;
};

/** A set of papers that together answer a rule, given that the assumptions turn out true. */
export type PaperWay = { readonly needs: readonly PaperNeed[]; readonly assuming: readonly Assumption[] };

/**
 * `satisfied`: what is held is enough. `depends`: it is enough if one of the sets of assumptions holds.
 * `missing`: one of the ways must be gone; the easiest comes first, and no way at all means that every branch is
 * closed by what is known.
 */
export type PaperAnswer =
  | { readonly kind: 'satisfied' }
  | {
      readonly kind: 'depends';
      readonly on: readonly (readonly Assumption[])[];
      readonly ways: readonly PaperWay[];
    }
  | { readonly kind: 'missing'; readonly ways: readonly PaperWay[] };

/** Trees of real editions have fewer than ten ways; the limit keeps a hostile tree from eating the machine. */
export const MAX_WAYS = 128;

/** Days assumed for a paper without a published limit. */
const UNKNOWN_DAYS = 30;

/** Civil days until a paper is in hand at worst. */
export const daysToGet = (key: string): number => {
  const usual = documentType(key)?.usual;
  return usual ? daysOf(usual.most) : UNKNOWN_DAYS;
};

/**
 * Which papers are still missing under a rule.
 * Takes the tree, the papers held and what is known; gives every smallest set of papers that would complete what is
 * held (none of them can be left out, none contains another), the easiest first.
 * @example missingPapers(anyOf(doc('food.operation'), doc('food.production')), [], { asOf }) // two ways of one paper
 */
export function missingPapers(rule: PaperRule, held: readonly HeldPaper[], facts: PaperFacts): PaperAnswer {
  return answerOf(waysOf(rule, held, facts));
}

/**
 * The answer to several rules that must all hold, from the answers to each. Only the easiest combinations are carried
 * along, so that any number of rules stays cheap; each way told is sound, but not every way is told.
 */
export function together(answers: readonly PaperAnswer[]): PaperAnswer {
  let ways: readonly PaperWay[] = [NOTHING];
  for (const answer of answers) {
    if (answer.kind === 'satisfied') continue;
    const complete = answer.kind === 'depends' ? answer.on.map((assuming) => ({ needs: [], assuming })) : [];
    const more = smallest([...complete, ...answer.ways], MAX_CARRIED);
    ways = smallest(
      ways.flatMap((way) => more.map((other) => join(way, other))),
      MAX_CARRIED,
    );
  }
  return answerOf(ways);
}

/** Combinations carried along from one rule to the next. */
const MAX_CARRIED = 12;

const NOTHING: PaperWay = { needs: [], assuming: [] };

function answerOf(ways: readonly PaperWay[]): PaperAnswer {
  if (ways.some((way) => way.needs.length === 0 && way.assuming.length === 0)) return { kind: 'satisfied' };
  const complete = ways.filter((way) => way.needs.length === 0);
  const rest = ways.filter((way) => way.needs.length > 0);
  return complete.length > 0
    ? { kind: 'depends', on: complete.map((way) => way.assuming), ways: rest }
    : { kind: 'missing', ways: rest };
}

function waysOf(rule: PaperRule, held: readonly HeldPaper[], facts: PaperFacts): readonly PaperWay[] {
  if (rule.kind === 'none') return [NOTHING];
  const gate = gateOf(rule.when, facts);
  if (gate === 'closed') return [];
  const inside =
    rule.kind === 'doc'
      ? waysOfPaper(rule, held, facts)
      : rule.kind === 'anyOf'
        ? smallest(rule.of.flatMap((branch) => waysOf(branch, held, facts)))
        : waysOfAll(rule.of, held, facts);
  if (gate === 'open') return inside;
  // With the question answered, a way may contain another that asked the same inside.
  return smallest(inside.map((way) => join(way, { needs: [], assuming: [gate] })));
}

function gateOf(circumstance: string | undefined, facts: PaperFacts): 'open' | 'closed' | Assumption {
  if (circumstance === undefined) return 'open';
  const key = circumstanceKey(circumstance);
  const known = knownAnswer(facts, key);
  if (known !== undefined) return known ? 'open' : 'closed';
  return { key, about: 'circumstance', documentType: '', words: [circumstance] };
}

function waysOfAll(
  branches: readonly PaperRule[],
  held: readonly HeldPaper[],
  facts: PaperFacts,
): readonly PaperWay[] {
  let ways: readonly PaperWay[] = [NOTHING];
  for (const branch of branches) {
    const more = waysOf(branch, held, facts);
    ways = smallest(ways.flatMap((way) => more.map((other) => join(way, other))));
  }
  return ways;
}

function waysOfPaper(node: DocNode, held: readonly HeldPaper[], facts: PaperFacts): readonly PaperWay[] {
  const wanted = node.minCount ?? 1;
  const answers = held.map((paper) => ({ paper, fit: fits(paper, node, facts) }));
  const sum = (papers: readonly HeldPaper[]) => papers.reduce((total, one) => total + (one.count ?? 1), 0);
  const sure = sum(answers.filter(({ fit }) => fit === 'yes').map(({ paper }) => paper));
  if (sure >= wanted) return [NOTHING];

  const amend = held.some((paper) => lacksOnlyItems(paper, node, facts));
  const get: PaperWay = { needs: [needOf(node, wanted - sure, amend)], assuming: [] };
  const maybe = answers.filter(({ fit }) => typeof fit === 'object');
  if (sure + sum(maybe.map(({ paper }) => paper)) < wanted) return [get];
  const open = maybe.flatMap(({ fit }) => (typeof fit === 'object' ? fit : []));
  return [{ needs: [], assuming: unique(open) }, get];
}

const lacksOnlyItems = (paper: HeldPaper, node: DocNode, facts: PaperFacts): boolean =>
  fits(paper, { kind: 'doc', doc: node.doc, ...(node.holder ? { holder: node.holder } : {}) }, facts) ===
  'yes';

const needOf = (node: DocNode, count: number, amend: boolean): PaperNeed => ({
  documentType: node.doc,
  holder: node.holder ?? 'subject',
  itemsAny: node.itemsAny ?? [],
  scopeAny: node.scopeAny ?? [],
  count,
  amend,
});

const unique = (assumptions: readonly Assumption[]): readonly Assumption[] => [
  ...new Map(assumptions.map((one) => [one.key, one])).values(),
];

const narrows = (narrow: readonly string[], wide: readonly string[]): boolean =>
  wide.length === 0 || (narrow.length > 0 && narrow.every((word) => wide.includes(word)));

/** Whether getting `a` also gives `b`: the same kind of paper, at least as many, with at least the same items. */
const gives = (a: PaperNeed, b: PaperNeed): boolean =>
  a.documentType === b.documentType &&
  a.holder === b.holder &&
  a.count >= b.count &&
  narrows(a.itemsAny, b.itemsAny) &&
  narrows(a.scopeAny, b.scopeAny);

/** Two ways gone together; a paper that serves both is counted once. */
function join(a: PaperWay, b: PaperWay): PaperWay {
  if (a.needs.length === 0 && a.assuming.length === 0) return b;
  const needs: PaperNeed[] = [];
  for (const need of [...a.needs, ...b.needs]) {
    if (needs.some((one) => gives(one, need))) continue;
    needs.splice(0, needs.length, ...needs.filter((one) => !gives(need, one)), need);
  }
  return {
    needs: needs.filter((need) => !isSupplied(need, needs)),
    assuming: unique([...a.assuming, ...b.assuming]),
  };
}

/** Whether the others are as many papers of the kind as `need` asks for; one that is only amended is no new paper. */
function isSupplied(need: PaperNeed, needs: readonly PaperNeed[]): boolean {
  const others = needs.filter(
    (one) => one !== need && !one.amend && gives({ ...one, count: need.count }, need),
  );
  return others.reduce((sum, { count }) => sum + count, 0) >= need.count;
}

/** Whether `a` is no harder to go than `b`. */
const covers = (a: PaperWay, b: PaperWay): boolean =>
  a.needs.every((need) => b.needs.some((other) => gives(other, need)) || isSupplied(need, b.needs)) &&
  a.assuming.every((one) => b.assuming.some((other) => other.key === one.key));

const effort = (way: PaperWay): number =>
  way.assuming.length * 1_000_000 +
  way.needs.length * 10_000 +
  Math.max(0, ...way.needs.map((need) => daysToGet(need.documentType)));

/** Drops every way that contains another, and puts the easiest first. */
function smallest(ways: readonly PaperWay[], max = MAX_WAYS): readonly PaperWay[] {
  if (ways.length < 2) return ways;
  const sorted = ways
    .map((way) => ({ way, effort: effort(way) }))
    .sort((a, b) => a.effort - b.effort)
    .map(({ way }) => way);
  const kept: PaperWay[] = [];
  for (const way of sorted) {
    if (kept.length === max) break;
    if (kept.some((one) => covers(one, way))) continue;
    kept.splice(0, kept.length, ...kept.filter((one) => !covers(way, one)), way);
  }
  return kept;
}
