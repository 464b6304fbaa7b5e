import { expect, test } from 'vitest';
import { namePlaces, readNameQuery } from './name-search.ts';
import { pinyinOf } from './pinyin.ts';

/** Whether a search finds a name, as an ordered index would. */
function finds(name: string, typed: string): boolean {
  const query = readNameQuery(typed);
  if (!query) return false;
  return namePlaces(name).some((place) => {
    if (place.text.startsWith(query.value)) return true;
    if (query.kind === 'text') return false;
    return place.pinyin.startsWith(query.value) || place.initials.startsWith(query.value);
  });
}

test.each([
  ['深圳市晨光贸易有限公司', '晨光', true],
  ['深圳市晨光贸易有限公司', '深圳', true],
  ['深圳市晨光贸易有限公司', '公司', true],
  ['深圳市晨光贸易有限公司', '光贸易有限公司', true],
  ['深圳市晨光贸易有限公司', 'chenguang', true],
  ['深圳市晨光贸易有限公司', 'Chen Guang mao', true],
  ['深圳市晨光贸易有限公司', 'cgmy', true],
  ['深圳市晨光贸易有限公司', 'chengu', true],
  ['深圳市晨光贸易有限公司', '晨 光', true],
  ['深圳市晨光貿易有限公司', '贸易', true],
  ['深圳市晨光贸易有限公司', '貿易', true],
  ['深圳市晨光贸易有限公司', '晨易', false],
  ['深圳市晨光贸易有限公司', 'gz', false],
  ['重庆长江百货商行', 'chongqing', true],
  ['重庆长江百货商行', 'zhongqing', true],
  ['重庆长江百货商行', 'changjiang', true],
  ['重庆长江百货商行', 'shanghang', true],
  ['重庆长江百货商行', 'cqcj', true],
  ['厦门绿源食品店', 'xiamen', true],
  ['厦门绿源食品店', 'lvyuan', true],
  ['厦门绿源食品店', 'lüyuan', true],
  ['Ａ２科技（深圳）有限公司', 'a2kj', true],
  ['Ａ２科技（深圳）有限公司', '科技深圳', true],
  ['Ａ２科技（深圳）有限公司', 'A2', true],
  ['MINISO 名创', 'miniso', true],
])('%s is found by %s: %s', (name, typed, found) => {
  expect(finds(name, typed)).toBe(found);
});

test.each(['', '晨', ' a ', '（）', '·'])('%o is too little to look for', (typed) => {
  expect(readNameQuery(typed)).toBeNull();
});

test('every substring of two characters of a name finds it', () => {
  const name = '内蒙古呼和浩特市赛罕区爱尔信餐饮管理服务有限责任公司第一分公司';
  const pairs = [...name].slice(1).map((second, at) => `${[...name][at]}${second}`);
  expect(pairs.filter((pair) => !finds(name, pair))).toEqual([]);
});

test('a name of characters that are read in two ways has few places all the same', () => {
  expect(namePlaces('长'.repeat(100)).length).toBeLessThan(100 * 4);
  expect(namePlaces('长'.repeat(500)).length).toBeLessThan(120 * 4);
  expect(Math.max(...namePlaces('创'.repeat(60)).map(({ pinyin }) => pinyin.length))).toBe(32);
});

test.each([
  ['国', ['guo']],
  ['绿', ['lu', 'lv']],
  ['A', []],
])('%s is read as %s', (character, readings) => {
  expect(pinyinOf(character)).toEqual(readings);
});
