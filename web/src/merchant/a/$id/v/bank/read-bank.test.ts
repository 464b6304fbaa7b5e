import { expect, test } from 'vitest';
import { readBank } from './read-bank.ts';

const formOf = (values: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

test('What was chosen from the list is the answer', () => {
  expect(readBank(formOf({ bankName: '中国银行', 'bankName.text': '中国银行' }))).toMatchObject({
    bankName: '中国银行',
    bankAccountKind: 'corporate',
  });
});

test('What the list lacks may be typed', () => {
  expect(readBank(formOf({ 'bankName.manual': '三沙示例村镇银行' })).bankName).toBe('三沙示例村镇银行');
});

test('Half a word in the box is no choice', () => {
  expect(readBank(formOf({ bankName: '', 'bankName.text': '中国' })).bankName).toBe('');
});

test('Leaving it out leaves everything out, whatever was typed', () => {
  const read = readBank(formOf({ skip: 'yes', bankName: '中国银行', bankAccountNumber: '265812345678' }));
  expect(Object.values(read).every((value) => value === null)).toBe(true);
});
