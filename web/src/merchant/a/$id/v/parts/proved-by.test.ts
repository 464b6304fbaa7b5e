import { entityProofBy } from '@ruzhu/journeys';
import { expect, test } from 'vitest';
import { provedBy } from './proved-by.ts';

test.each([
  [{}, null],
  [{ proof: 'differs', proofBy: 'legalRep' }, null],
  [{ proof: 'proved', proofBy: 'legalRep' }, 'legalRepFace'],
  [{ proof: 'proved', proofBy: 'transfer' }, 'transfer'],
  [{ proof: 'proved' }, null],
])('An account with %o was proved by %s, as the rules have it', (facts, by) => {
  expect(provedBy(facts)).toBe(by);
  expect(entityProofBy(facts)).toBe(by);
});
