import type { EligibilityAnswers } from './eligibility-answers.ts';
import type { HeldPaper } from './held-paper.ts';
import type { PaperNeed, PaperWay } from './missing-papers.ts';

/** The answers once the papers of a way are in hand and its assumptions hold. */
export function having(answers: EligibilityAnswers, way: PaperWay): EligibilityAnswers {
  const known = { ...answers.known, ...Object.fromEntries(way.assuming.map((one) => [one.key, true])) };
  return way.needs.reduce(withPaper, { ...answers, known });
}

function withPaper(answers: EligibilityAnswers, need: PaperNeed): EligibilityAnswers {
  if (need.documentType === 'corporateAccount') return { ...answers, hasCorporateAccount: 'yes' };
  if (need.documentType === 'licence' && need.holder === 'subject') return withLicence(answers, need);
  const paper: HeldPaper = {
    documentType: need.documentType,
    holder: need.holder,
    count: need.count,
    ...(need.itemsAny[0] ? { items: [need.itemsAny[0]] } : {}),
    ...(need.scopeAny[0] ? { scope: need.scopeAny[0] } : {}),
  };
  return { ...answers, heldPapers: [...answers.heldPapers, paper] };
}

/** There is one licence: a new scope word is added to it, whatever else it says. */
function withLicence(answers: EligibilityAnswers, need: PaperNeed): EligibilityAnswers {
  const scope = need.scopeAny[0] ?? '';
  const isOwn = (paper: HeldPaper) =>
    paper.documentType === 'licence' && (paper.holder ?? 'subject') === 'subject';
  const before = answers.heldPapers.find(isOwn)?.scope ?? answers.businessScope;
  return {
    ...answers,
    hasLicence: 'yes',
    heldPapers: answers.heldPapers.filter((paper) => !isOwn(paper)),
    businessScope: [before, scope].filter((part) => part !== '').join('；'),
  };
}
