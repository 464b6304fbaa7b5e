import { expect, test } from 'vitest';
import { actionOf, type DeskAction, shortcuts } from './keys.ts';

const key = (
  name: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing', boolean>> = {},
) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});
const free = { isTyping: false, isOn: true };

test.each<[string, DeskAction | null]>([
  ['ArrowDown', 'down'],
  ['1', 'pass'],
  ['2', 'differ'],
  ['R', 'rotate'],
  ['r', 'rotate'],
  ['=', 'zoomIn'],
  ['【', 'previous'],
  ['？', 'sheet'],
  ['x', null],
  ['Enter', null],
])('%s means %s', (name, action) => {
  expect(actionOf(key(name), free)).toBe(action);
});

test('while somebody types, or has switched the single keys off, only Ctrl+Enter works', () => {
  for (const state of [
    { isTyping: true, isOn: true },
    { isTyping: false, isOn: false },
  ]) {
    expect(actionOf(key('1'), state)).toBeNull();
    expect(actionOf(key('ArrowDown'), state)).toBeNull();
    expect(actionOf(key('Enter', { ctrlKey: true }), state)).toBe('submit');
    expect(actionOf(key('Enter', { metaKey: true }), state)).toBe('submit');
  }
});

test('keys of the browser and of an input method are left alone', () => {
  expect(actionOf(key('r', { ctrlKey: true }), free)).toBeNull();
  expect(actionOf(key('1', { altKey: true }), free)).toBeNull();
  expect(actionOf(key('Enter', { ctrlKey: true, isComposing: true }), free)).toBeNull();
});

test('every shortcut of the sheet does what the sheet says', () => {
  const printed: Readonly<Record<string, string>> = { '↑': 'ArrowUp', '↓': 'ArrowDown', '−': '-' };
  for (const { action, keys } of shortcuts) {
    const last = keys.at(-1) ?? '';
    expect(actionOf(key(printed[last] ?? last, { ctrlKey: keys.length > 1 }), free)).toBe(action);
  }
});
