import type { ProofMode, SubjectKind } from '../policy/policy.ts';
import type { CategoryName } from './category.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import type { PaperToGet } from './papers-to-get.ts';

export type EligibilityStep =
  | { readonly kind: 'subjectKind'; readonly to: SubjectKind }
  | { readonly kind: 'businessModel'; readonly to: 'selfOperated' }
  | { readonly kind: 'proofMode'; readonly to: ProofMode }
  | { readonly kind: 'dropCategory'; readonly category: CategoryName }
  | { readonly kind: 'useCategory'; readonly category: CategoryName }
  | { readonly kind: 'circumstance'; readonly key: string; readonly words: readonly string[] }
  | { readonly kind: 'getPaper'; readonly paper: PaperToGet };

/**
 * A set of steps after which the merchant is eligible. `days` is how long the papers take at worst, those besides the
 * business licence at the same time; `answersAfter` are the answers with every step taken.
 */
export type EligibilityChange = {
  readonly steps: readonly EligibilityStep[];
  readonly cost: number;
  readonly days: number;
  readonly answersAfter: EligibilityAnswers;
};
