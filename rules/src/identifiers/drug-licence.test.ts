import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseDrugLicence } from './drug-licence.ts';

const read = (text: unknown) => parseDrugLicence(text, { asOf: TEST_DAY });

test.each([
  ['琼AA898000001', 'wholesale', true, '8980', '00001'],
  ['琼BA898000001', 'chainHeadquarters', true, '8980', '00001'],
  ['琼CB898510001', 'chainStore', false, '8985', '10001'],
  ['琼DB898510001', 'singleStore', false, '8985', '10001'],
  ['琼AA8980001', 'wholesale', true, '898', '0001'],
])('%s is read in its parts', (typed, trade, isLegalPerson, area, sequence) => {
  expect(factsOf(read(typed))).toMatchObject({
    province: { code: '46' },
    trade,
    isLegalPerson,
    area,
    sequence,
  });
});

test('a wrong trade letter is placed', () => {
  expect(hintsOf(read('琼EA898000001')).position).toBe(2);
});
