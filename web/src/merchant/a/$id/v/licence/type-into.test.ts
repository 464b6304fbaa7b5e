// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { typedIn, typeInto } from './type-into.ts';

let form: HTMLFormElement;
let heard: string[];
beforeEach(() => {
  document.body.innerHTML = `<form>
    <textarea name="businessScope"></textarea>
    <input type="text" name="validUntil" value="2030-01-01">
    <input type="checkbox" name="validUntil.longTerm" value="yes">
  </form>`;
  form = document.querySelector('form')!;
  heard = [];
  form.addEventListener('input', (event) => heard.push(`input ${(event.target as HTMLInputElement).name}`));
});
const box = (name: string) => form.elements.namedItem(name) as HTMLInputElement;

test('A text stands in its box as if it were typed', () => {
  typeInto(form, 'businessScope', '食品销售');
  expect(typedIn(form, 'businessScope')).toBe('食品销售');
  expect(heard).toEqual(['input businessScope']);
});

test('长期 ticks the box for it, and a date unticks it again', () => {
  typeInto(form, 'validUntil', '长期');
  expect([box('validUntil.longTerm').checked, typedIn(form, 'validUntil')]).toEqual([true, '长期']);
  typeInto(form, 'validUntil', '2041-03-14');
  expect([box('validUntil.longTerm').checked, typedIn(form, 'validUntil')]).toEqual([false, '2041-03-14']);
});

test('A box that the form does not have is left alone', () => {
  typeInto(form, 'nowhere', 'x');
  expect(typedIn(form, 'nowhere')).toBeNull();
  expect(heard).toEqual([]);
});
