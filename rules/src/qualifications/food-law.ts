import type { CivilDate } from '../calendar/civil-date.ts';
import type { FoodKind } from './category.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import { type FoodLawRow, foodLaw } from './food-law.data.ts';
import { circumstanceKey } from './held-paper.ts';

const prepackagedKinds: readonly FoodKind[] = ['prepackaged', 'alcohol', 'babyFood', 'healthFood'];
const loose: readonly FoodKind[] = ['bulkOrCooked', 'catering'];

/** Whether nothing but prepackaged food (farm produce aside) is sold; `undefined` while the kinds are unknown. */
export function sellsOnlyPrepackaged(answers: EligibilityAnswers): boolean | undefined {
  if (answers.sellsFood !== 'yes') return answers.sellsFood === 'no' ? false : undefined;
  if (answers.foodKinds.length === 0) return undefined;
  return (
    answers.foodKinds.some((kind) => prepackagedKinds.includes(kind)) &&
    !answers.foodKinds.some((kind) => loose.includes(kind))
  );
}

/** A producer who did not say so sells only its own goods; who does not produce resells. */
const resells = (answers: EligibilityAnswers): boolean =>
  answers.isProducer !== 'yes' || answers.resells === 'yes';

/** The circumstances the answers decide, by the keys the rule trees use. */
export function circumstancesFrom(answers: EligibilityAnswers): Readonly<Record<string, boolean>> {
  const packed = sellsOnlyPrepackaged(answers);
  const producer = answers.isProducer === 'unsure' ? undefined : answers.isProducer === 'yes';
  const facts: Record<string, boolean | undefined> = {
    onlyPrepackaged: packed,
    producer,
    trader: producer === undefined ? undefined : !producer,
  };
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [[circumstanceKey(name), value] as const],
    ),
  );
}

const applies = (row: FoodLawRow, kind: FoodKind, answers: EligibilityAnswers, asOf: CivilDate): boolean => {
  const producer = answers.isProducer === 'yes';
  return (
    row.kinds.includes(kind) &&
    row.from <= asOf &&
    (row.until === undefined || asOf <= row.until) &&
    (row.producer === undefined || row.producer === producer) &&
    (row.resells === undefined || row.resells === resells(answers)) &&
    (row.onlyPrepackaged === undefined || row.onlyPrepackaged === (sellsOnlyPrepackaged(answers) ?? false))
  );
};

/**
 * The rows of food law that bind the merchant on a day, each once. A day before the first row answers with no rows.
 * Whoever runs a platform for others does not sell: nothing binds it here.
 */
export function foodLawFor(answers: EligibilityAnswers, asOf: CivilDate): readonly FoodLawRow[] {
  if (answers.sellsFood !== 'yes' || answers.businessModel === 'multiMerchant') return [];
  const rows = answers.foodKinds.flatMap(
    (kind) => foodLaw.find((row) => applies(row, kind, answers, asOf)) ?? [],
  );
  return [...new Set(rows)];
}
