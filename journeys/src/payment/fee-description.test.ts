import { expect, test } from 'vitest';
import { feeDescription } from './fee-description.ts';

test('the payer reads what is paid, and for which account', () => {
  expect(feeDescription('中沙海味')).toBe('认证审核费 中沙海味');
  expect(feeDescription('')).toBe('认证审核费');
});
