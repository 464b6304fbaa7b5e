import { describe, expect, test } from 'vitest';
import { changedElsewhere, sameAnswer } from './step-versions.ts';

describe('two answers', () => {
  test.each([
    [undefined, null],
    ['甲', '甲'],
    [
      { province: '海南省', city: '三沙市' },
      { city: '三沙市', province: '海南省' },
    ],
    [['a'], ['a']],
  ])('%j and %j are the same', (a, b) => {
    expect(sameAnswer(a, b)).toBe(true);
  });

  test.each([
    ['甲', '乙'],
    [['a'], ['a', 'b']],
    [true, null],
  ])('%j and %j differ', (a, b) => {
    expect(sameAnswer(a, b)).toBe(false);
  });
});

test('what changed elsewhere is named by its field', () => {
  expect(changedElsewhere({ a: '1', b: '2' }, { a: '1', b: '3', c: '4' })).toEqual(['b', 'c']);
  expect(changedElsewhere({ a: '1', b: null }, { a: '1' })).toEqual([]);
});
