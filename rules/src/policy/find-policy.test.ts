import { expect, test } from 'vitest';
import { findPolicy } from './find-policy.ts';
import { policySets } from './policy-sets.ts';

test.each(policySets.map((policy) => [policy.id, policy] as const))('%s is found by its id', (id, policy) => {
  expect(findPolicy(id)).toEqual({ ok: true, value: policy });
});

test.each(['', 'seed', 'constructor', 'x'.repeat(1_000_000)])('no set has another id', (id) => {
  const known = 'seed-2021, wechat-2026';
  const refusal = { code: 'policy.unknown', path: 'policy', params: { policy: id.slice(0, 60), known } };
  expect(findPolicy(id)).toEqual({ ok: false, refusal });
});
