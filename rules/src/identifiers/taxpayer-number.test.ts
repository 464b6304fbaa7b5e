import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY, warningsOf } from '../testing/readings.ts';
import { parseTaxpayerNumber } from './taxpayer-number.ts';

const read = (text: unknown) => parseTaxpayerNumber(text, { asOf: TEST_DAY });

test.each([
  ['91110108697746338J', 'uscc'],
  ['110108697746338', 'organisation'],
  ['460039199001010019', 'person'],
  ['46003919900101001900', 'person'],
  ['46003990010100100', 'person'],
])('%s is of the form %s', (typed, form) => {
  expect(factsOf(read(typed))).toEqual({ form });
});

test('the warnings and proposals of the unified code are kept', () => {
  expect(warningsOf(read('91460323MA5YY0011W'))).toEqual(['uscc.organisation_check']);
  expect(hintsOf(read('9111O108551385082Q'))).toEqual({ position: 5, suggestions: ['91110108551385082Q'] });
  expect(read('91110108697746338K')).toMatchObject({ refusal: { params: { override: 'reviewer' } } });
});

test.each(['4600399001010010?', '4600399001010A100', '46003919900101001A00'])('%s is refused', (typed) => {
  expect(read(typed).ok).toBe(false);
});

test('an old number with exchanged neighbours is mended where the region exists', () => {
  expect(hintsOf(read('110108679746338')).suggestions).toContain('110108697746338');
});
