import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, factsOf, hintsOf, TEST_DAY, warningsOf } from '../testing/readings.ts';
import {
  seeded,
  syntheticFoodOperationLicence,
  syntheticFoodProductionLicence,
} from '../testing/synthetic.ts';
import { parseFoodOperationLicence } from './food-operation-licence.ts';
import { FOOD_CATEGORIES } from './food-production-licence.data.ts';
import { parseFoodProductionLicence } from './food-production-licence.ts';
import { parsePrepackagedFoodFiling } from './prepackaged-food-filing.ts';

const context = { asOf: TEST_DAY };

describe('食品经营许可证', () => {
  const read = (text: unknown) => parseFoodOperationLicence(text, context);

  test.each([
    ['JY14603239999991', 'sales'],
    ['JY24603239999985', 'catering'],
    ['JY34603239999973', 'canteen'],
  ] as const)('%s is for %s', (code, form) => {
    expect(factsOf(read(code))).toMatchObject({
      form,
      regionCode: '460323',
      region: { province: { zh: '海南省' } },
      sequence: code.slice(9, 15),
      checkHolds: true,
    });
  });

  test('a failed check digit is a warning, an unknown region too, but in Beijing only a remark', () => {
    const levels = (code: string) => {
      const reading = read(code);
      return reading.ok ? reading.warnings.map((note) => `${note.level} ${note.code}`) : [];
    };
    expect(levels('JY11408020030619')).toEqual(['warn jy.check']);
    expect(levels('JY12345678901234')).toEqual(['warn jy.check', 'warn region.unknown']);
    expect(levels('JY11105111524423')).toEqual(['info region.unknown']);
  });

  test('letters left out are put in front when the check digit agrees', () => {
    expect(hintsOf(read('13301080111719')).suggestions).toEqual(['JY13301080111719']);
    expect(hintsOf(read('13301080111718')).suggestions).toEqual([]);
  });

  test('another paper is called by its name', () => {
    expect(read('SC11834020305037')).toMatchObject({ refusal: { params: { document: '食品生产许可证' } } });
    expect(read('YB24603239999993')).toMatchObject({
      refusal: { params: { document: '仅销售预包装食品备案' } },
    });
  });

  test('a look-alike is proposed', () => {
    expect(hintsOf(read('JY133O1080111719'))).toEqual({ position: 6, suggestions: ['JY13301080111719'] });
  });

  test('every made number passes; a changed digit never passes in silence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 9, max: 15 }), (seed, at) => {
        const code = syntheticFoodOperationLicence(seeded(seed));
        expect(warningsOf(read(code))).toEqual([]);
        const digit = String((Number(code.charAt(at)) + 1) % 10);
        expect(warningsOf(read(code.slice(0, at) + digit + code.slice(at + 1)))).toEqual(['jy.check']);
      }),
    );
  });
});

describe('食品生产许可证', () => {
  const read = (text: unknown) => parseFoodProductionLicence(text, context);

  test.each(Object.keys(FOOD_CATEGORIES))('category %s is read', (category) => {
    expect(factsOf(read(syntheticFoodProductionLicence(seeded(Number(category)), category)))).toMatchObject({
      kind: category.startsWith('2') ? 'additive' : 'food',
      category,
      categoryWords: FOOD_CATEGORIES[category],
      regionCode: '460323',
    });
  });

  test('a rule can ask for 酒类', () => {
    expect(factsOf(read(syntheticFoodProductionLicence(seeded(1), '115'))).categoryWords.zh).toBe('酒类');
  });

  test.each(['100', '132', '199', '200', '204', '000'])('there is no category %s', (category) => {
    expect(codeOf(read(`SC${category}46032399990`))).toBe('sc.category');
  });
});

describe('预包装食品销售备案', () => {
  const read = (text: unknown) => parsePrepackagedFoodFiling(text, context);

  test('wholesale and retail are told apart', () => {
    expect(factsOf(read('YB14603239999983')).trade).toBe('wholesale');
    expect(factsOf(read('YB24603239999993')).trade).toBe('retail');
  });

  test('a failed check digit is information only', () => {
    const reading = read('YB24603239999990');
    expect(reading.ok && reading.warnings).toMatchObject([{ level: 'info', code: 'yb.check' }]);
  });
});
