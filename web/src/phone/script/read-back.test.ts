// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { grouped, readBack } from './read-back.ts';

const form = (inputs: string) => {
  document.body.innerHTML = `<form>${inputs}</form>`;
  return document.body;
};

test.each([
  ['46003919900307002x', '6-8-4', '460039 19900307 002X'],
  ['１３８ 0000', '3-4-4', '138 0000'],
  ['1380000123499', '3-4-4', '138 0000 1234 99'],
  ['', '3-4-4', ''],
])('%s is read back in groups', (text, groups, said) => {
  expect(grouped(text, groups)).toBe(said);
});

test('the groups follow what is typed, and stay away from what is too short', () => {
  const page = form('<input name="mobile"><p data-read-back="mobile" data-groups="3-4-4"></p>');
  const [input, line] = [page.querySelector('input')!, page.querySelector('p')!];
  readBack(line);
  expect(line.hidden).toBe(true);
  input.value = '1380000';
  input.dispatchEvent(new Event('input'));
  expect([line.hidden, line.textContent]).toEqual([false, '138 0000']);
});
