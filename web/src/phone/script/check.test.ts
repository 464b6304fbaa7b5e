// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { digitsOf, mistakesOf, typed } from './check.ts';

describe('what was typed', () => {
  const form = (inputs: string) => {
    document.body.innerHTML = `<form>${inputs}</form>`;
    return document.body;
  };

  test.each([
    ['４７', '47'],
    [' 4 7 ', '47'],
    ['123-456', '123456'],
  ])('%s is read as %s', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });

  test('an empty field, an unticked consent and a number that does not fit are said in the page’s words', () => {
    const page = form(`<input name="name" value=" " data-missing="填写姓名">
      <input name="agree" type="checkbox" data-missing="勾选">
      <input name="code" value="12" data-missing="填写" data-digits="6" data-misfit="6 位">
      <input name="other" value="">`);
    expect(mistakesOf(page)).toEqual([
      { path: 'name', words: '填写姓名' },
      { path: 'agree', words: '勾选' },
      { path: 'code', words: '6 位' },
    ]);
  });

  test('nothing is said of what fits', () => {
    const page = form(`<input name="number" value="４７" data-missing="x" data-digits="2" data-misfit="y">
      <input name="agree" type="checkbox" checked data-missing="x">`);
    expect(mistakesOf(page)).toEqual([]);
    expect(typed(page, 'number')).toBe('47');
    expect(typed(page, 'none')).toBe('');
  });
});
