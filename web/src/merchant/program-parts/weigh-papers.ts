import {
  audienceOf,
  type CategoryEdition,
  type CategoryName,
  type CategoryRow,
  type CivilDate,
  checkCategoryPapers,
  findCategory,
  type HeldPaper,
  type PaperCheck,
  type Policy,
  readCivilDate,
} from '@ruzhu/rules';
import type { Subject } from './subject.ts';
import type { TypedPaper } from './typed-paper.ts';

export type PaperFacts = {
  readonly edition: CategoryEdition;
  readonly subject: Subject;
  readonly policy: Policy;
  readonly asOf: CivilDate;
};

export const rowOf = (category: CategoryName, { edition, subject }: PaperFacts): CategoryRow | undefined =>
  findCategory(edition, category, audienceOf(subject.kind));

const licenceOf = ({ scope }: Subject): HeldPaper => ({
  documentType: 'licence',
  scope,
  validUntil: 'permanent',
});

/** A paper as the rules weigh it; what was not typed is not known. */
function heldOf({ documentType, number, holderName, validUntil, items }: TypedPaper): HeldPaper {
  const date = validUntil === 'permanent' ? null : readCivilDate(validUntil);
  return {
    documentType,
    ...(number ? { number } : {}),
    ...(holderName ? { holderName } : {}),
    ...(validUntil === 'permanent' ? { validUntil } : date?.ok ? { validUntil: date.value } : {}),
    ...(items.length > 0 ? { items } : {}),
  };
}

/** The papers of one category against its rule, the business licence's own scope counting as a paper. */
export function weigh(row: CategoryRow, papers: readonly TypedPaper[], facts: PaperFacts): PaperCheck {
  const { edition, policy, asOf, subject } = facts;
  const held = [...papers.map(heldOf), licenceOf(subject)];
  return checkCategoryPapers(row, held, {
    facts: { asOf, subjectName: subject.entityName },
    edition,
    expirySoon: policy.values['paper.expirySoon'],
  });
}

/** Whether the business licence alone answers the rule of a category that asks for a paper. */
export const licenceSuffices = (row: CategoryRow, facts: PaperFacts): boolean =>
  row.rule.kind !== 'none' && weigh(row, [], facts).refusals.length === 0;
