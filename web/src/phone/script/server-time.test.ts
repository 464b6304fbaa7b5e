import { expect, test } from 'vitest';
import { serverTime } from './server-time.ts';

test('the time is the server’s, whatever the clock of the phone says', () => {
  let passed = 250;
  const now = serverTime(1_000_000, 200, () => passed);
  expect(now()).toBe(1_000_050);
  passed += 3_000;
  expect(now()).toBe(1_003_050);
});
