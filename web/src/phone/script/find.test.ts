import { expect, test } from 'vitest';
import { filled } from './find.ts';

test('a pattern keeps the holes it was given nothing for', () => {
  expect(filled('{n} 秒，{who}', { n: 48 })).toBe('48 秒，{who}');
});
