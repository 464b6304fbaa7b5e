/**
 * What a category or a law asks for, as a tree. `anyOf` lists alternatives, `allOf` lists papers needed together.
 * `when` names a circumstance (see `circumstances.data.ts`) in which the branch is an answer at all: the filing of
 * prepackaged food counts only for shops that sell nothing else.
 */
export type PaperHolder = 'subject' | 'partner' | 'branch' | 'tenant';

export type DocNode = {
  readonly kind: 'doc';
  readonly doc: string;
  readonly when?: string;
  /** Whose paper it is; the merchant's own when absent. */
  readonly holder?: PaperHolder;
  /** At least one of these must be among the items printed on the paper. */
  readonly itemsAny?: readonly string[];
  /** At least one of these must be in the business scope printed on the paper. */
  readonly scopeAny?: readonly string[];
  /** How many papers of the kind are needed; one when absent. */
  readonly minCount?: number;
};

export type PaperRule =
  | { readonly kind: 'none' }
  | DocNode
  | { readonly kind: 'allOf'; readonly of: readonly PaperRule[]; readonly when?: string }
  | { readonly kind: 'anyOf'; readonly of: readonly PaperRule[]; readonly when?: string };

/** No paper is needed. */
export const none: PaperRule = { kind: 'none' };

/** One paper: `doc('telecom.valueAdded', { itemsAny: ['在线数据处理与交易处理业务'] })`. */
export const doc = (key: string, more: Omit<DocNode, 'kind' | 'doc'> = {}): PaperRule => ({
  kind: 'doc',
  doc: key,
  ...more,
});

/** All of the branches together. */
export const allOf = (...of: readonly PaperRule[]): PaperRule => ({ kind: 'allOf', of });

/** Any one of the branches. */
export const anyOf = (...of: readonly PaperRule[]): PaperRule => ({ kind: 'anyOf', of });

/** The same rule, an answer only in the circumstance named. */
export const when = (circumstance: string, rule: PaperRule): PaperRule =>
  rule.kind === 'none' ? rule : { ...rule, when: circumstance };

const papers = new WeakMap<PaperRule, readonly DocNode[]>();

/** Every single paper a tree names, in reading order. Trees never change, so each is walked once. */
export function papersOf(rule: PaperRule): readonly DocNode[] {
  if (rule.kind === 'none') return [];
  if (rule.kind === 'doc') return [rule];
  const known = papers.get(rule);
  if (known) return known;
  const all = rule.of.flatMap(papersOf);
  papers.set(rule, all);
  return all;
}

/** Every circumstance a tree depends on. */
export const circumstancesOf = (rule: PaperRule): readonly string[] => {
  if (rule.kind === 'none') return [];
  const here = rule.when ? [rule.when] : [];
  return rule.kind === 'doc' ? here : [...here, ...rule.of.flatMap(circumstancesOf)];
};
