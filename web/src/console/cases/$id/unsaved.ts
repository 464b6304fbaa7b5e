import type { Marks } from './review.ts';

/**
 * Conclusions the server could not take because the sign-in had ended. They stay in the memory of this page alone, and
 * are put back when the case is opened again after signing in.
 */
const kept = new Map<string, Marks>();

export const keepUnsaved = (caseId: string, marks: Marks): void => {
  kept.set(caseId, marks);
};
export const unsavedOf = (caseId: string): Marks | null => kept.get(caseId) ?? null;
export const forgetUnsaved = (caseId: string): void => {
  kept.delete(caseId);
};
