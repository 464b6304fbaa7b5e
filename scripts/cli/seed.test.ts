import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seed } from './seed.ts';

let err: string[] = [];
beforeEach(() => {
  err = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

test.each(['0', '-1', '1.5', 'many', '5001'])('ruzhu seed --merchants %s is misuse', async (count) => {
  expect(await seed([`--merchants=${count}`])).toBe(2);
  expect(err.join('\n')).toContain('--merchants 是 1 到 5000 的整数');
});
