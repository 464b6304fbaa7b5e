import { isSeenSign, plainText } from '../plain-text.ts';
import { at, type Params, type Refusal, type Refused, type Warning } from '../result.ts';

/** One thing a rule found. `suggestions` are whole values that would pass; offered, never applied. */
export type LintFinding = {
  readonly level: 'mustFix' | 'advice';
  readonly code: string;
  readonly path: string;
  readonly params: Params;
  readonly suggestions: readonly string[];
};

/** A rule that found nothing, because it does not apply or because what it needs is not in the dossier. */
export type Silence = { readonly level: 'pass' | 'unknown'; readonly code: string };

/** What a rule answers with; no findings mean that it passes. */
export type Outcome = readonly LintFinding[] | Silence;

export const NOT_IN_DOSSIER: Silence = { level: 'unknown', code: 'lint.not_in_dossier' };
export const NOT_ASKED: Silence = { level: 'pass', code: 'lint.not_asked' };

const finding = (
  level: LintFinding['level'],
  code: string,
  path: string,
  params: Params = {},
  suggestions: readonly string[] = [],
): LintFinding => ({ level, code, path, params, suggestions });

export const mustFix = (
  code: string,
  path: string,
  params?: Params,
  suggestions?: readonly string[],
): LintFinding => finding('mustFix', code, path, params, suggestions);

export const advice = (code: string, path: string, params?: Params): LintFinding =>
  finding('advice', code, path, params);

/** A refusal at a place of the dossier: what refuses the field refuses here. */
export const refusedAt = (path: string, refusal: Refusal, suggestions?: readonly string[]): LintFinding => {
  const here = path === '' ? refusal : at(path, refusal);
  return mustFix(here.code, here.path, here.params, suggestions);
};

/** Warnings that ask for a second look; what only explains is left out. */
export const warnedAt = (path: string, warnings: readonly Warning[]): readonly LintFinding[] =>
  warnings.length === 0
    ? NO_FINDINGS
    : warnings
        .filter(({ level }) => level === 'warn')
        .map((one) =>
          advice(one.code, one.path === '' ? path : [path, one.path].filter(Boolean).join('.'), one.params),
        );

const NO_FINDINGS: readonly LintFinding[] = Object.freeze([]);

/** What a rule of one value says; identifiers bring suggestions along. */
type Judgement =
  | { readonly ok: true; readonly warnings?: readonly Warning[] }
  | (Refused & { readonly suggestions?: readonly string[] });

/** One value judged. `isKnown` is false when the dossier does not have it. */
export type Told = { readonly findings: readonly LintFinding[]; readonly isKnown: boolean };

type Value = { readonly path: string; readonly text: string | null | undefined };

const UNKNOWN: Told = Object.freeze({ findings: NO_FINDINGS, isKnown: false });
const IN_ORDER: Told = Object.freeze({ findings: NO_FINDINGS, isKnown: true });

const isBlank = (text: string) => !isSeenSign(text.charCodeAt(0)) && plainText(text) === '';

/**
 * Judges one text of the dossier by the rule of its field. A blank text is `field.missing`. Suggestions are passed on
 * only when `suggest` says so: numbers of people never leave their field.
 */
export function told({ path, text }: Value, judge: (text: string) => Judgement, suggest = false): Told {
  if (text === undefined || text === null) return UNKNOWN;
  if (isBlank(text)) return { findings: [mustFix('field.missing', path)], isKnown: true };
  const read = judge(text);
  if (read.ok && (read.warnings ?? []).length === 0) return IN_ORDER;
  if (read.ok) return { findings: warnedAt(path, read.warnings ?? []), isKnown: true };
  return { findings: [refusedAt(path, read.refusal, suggest ? read.suggestions : [])], isKnown: true };
}

/** A value that may be left out. */
export const optional = ({ findings }: Told): Told =>
  findings.length === 0 ? IN_ORDER : { findings, isKnown: true };

/** What several values say together: their findings, else whether all of them were known. */
export function together(...parts: readonly Told[]): Outcome {
  if (parts.every(({ findings }) => findings.length === 0))
    return parts.every(({ isKnown }) => isKnown) ? [] : NOT_IN_DOSSIER;
  return parts.flatMap(({ findings }) => findings);
}

/** Findings, or the confession that something they need is not there. */
export function found(findings: readonly LintFinding[], isKnown: boolean): Told {
  if (findings.length > 0) return { findings, isKnown };
  return isKnown ? IN_ORDER : UNKNOWN;
}
