import {
  type Eligibility,
  type EligibilityAnswers,
  type EligibilityContext,
  judgeEligibility,
  type PaperToGet,
} from '@ruzhu/rules';

/** The pages of the check. Their number follows the answers. */
export type CheckPage = 'subject' | 'goods' | 'papers' | 'account' | 'mailboxes';

/** Papers that have a question of their own. */
const ASKED_ELSEWHERE = ['licence', 'corporateAccount'];

/**
 * The papers the answers so far may call for, each kind once: what the merchant may already hold. The licence and the
 * account count as held here, they are asked for elsewhere.
 */
export function papersToAsk(answers: EligibilityAnswers, context: EligibilityContext): readonly PaperToGet[] {
  const { papers } = judgeEligibility(
    {
      ...answers,
      hasLicence: 'yes',
      hasCorporateAccount: 'yes',
      heldPapers: [],
      subjectKind: answers.subjectKind === 'unsure' ? 'enterprise' : answers.subjectKind,
    },
    context,
  );
  const all = [papers.missing, ...papers.alternatives].flat();
  const asked = all.filter((paper) => !ASKED_ELSEWHERE.includes(paper.documentType));
  return [...new Map(asked.map((paper) => [paper.documentType, paper])).values()];
}

/** Whether the kind of subject alone ends the check. */
export const isClosedTo = (
  { subjectKind }: EligibilityAnswers,
  { policy }: Pick<EligibilityContext, 'policy'>,
): boolean => subjectKind !== 'unsure' && !policy.values['commerce.subjects'].includes(subjectKind);

/** The pages that are due, in order. A subject that may not apply at all is asked nothing more. */
export function duePages(answers: EligibilityAnswers, context: EligibilityContext): readonly CheckPage[] {
  if (isClosedTo(answers, context)) return ['subject'];
  const papers = papersToAsk(answers, context).length > 0 ? (['papers'] as const) : [];
  return ['subject', 'goods', ...papers, 'account', 'mailboxes'];
}

/** Where a verdict is shown. */
export const resultAddress = ({ verdict }: Pick<Eligibility, 'verdict'>): string =>
  verdict === 'notEligible' ? '/check/no' : '/check/result';
