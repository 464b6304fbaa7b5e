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

describe('what changed elsewhere', () => {
  test('is named by its field', () => {
    expect(changedElsewhere({ a: '1', b: '2' }, { a: '1', b: '3', c: '4' }, { a: '5', b: '2' })).toEqual([
      'b',
      'c',
    ]);
  });

  test('is nothing when only something else of the application moved', () => {
    expect(changedElsewhere({ a: '1', b: null }, { a: '1' }, { a: '2' })).toEqual([]);
  });

  test('is nothing when both devices say the same', () => {
    expect(changedElsewhere({ a: null }, { a: '2' }, { a: '2' })).toEqual([]);
  });
});
