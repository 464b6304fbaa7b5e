import { expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { explainName } from './explain-name.ts';

const options = { policy: seed2021 };

test('a name that passes is told with its units and the papers it needs', () => {
  expect(explainName('云鹿厨房食品', options)).toMatchObject({
    kind: 'wechat_account_name',
    ok: true,
    value: '云鹿厨房食品',
    facts: { units: 12, proofs: [] },
  });
});

test.each([
  ['云', 'name.size'],
  ['海南美食', 'name.region_generic'],
  ['云鹿\ud800', 'name.format'],
  [null, 'name.size'],
  ['云'.repeat(1_000_000), 'name.size'],
])('a name that does not is told with its code', (name, code) => {
  expect(explainName(name, options)).toMatchObject({
    ok: false,
    value: null,
    code,
    position: null,
    suggestions: [],
  });
});
