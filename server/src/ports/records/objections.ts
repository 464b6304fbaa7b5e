import type { Instant } from '@ruzhu/rules';

/** A final refusal that its merchant or an operator holds for wrong, and what became of it. */
export type Objection = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly askedBy: 'merchant' | 'operator';
  /** Why, sealed for its merchant; `null` where an operator began it. */
  readonly words: string | null;
  readonly state: 'waiting' | 'proposed' | 'reopened' | 'refused';
  readonly answerBy: Instant;
  /** The operator who wants it opened again, when and why: another one has to agree. */
  readonly proposedBy: string | null;
  readonly proposedAt: Instant | null;
  readonly proposal: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  /** What the merchant is answered, sealed for it. */
  readonly answer: string | null;
  readonly createdAt: Instant;
  readonly version: number;
};
