import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { FoodKind } from './category.ts';
import { type EligibilityAnswers, noAnswers } from './eligibility-answers.ts';
import { foodLaw } from './food-law.data.ts';
import { circumstancesFrom, foodLawFor, sellsOnlyPrepackaged } from './food-law.ts';

const food = (
  foodKinds: readonly FoodKind[],
  more: Partial<EligibilityAnswers> = {},
): EligibilityAnswers => ({
  ...noAnswers,
  sellsFood: 'yes',
  businessModel: 'selfOperated',
  isProducer: 'no',
  foodKinds,
  ...more,
});
const made: Partial<EligibilityAnswers> = { isProducer: 'yes' };
const [before, filing, order78] = [civilDate(2021, 4, 28), civilDate(2021, 4, 29), civilDate(2023, 12, 1)];

describe('what the law asks of who sells food', () => {
  test.each<[string, EligibilityAnswers, ReturnType<typeof civilDate>, readonly string[]]>([
    ['prepackaged food the day before filing began', food(['prepackaged']), before, ['law.food.licence']],
    ['prepackaged food the day filing began', food(['prepackaged']), filing, ['law.food.filing']],
    [
      'prepackaged food the day before order 78',
      food(['prepackaged']),
      civilDate(2023, 11, 30),
      ['law.food.filing'],
    ],
    ['prepackaged food under order 78', food(['prepackaged']), order78, ['law.food.filing.order78']],
    ['prepackaged and bulk food', food(['prepackaged', 'bulkOrCooked']), order78, ['law.food.licence']],
    [
      'prepackaged food and vegetables',
      food(['prepackaged', 'agriProduce']),
      order78,
      ['law.food.filing.order78', 'law.food.agri'],
    ],
    ['vegetables alone', food(['agriProduce']), order78, ['law.food.agri']],
    [
      'wine, baby food and health food',
      food(['alcohol', 'babyFood', 'healthFood']),
      order78,
      ['law.food.filing.order78'],
    ],
    ['a restaurant', food(['catering']), order78, ['law.food.licence']],
    ['a restaurant of a producer', food(['catering'], made), order78, ['law.food.licence']],
    ['own produce before order 78', food(['prepackaged'], made), filing, ['law.food.producer']],
    ['own produce under order 78', food(['prepackaged'], made), order78, ['law.food.producer.order78']],
    [
      'own produce and goods of others, prepackaged',
      food(['prepackaged'], { ...made, resells: 'yes' }),
      order78,
      ['law.food.producer.resale.filing'],
    ],
    [
      'own produce and goods of others before filing began',
      food(['prepackaged'], { ...made, resells: 'yes' }),
      before,
      ['law.food.producer.resale'],
    ],
    [
      'own produce and goods of others, bulk',
      food(['bulkOrCooked'], { ...made, resells: 'yes' }),
      order78,
      ['law.food.producer.resale'],
    ],
    ['no food', { ...food(['prepackaged']), sellsFood: 'no' }, order78, []],
    [
      'a platform on which others sell',
      food(['prepackaged'], { businessModel: 'multiMerchant' }),
      order78,
      [],
    ],
    ['a day before all rows', food(['prepackaged']), civilDate(2010, 1, 1), []],
  ])('%s', (_title, answers, asOf, rows) => {
    expect(foodLawFor(answers, asOf).map((row) => row.id)).toEqual(rows);
  });

  test('every row is reached by a kind of food, and ends after it began', () => {
    for (const row of foodLaw) {
      expect(row.kinds.length).toBeGreaterThan(0);
      if (row.until) expect(row.until > row.from).toBe(true);
      const answers = food(row.kinds.slice(0, 1), {
        isProducer: row.producer ? 'yes' : 'no',
        resells: row.resells ? 'yes' : 'unsure',
      });
      const reached = [row.from, row.until ?? order78].flatMap((day) => foodLawFor(answers, day));
      expect(
        reached.map((one) => one.id),
        row.id,
      ).toContain(row.id);
    }
  });

  test.each<[readonly FoodKind[], 'yes' | 'no' | 'unsure', boolean | undefined]>([
    [['prepackaged'], 'yes', true],
    [['prepackaged', 'agriProduce'], 'yes', true],
    [['agriProduce'], 'yes', false],
    [['prepackaged', 'catering'], 'yes', false],
    [[], 'yes', undefined],
    [[], 'no', false],
    [[], 'unsure', undefined],
  ])('selling %j (food: %s) is only prepackaged: %s', (kinds, sellsFood, only) => {
    expect(sellsOnlyPrepackaged(food(kinds, { sellsFood }))).toBe(only);
  });

  test('circumstances nobody answered stay open', () => {
    expect(circumstancesFrom(noAnswers)).toEqual({});
    expect(circumstancesFrom(food(['prepackaged']))).toEqual({
      'circumstance:onlyPrepackaged': true,
      'circumstance:producer': false,
      'circumstance:trader': true,
    });
  });
});
