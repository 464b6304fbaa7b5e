import type { Words } from '../texts.ts';
import type { Check } from './lint-context.ts';

/** The page of the merchant on which a finding is mended. */
export type LintStep =
  | 'agree'
  | 'bank'
  | 'category'
  | 'contact'
  | 'entity'
  | 'invoice'
  | 'licence'
  | 'naming'
  | 'papers'
  | 'who';

/**
 * One rule of the reviewer. `title` names it in a list, `good` says what holds when it passes, `path` is where it looks
 * when it has found nothing, `source` is where the rule comes from.
 */
export type LintRule = {
  readonly id: string;
  readonly title: Words;
  readonly good: Words;
  readonly step: LintStep;
  readonly path: string;
  readonly source: string;
  readonly check: Check;
};
