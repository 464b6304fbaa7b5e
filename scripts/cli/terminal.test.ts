import { describe, expect, test } from 'vitest';
import { padTo, safe, widthOf, wrap } from './terminal.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['统一', 4],
  ['第 3 位（Ａ）', 13],
  ['é', 1],
  ['e\u0301', 1],
  ['𠮷', 2],
])('%j takes %d columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
  expect(widthOf(padTo(text, 20))).toBe(20);
});

test('a text of a stranger moves no cursor and changes no colour', () => {
  expect(safe('\u001b[31m红\u001b]0;x\u0007\u202eabc\r\n\ud800')).toBe('�[31m红�]0;x��abc���');
});

describe('a long text', () => {
  const sentence = '户名须与企业名称一致：第 3 个字「省」不同，企业名称是「海南云鹿（水产）有限公司」';

  test('is put on lines that fit and loses nothing but spaces', () => {
    const lines = wrap(sentence, 30);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(32);
    expect(lines.join('').replaceAll(' ', '')).toBe(sentence.replaceAll(' ', ''));
  });

  test('never begins a line with a mark that closes', () => {
    for (let width = 20; width < 60; width += 1)
      for (const line of wrap(sentence, width)) expect(line).not.toMatch(/^[，。：；、）」]/);
  });

  test('of Latin words is parted between words', () => {
    expect(wrap('The account is in the name of the entity', 16)).toEqual([
      'The account is',
      'in the name of',
      'the entity',
    ]);
  });
});
