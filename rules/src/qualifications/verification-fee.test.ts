import { expect, test } from 'vitest';
import { policySets } from '../policy/policy-sets.ts';
import { verificationFee } from './verification-fee.ts';

test.each([
  ['enterprise', '91460323MA5YY007XR', 30_000],
  ['government', '11460323MA5YY007XR', 0],
  ['otherOrg', '51460323MA5YY007XR', 30_000],
  ['otherOrg', '53460323MA5YY007XR', 0],
  ['otherOrg', ' 5346 0323 ma5yy007xr ', 0],
  ['otherOrg', '530000', 30_000],
  ['otherOrg', undefined, 30_000],
] as const)('A verification of %s with %s costs %d', (kind, licenceNumber, fee) => {
  for (const policy of policySets) expect(verificationFee(policy, { kind, licenceNumber })).toBe(fee);
});
