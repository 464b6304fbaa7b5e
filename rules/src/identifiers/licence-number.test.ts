import { expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { wechat2026 } from '../policy/wechat-2026.data.ts';
import { codeOf, factsOf, TEST_DAY, textOf } from '../testing/readings.ts';
import { licenceNumberFitsSubject, readLicenceNumber } from './licence-number.ts';

const under = (policy: typeof seed2021) => ({
  asOf: TEST_DAY,
  kinds: policy.values['licence.numberKinds'],
});

test.each([
  ['91110108551385082Q', 'ok', 'ok'],
  ['110108002734659', 'ok', 'regno.not_accepted'],
  ['110108 0027 34659', 'ok', 'regno.not_accepted'],
  ['110108002734658', 'regno.check', 'regno.not_accepted'],
  ['9111010855138508Q', 'uscc.length', 'uscc.length'],
  ['', 'uscc.length', 'uscc.length'],
])('“%s” is %s where both forms are taken and %s where only the unified code is', (typed, both, one) => {
  expect(codeOf(readLicenceNumber(typed, under(seed2021)))).toBe(both);
  expect(codeOf(readLicenceNumber(typed, under(wechat2026)))).toBe(one);
});

test('the facts say which form it was', () => {
  expect(factsOf(readLicenceNumber('91110108551385082Q', under(seed2021))).kind).toBe('uscc');
  expect(factsOf(readLicenceNumber('110108002734659', under(seed2021))).kind).toBe('registrationNumber');
});

test.each([
  ['92460323MA5YY0010N', 'soleTrader', true],
  ['92460323MA5YY0010N', 'enterprise', false],
  ['460323600000010', 'soleTrader', true],
  ['460323600000010', 'enterprise', false],
] as const)('%s belongs to %s: %s', (code, kind, fits) => {
  const number = textOf(readLicenceNumber(code, under(seed2021)));
  expect(licenceNumberFitsSubject(number, kind).ok).toBe(fits);
});
