import { verification } from '@ruzhu/journeys';
import { expect, test } from 'vitest';
import { resultsOf } from './results.ts';

const BEFORE = ['draft', 'unpaid', 'abandoned'];

test.each(Object.keys(verification.states).filter((state) => !BEFORE.includes(state)))(
  'Both results are told in %s',
  (state) => {
    expect(resultsOf(state)).not.toBeNull();
  },
);

test.each(BEFORE)('There is no result in %s', (state) => {
  expect(resultsOf(state)).toBeNull();
});

test('Qualified but not named is a result of its own', () => {
  const found = resultsOf('passedWithoutName');
  expect([found?.entity.zh, found?.name.zh]).toEqual(['已通过', '未通过']);
});
