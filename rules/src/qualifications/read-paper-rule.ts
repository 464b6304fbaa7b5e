import { ok, type Result, refuse } from '../result.ts';
import { MAX_WAYS } from './missing-papers.ts';
import { type DocNode, none, type PaperHolder, type PaperRule } from './paper-rule.ts';
import { asCount, asList, asText, oneOf, own } from './read-shape.ts';

export const MAX_DEPTH = 8;
const MAX_BRANCHES = 64;
const WORD = 100;
const holders: readonly PaperHolder[] = ['subject', 'partner', 'branch', 'tenant'];

/** The names a rule may use. */
export type RuleNames = {
  readonly documents: ReadonlySet<string>;
  readonly circumstances: ReadonlySet<string>;
};

/**
 * Reads a rule tree from JSON: `{ kind: 'none' }`, `{ kind: 'doc', doc, … }`, `{ kind: 'allOf' | 'anyOf', of: […] }`.
 * Refusals: `edition.shape`, `edition.too_deep`, `edition.unknown_document`, `edition.unknown_circumstance`.
 */
export function readPaperRule(value: unknown, place: string, names: RuleNames): Result<PaperRule> {
  const rule = readNode(value, place, names, 1);
  if (!rule.ok) return rule;
  return waysIn(rule.value) > MAX_WAYS ? tooDeep(place) : rule;
}

const tooDeep = (place: string) =>
  refuse('edition.too_deep', place, { place, max: MAX_DEPTH, ways: MAX_WAYS });

const shape = (place: string, expected: string, expectedEn: string) =>
  refuse('edition.shape', place, { place, expected, expectedEn });

/** How many combinations a tree has before any is found to contain another. */
function waysIn(rule: PaperRule): number {
  if (rule.kind === 'none' || rule.kind === 'doc') return 1;
  const parts = rule.of.map(waysIn);
  return rule.kind === 'anyOf' ? parts.reduce((a, b) => a + b, 0) : parts.reduce((a, b) => a * b, 1);
}

function readNode(value: unknown, place: string, names: RuleNames, depth: number): Result<PaperRule> {
  if (depth > MAX_DEPTH) return tooDeep(place);
  const kind = own(value, 'kind');
  if (kind === 'none') return ok(none);
  const circumstance = own(value, 'when');
  if (
    circumstance !== undefined &&
    (typeof circumstance !== 'string' || !names.circumstances.has(circumstance))
  ) {
    const params = { place, circumstance: String(asText(circumstance, WORD) ?? '') };
    return refuse('edition.unknown_circumstance', place, params);
  }
  const when = typeof circumstance === 'string' ? { when: circumstance } : {};
  if (kind === 'doc') return readDoc(value, place, names, when);
  if (kind === 'allOf' || kind === 'anyOf') return readBranches(value, kind, place, names, depth, when);
  return shape(place, '资质规则', 'a rule');
}

function readDoc(
  value: unknown,
  place: string,
  names: RuleNames,
  when: { readonly when?: string },
): Result<PaperRule> {
  const key = asText(own(value, 'doc'), WORD);
  if (key === undefined) return shape(`${place}.doc`, '证件编号', 'a document key');
  if (!names.documents.has(key)) {
    return refuse('edition.unknown_document', place, { place, document: key });
  }
  const node: DocNode = { kind: 'doc', doc: key, ...when };
  return ok({ ...node, ...details(value) });
}

function details(value: unknown): Omit<DocNode, 'kind' | 'doc' | 'when'> {
  const holder = oneOf(own(value, 'holder'), holders, undefined);
  const itemsAny = wordsOf(own(value, 'itemsAny'));
  const scopeAny = wordsOf(own(value, 'scopeAny'));
  const minCount = asCount(own(value, 'minCount'), 100);
  return {
    ...(holder ? { holder } : {}),
    ...(itemsAny.length > 0 ? { itemsAny } : {}),
    ...(scopeAny.length > 0 ? { scopeAny } : {}),
    ...(minCount === undefined ? {} : { minCount }),
  };
}

const wordsOf = (value: unknown): readonly string[] =>
  asList(value, MAX_BRANCHES).flatMap((one) => asText(one, WORD) ?? []);

function readBranches(
  value: unknown,
  kind: 'allOf' | 'anyOf',
  place: string,
  names: RuleNames,
  depth: number,
  when: { readonly when?: string },
): Result<PaperRule> {
  const list = own(value, 'of');
  if (!Array.isArray(list) || list.length === 0 || list.length > MAX_BRANCHES) {
    return shape(`${place}.of`, `1 到 ${MAX_BRANCHES} 个分支`, `1 to ${MAX_BRANCHES} branches`);
  }
  const of: PaperRule[] = [];
  for (const [index, branch] of list.entries()) {
    const read = readNode(branch, `${place}.of.${index}`, names, depth + 1);
    if (!read.ok) return read;
    of.push(read.value);
  }
  return ok({ kind, of, ...when });
}
