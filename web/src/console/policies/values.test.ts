import { type PolicyKey, policySets } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { policyNames } from './names.ts';
import { comparedKeys, policyLines } from './values.ts';

const [seed, wechat] = [policySets[0]!, policySets[1]!];

test('what differs comes first, and every value is there once', () => {
  const { different, same } = comparedKeys(policySets);
  expect(different).toEqual(expect.arrayContaining(['reuse.parts', 'category.max', 'verify.entityProof']));
  expect(different).not.toContain('verify.fee');
  expect([...different, ...same].toSorted()).toEqual(Object.keys(seed.values).toSorted());
});

test.each<[PolicyKey, readonly string[]]>([
  ['verify.decision', ['5 个工作日']],
  ['verify.window', ['30 个自然日']],
  ['verify.validity', ['1 年']],
  ['verify.windowReminders', ['14 天、7 天、3 天、1 天']],
  ['call.hours', ['9:00 到 18:00']],
  ['verify.maxFileBytes', ['10 MB']],
  ['reuse.verifiedAtBirth', ['是']],
  ['verify.entityProof', ['没有']],
  ['name.signs', ['没有']],
  ['mp.baseLibraryMin', ['2.13.1']],
  ['invoice.kinds', ['不开发票、电子普通发票、纸质专用发票']],
  [
    'quota.subjectAccounts',
    ['企业、个体工商户、其他组织、境外主体：2', '媒体、政府及事业单位：50', '个人：1'],
  ],
])('%s reads %j', (key, lines) => {
  expect(policyLines(seed, key, 'zh')).toEqual(lines);
});

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  test('no value is left as a code', () => {
    const codes = /^[a-z]+[A-Z]\w*$|^\d+(nd|wd|mo|min)$|\[object|undefined/;
    for (const policy of [seed, wechat])
      for (const key of Object.keys(policy.values) as PolicyKey[]) {
        const lines = policyLines(policy, key, locale);
        expect(lines.length, key).toBeGreaterThan(0);
        for (const line of lines)
          for (const word of line.split(/[、,：:]\s*/)) expect(word, key).not.toMatch(codes);
      }
  });

  test('every value has a name', () => {
    for (const key of Object.keys(seed.values) as PolicyKey[])
      expect(policyNames[locale][key], key).toBeTruthy();
  });
});
