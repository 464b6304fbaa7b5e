import { describe, expect, test } from 'vitest';
import { csvOf } from './csv.ts';

const line = (value: string | number | null) => csvOf(['a'], [[value]]).split('\r\n')[1];

describe('a table', () => {
  test('begins with a byte order mark, parts cells by commas and ends each row by CRLF', () => {
    expect(csvOf(['单号', '主体'], [['A1', '示例店']])).toBe('\ufeff单号,主体\r\nA1,示例店\r\n');
  });

  test.each([
    ['=1+1', `"'=1+1"`],
    ['=HYPERLINK("http://x.example","点我")', `"'=HYPERLINK(""http://x.example"",""点我"")"`],
    ['+86 138', `"'+86 138"`],
    ["-2+3+cmd|' /C calc'!A0", `"'-2+3+cmd|' /C calc'!A0"`],
    ['-12.50', `"'-12.50"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1+1', `"'=1+1"`],
    ['\tplain', `"'plain"`],
    ['\rplain', `"'plain"`],
    ['  =1+1', `"'=1+1"`],
    ['\u202e=1+1', `"'=1+1"`],
    ['\ufeff=1+1', `"'=1+1"`],
    ['＝1+1', `"'＝1+1"`],
    ['＠SUM', `"'＠SUM"`],
  ])('makes text of what begins like a formula: %j', (given, cell) => {
    expect(line(given)).toBe(cell);
  });

  test('leaves a number of our own a number, below zero too', () => {
    expect(line(-12.5)).toBe('-12.5');
    expect(line(0)).toBe('0');
  });

  test.each([
    ['say "hi"', '"say ""hi"""'],
    ['a,b', '"a,b"'],
    ['one\r\ntwo', 'one two'],
    ['a\u0000b\u0007c', 'a b c'],
    ['a=b', 'a=b'],
    [null, ''],
    ['2026-11-24', '2026-11-24'],
  ])('keeps %j in its cell', (given, cell) => {
    expect(line(given)).toBe(cell);
  });
});
