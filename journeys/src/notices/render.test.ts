import { DAY, type Instant, ruleTexts } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { renderNotice } from './render.ts';

const words = { refusals: ruleTexts, feeRules: [{ id: 'kept', words: { zh: '不退', en: 'Kept' } }] };
/** 2026-12-20 in Asia/Shanghai, at the end of the day. */
const deadline = Date.UTC(2026, 11, 20, 16) as Instant;

describe('a notice in words', () => {
  test.each([
    ['zh', deadline, '请在 2026 年 12 月 20 日 24:00 前完成主体认证'],
    ['en', deadline, 'Verify before 20 December 2026, 24:00'],
    ['zh', deadline - DAY / 2, '请在 2026 年 12 月 20 日 12:00 前完成主体认证'],
    ['en', deadline - DAY / 2, 'Verify before 20 December 2026, 12:00'],
  ] as const)('in %s tells the instant %d as %s', (locale, at, title) => {
    expect(renderNotice('verify.deadline', { name: '云鹿', deadline: at }, locale, words).title).toBe(title);
  });

  test.each([
    ['示例审核机构', '认证已交给示例审核机构', '示例审核机构会在 2026'],
    ['ABC', '认证已交给 ABC', 'ABC 会在 2026'],
  ])('stands by %s with the space its letters need', (agency, title, begins) => {
    const params = { agency, callBy: deadline, phone: '021-60000000' };
    const said = renderNotice('verify.dispatched', params, 'zh', words);
    expect(said.title).toBe(title);
    expect(said.body.startsWith(begins)).toBe(true);
    expect(said.body).toContain('前用 021-60000000 致电');
  });

  test.each([
    ['zh', '已支付 300.00 元'],
    ['en', 'CNY 300.00 paid'],
  ] as const)('in %s tells an amount as %s', (locale, told) => {
    const said = renderNotice('pay.success', { order: 'P-7K3M-9QXP', amount: 30_000 }, locale, words);
    expect(said.body).toContain(told);
  });

  test('is brief in a text message: no year, no empty decimals, long names cut', () => {
    const done = renderNotice('registration.done', { name: '云鹿', deadline }, 'zh', words);
    expect(done.short).toBe('服务号已注册，12 月 20 日 24:00 前完成认证：{link}');
    const paid = renderNotice('pay.success', { order: 'P-1', amount: 30_050 }, 'zh', words).short;
    expect(paid).toContain('已付 300.50 元');
    expect(renderNotice('pay.success', { order: 'P-1', amount: 30_000 }, 'zh', words).short).toContain(
      '已付 300 元',
    );
    const result = { name: '岚然棠食品旗舰店总店', result: 'result:approve' };
    expect(renderNotice('mp.result', result, 'zh', words).short).toContain('「岚然棠食品旗舰…」');
  });

  test('spells what stands for words, and fails on what has none', () => {
    const told = (result: string) => renderNotice('legalRep.result', { result }, 'en', words).title;
    expect(told('result:approve')).toBe('Proof by the legal representative: passed');
    expect(told('code:uscc.length|fee:kept')).toContain(', Kept');
    expect(() => told('result:unheard')).toThrow('No words for result:unheard');
  });
});
