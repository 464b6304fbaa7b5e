import { expect, test } from 'vitest';
import { codeOf, factsOf, hintsOf, TEST_DAY, textOf } from '../testing/readings.ts';
import { parseAppId, parseOriginalId } from './app-id.ts';

const context = { asOf: TEST_DAY };

test('an AppID keeps its serial', () => {
  expect(factsOf(parseAppId('wx0123456789abcdef', context))).toEqual({ serial: '0123456789abcdef' });
});

test('the first sign that is not hexadecimal is placed', () => {
  expect(hintsOf(parseAppId('wx0123456789abcdeg', context)).position).toBe(18);
  expect(hintsOf(parseAppId('ab0123456789abcdef', context)).position).toBe(1);
});

test('an original id is read, blanks and case aside', () => {
  expect(textOf(parseOriginalId(' GH_0123456789AB ', context))).toBe('gh_0123456789ab');
});

test.each([
  ['wx0123456789abcdef', 'original_id.appid'],
  ['gh_0123456789a', 'original_id.format'],
  ['gh_0123456789ag', 'original_id.format'],
  ['0123456789abgh_', 'original_id.format'],
  [null, 'original_id.format'],
  ['g'.repeat(1_000_000), 'original_id.format'],
])('“%.20s” is no original id: %s', (typed, code) => {
  expect(codeOf(parseOriginalId(typed, context))).toBe(code);
});
