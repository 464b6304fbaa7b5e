import type { Params, Refusal, Warning } from '../result.ts';
import { ruleTexts } from '../rule-texts.ts';
import { fill, type Words } from '../texts.ts';

/** A code in words: what is so, and the smallest thing that mends it. */
export type Said = { readonly says: Words; readonly fix: Words };

/**
 * What a value is, or why it is not: plain data for a program, with the sentences a person reads. `kind` is `null` when
 * nobody named one and none stands out. `slip` names the sign that was probably mistyped.
 */
export type Explanation = {
  readonly kind: string | null;
  readonly label: Words | null;
  readonly ok: boolean;
  readonly value: string | null;
  readonly facts: unknown;
  readonly warnings: readonly (Warning & Said)[];
  readonly code: string | null;
  readonly params: Params;
  readonly says: Words | null;
  readonly fix: Words | null;
  readonly position: number | null;
  readonly suggestions: readonly string[];
  readonly slip: Words | null;
};

const both = ({ zh, en }: Words, params: Params): Words => ({ zh: fill(zh, params), en: fill(en, params) });

/** The sentences of a code with its figures. A code without a text would be a bug of ours; it is shown as it is. */
export function said({ code, params }: Pick<Refusal, 'code' | 'params'>): Said {
  const text = Object.hasOwn(ruleTexts, code) ? ruleTexts[code] : undefined;
  if (!text) return { says: { zh: code, en: code }, fix: { zh: '', en: '' } };
  return { says: both(text, params), fix: both(text.fix, params) };
}

type Kind = { readonly name: string | null; readonly label: Words | null };

const none = { position: null, suggestions: [], slip: null };

export const explainedGood = (
  { name, label }: Kind,
  read: { readonly value: string; readonly facts: unknown; readonly warnings: readonly Warning[] },
): Explanation => ({
  kind: name,
  label,
  ok: true,
  value: read.value,
  facts: read.facts,
  warnings: read.warnings.map((one) => ({ ...one, ...said(one) })),
  code: null,
  params: {},
  says: null,
  fix: null,
  ...none,
});

export const explainedRefusal = (
  { name, label }: Kind,
  { code, params }: Refusal,
  hints: Partial<Pick<Explanation, 'position' | 'suggestions' | 'slip'>> = {},
): Explanation => ({
  kind: name,
  label,
  ok: false,
  value: null,
  facts: null,
  warnings: [],
  code,
  params,
  ...said({ code, params }),
  ...none,
  ...hints,
});
