import { expect, test } from 'vitest';
import { initialsOf, matchesText } from './pinyin.ts';

test.each([
  ['中', 'z'],
  ['国', 'g'],
  ['工', 'g'],
  ['商', 's'],
  ['银', 'y'],
  ['安', 'a'],
  ['鄂', 'e'],
  ['昂', 'a'],
  ['行', 'hx'],
  ['A', 'a'],
  ['７', '7'],
  ['（', ''],
])('%s may be typed as %s', (character, letters) => {
  expect(initialsOf(character)).toBe(letters);
});

test.each([
  ['中国工商银行', 'gsyh', true],
  ['中国工商银行', 'ZGGSYH', true],
  ['中国工商银行', '工商', true],
  ['中国工商银行', 'gsyx', true],
  ['长沙银行', 'cs', true],
  ['长沙银行', 'zs', true],
  ['招商银行股份有限公司成都分行', 'cdfh', true],
  ['中国工商银行', 'gyh', false],
  ['中国工商银行', '农业', false],
  ['中国银行（香港）', 'yhxg', true],
  ['中国银行', '', true],
  ['中国银行', ' y h ', true],
  ['中国银行', '!', false],
])('%s is found by %s: %s', (label, typed, found) => {
  expect(matchesText(label, typed)).toBe(found);
});
