import { expect, test } from 'vitest';
import { type ComboState, chose, moved, shownOptions, typed } from './combo-state.ts';

const options = [
  { value: 'icbc', label: '中国工商银行' },
  { value: 'abc', label: '中国农业银行' },
  { value: 'boc', label: '中国银行' },
] as const;
const closed: ComboState = { text: '', isOpen: false, active: -1, chosen: null };
const walk = (state: ComboState, ...moves: Parameters<typeof moved>[2][]) =>
  moves.reduce((now, move) => moved(options, now, move), state);

test('typing narrows the list and lights nothing', () => {
  const state = typed(options, 'ny');
  expect(state).toEqual({ text: 'ny', isOpen: true, active: -1, chosen: null });
  expect(shownOptions(options, state).map((one) => one.value)).toEqual(['abc']);
});

test('the arrows open the list and go round', () => {
  expect(walk(closed, 'down')).toMatchObject({ isOpen: true, active: 0 });
  expect(walk(closed, 'down', 'down', 'down', 'down').active).toBe(0);
  expect(walk(closed, 'up').active).toBe(2);
});

test('Enter takes what is lit, and nothing otherwise', () => {
  expect(walk(typed(options, 'ny'), 'down', 'enter')).toEqual(chose(options[1]));
  expect(walk(typed(options, 'ny'), 'enter')).toEqual(typed(options, 'ny'));
  expect(walk(typed(options, 'zzz'), 'down', 'enter').chosen).toBeNull();
});

test('Escape closes the list first and clears the box after', () => {
  const taken = chose(options[0]);
  expect(walk(taken, 'down', 'escape')).toMatchObject({ isOpen: false, text: '中国工商银行' });
  expect(walk(taken, 'escape')).toEqual(closed);
});

test('changing the text of a choice forgets it, typing it whole takes it back', () => {
  expect(typed(options, '中国工商').chosen).toBeNull();
  expect(typed(options, '中国银行 ').chosen?.value).toBe('boc');
});

test('a taken choice shows the whole list again', () => {
  expect(shownOptions(options, chose(options[2]))).toHaveLength(3);
});

test('leaving closes the list and keeps the text', () => {
  expect(walk(typed(options, 'ny'), 'leave')).toMatchObject({ isOpen: false, text: 'ny' });
});
