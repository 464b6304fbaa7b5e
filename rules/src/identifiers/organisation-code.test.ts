import { expect, test } from 'vitest';
import { factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseOrganisationCode } from './organisation-code.ts';

const read = (text: unknown) => parseOrganisationCode(text, { asOf: TEST_DAY });

test('body and check sign are told apart', () => {
  expect(factsOf(read('79013765-X'))).toEqual({ body: '79013765', check: 'X' });
});

test('exchanged neighbours and a doubled sign are proposed', () => {
  expect(hintsOf(read('783059573')).suggestions).toContain('783059753');
  expect(hintsOf(read('7830597753')).suggestions).toEqual(['783059753']);
});

test('a sign from another script is named by its place', () => {
  expect(read('79013765中')).toMatchObject({
    refusal: { code: 'orgcode.charset', params: { position: 9, sign: '中' } },
    suggestions: ['79013765X'],
  });
});
