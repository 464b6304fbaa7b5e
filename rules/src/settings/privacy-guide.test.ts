import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { wechat2026 } from '../policy/wechat-2026.data.ts';
import { judgePrivacyGuide, type PrivacyGuide, readPrivacyItems } from './privacy-guide.ts';
import { isPrivacyKey, privacyItems } from './privacy-items.data.ts';

const item = (key: string, purpose = '用于配送订单商品') => ({ key, purpose });
const guide: PrivacyGuide = {
  items: [item('UserInfo'), item('Address'), item('PhoneNumber')],
  storageRegion: 'mainland',
  retention: '30天',
  contact: { email: 'privacy@example.com' },
  noticeMethod: '弹窗提示',
  promised: true,
};
const faults = (change: object, policy = seed2021) =>
  judgePrivacyGuide({ ...guide, ...change }, { policy }).map(({ code, path }) => `${code} ${path}`);

describe('a privacy guide', () => {
  test.each([
    [{}, seed2021],
    [{}, wechat2026],
    [{ noticeMethod: '', retention: '' }, seed2021],
    [{ items: [item('Camera')] }, wechat2026],
    [{ contact: { weixin: 'yunlu' } }, wechat2026],
    [{ retention: '固定期限' }, wechat2026],
  ])('%j stands', (change, policy) => {
    expect(faults(change, policy)).toEqual([]);
  });

  test.each([
    [{ items: [item('UserInfo'), item('Address')] }, ['privacy.too_few items']],
    [{ items: [] }, ['privacy.too_few items']],
    [
      { items: [item('UserInfo'), item('Address'), item('UserInfo')] },
      ['privacy.too_few items', 'privacy.duplicate items.2.key'],
    ],
    [{ items: [...guide.items, item('Shoes')] }, ['privacy.key_unknown items.3.key']],
    [{ items: [...guide.items, item('toString')] }, ['privacy.key_unknown items.3.key']],
    [{ items: [...guide.items, item('Camera', '  ')] }, ['privacy.purpose_missing items.3.purpose']],
    [{ items: [...guide.items, item('Camera', '拍')] }, ['privacy.purpose_length items.3.purpose']],
    [
      { items: [...guide.items, item('Camera', '拍'.repeat(121))] },
      ['privacy.purpose_length items.3.purpose'],
    ],
    [{ storageRegion: 'HK' }, ['privacy.region storageRegion']],
    [{ storageRegion: '' }, ['privacy.region storageRegion']],
    [{ contact: {} }, ['privacy.contact contact']],
    [{ contact: { email: ' ', phone: '' } }, ['privacy.contact contact']],
    [{ contact: { email: 'privacy' } }, ['email.missing_at contact.email']],
    [{ retention: '一个月' }, ['privacy.retention retention']],
    [{ promised: false }, ['privacy.promise promised']],
  ])('%j is refused with %j', (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test('asks for notice and time of keeping where the policy does', () => {
    expect(faults({ noticeMethod: ' ', retention: undefined }, wechat2026)).toEqual([
      'privacy.retention retention',
      'privacy.notice noticeMethod',
    ]);
    expect(faults({ items: [] }, wechat2026)).toEqual(['privacy.too_few items']);
  });

  test('tells figures and every fault at once', () => {
    expect(
      judgePrivacyGuide({ ...guide, items: [], contact: {}, promised: false }, { policy: seed2021 }),
    ).toMatchObject([
      { code: 'privacy.too_few', params: { min: 3, count: 0 } },
      { code: 'privacy.contact' },
      { code: 'privacy.promise' },
    ]);
  });
});

describe('the kinds of information alone', () => {
  test('are read as they are sent, with their purposes trimmed', () => {
    const items = [item('UserInfo', ' 用于展示昵称 '), item('Address'), item('PhoneNumber')];
    expect(readPrivacyItems(items, { policy: seed2021 })).toEqual({
      ok: true,
      value: [item('UserInfo', '用于展示昵称'), item('Address'), item('PhoneNumber')],
    });
  });

  test.each([
    [null, 'privacy.too_few', ''],
    [[], 'privacy.too_few', ''],
    [[null, 1, 'UserInfo'], 'privacy.too_few', ''],
    [[...guide.items, {}], 'privacy.key_unknown', '3.key'],
    [[...guide.items, { key: 'Camera' }], 'privacy.purpose_missing', '3.purpose'],
    [Array(1_000).fill(item('Camera')), 'privacy.too_few', ''],
  ])('%j are refused with %s', (input, code, path) => {
    expect(readPrivacyItems(input, { policy: seed2021 })).toMatchObject({
      ok: false,
      refusal: { code, path },
    });
  });

  test('of any shape never make it throw', () => {
    const entry = fc.oneof(fc.anything(), fc.record({ key: fc.anything(), purpose: fc.anything() }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(entry)), (input) => {
        expect(typeof readPrivacyItems(input, { policy: wechat2026 }).ok).toBe('boolean');
      }),
    );
  });
});

test('the platform’s 22 keys are known, and no others', () => {
  expect(Object.keys(privacyItems).length).toBe(22);
  expect(['UserInfo', 'EXIDNumber', 'MessageFile'].every(isPrivacyKey)).toBe(true);
  expect(['userinfo', '', '__proto__', 'constructor'].some(isPrivacyKey)).toBe(false);
});
