import { expect, test } from 'vitest';
import { turnedName } from './turn-picture.ts';

test.each([
  ['营业执照.png', '营业执照.jpg'],
  ['扫描件.第 1 页.pdf', '扫描件.第 1 页.jpg'],
  ['没有后缀', '没有后缀.jpg'],
])('%s is called %s once it was turned', (before, after) => {
  expect(turnedName(before)).toBe(after);
});
