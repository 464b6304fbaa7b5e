import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { wechat2026 } from '../policy/wechat-2026.data.ts';
import { type NameOptions, readAccountName } from './account-name.ts';
import { shippedNameWords } from './name-words.data.ts';

const seed: NameOptions = { policy: seed2021 };
const today: NameOptions = { policy: wechat2026 };
const codeOf = (name: string, options: NameOptions = seed) => {
  const read = readAccountName(name, options);
  return read.ok ? 'ok' : read.refusal.code;
};

describe('an account name', () => {
  test.each([
    '云鹿商城',
    'EP商城',
    'A12 b',
    '百草味旗舰店',
    '一二三四五六七八九十一二三四五',
    '广州云鹿',
    '〇〇',
    '𠮷鹿',
  ])('%s stands', (name) => {
    expect(readAccountName(name, seed)).toMatchObject({ ok: true, value: name, warnings: [] });
  });

  const refused: [string, string, object][] = [
    ['鹿', 'name.size', { min: 4, max: 30, units: 2 }],
    ['abc', 'name.size', { units: 3 }],
    ['', 'name.size', { units: 0 }],
    ['一二三四五六七八九十一二三四五六', 'name.size', { units: 32 }],
    [' 云鹿商城', 'name.space', {}],
    ['云鹿商城 ', 'name.space', {}],
    ['云鹿商城\n', 'name.space', {}],
    ['　云鹿商城', 'name.space', {}],
    ['云鹿  商城', 'name.space', {}],
    ['云鹿★商城', 'name.format', { character: '★' }],
    ['云鹿🦌商城', 'name.format', { character: '🦌' }],
    ['www_云鹿', 'name.format', { character: '_' }],
    ['云鹿\u200b商城', 'name.format', { character: 'U+200B' }],
    ['云鹿\ud800商城', 'name.format', { character: 'U+D800' }],
    ['云鹿ショップ', 'name.format', { character: 'シ' }],
    ['wеchаt店', 'name.format', { character: 'е' }],
    ['云鹿-商城', 'name.format', { character: '-' }],
    ['⼈⼈商城', 'name.format', { character: '⼈' }],
    ['中国云鹿', 'name.forbidden', { word: '中国', kind: 'state' }],
    ['云鹿第一', 'name.forbidden', { word: '第一', kind: 'superlative' }],
    ['騰 訊云鹿', 'name.brand_reserved', { word: '腾讯' }],
    ['微信云鹿', 'name.brand_reserved', { word: '微信' }],
    ['云鹿博彩', 'name.illegal', { word: '博彩' }],
    ['健康百科', 'name.generic', { name: '健康百科' }],
    ['广州美食', 'name.region_generic', { name: '广州美食' }],
    ['广州市', 'name.region_generic', {}],
  ];
  test.each(refused)('%j is refused with %s %j', (name, code, params) => {
    expect(readAccountName(name, seed)).toMatchObject({ ok: false, refusal: { code, path: '', params } });
  });

  test('of a public service may be a place and the service', () => {
    for (const name of ['广州地铁', '成都公交', '深圳图书馆']) expect(codeOf(name)).toBe('ok');
  });

  test('is given in half width, with its units and key', () => {
    expect(readAccountName('ＥＰ商城', seed)).toMatchObject({
      ok: true,
      value: 'EP商城',
      facts: { units: 6, key: 'ep商城', proofs: [], keywords: [] },
    });
  });

  test('that contains 小程序 is refused to a mini program, however it is spelled', () => {
    for (const name of ['云鹿小程序', '云鹿小 程序', '云鹿小程 序'])
      expect(codeOf(name, { ...seed, kind: 'miniProgram' })).toBe('name.contains_miniprogram');
    expect(codeOf('云鹿小程序', { ...seed, kind: 'service' })).toBe('ok');
    expect(codeOf('云鹿小程序')).toBe('ok');
  });

  test('may have a sign only when the policy knows it and the trademark shows it', () => {
    expect(codeOf('云鹿-商城', { ...seed, trademarkSigns: '-' })).toBe('name.format');
    expect(codeOf('云鹿-商城', today)).toBe('name.symbol');
    expect(codeOf('云鹿-商城', { ...today, trademarkSigns: '+' })).toBe('name.symbol');
    expect(codeOf('云鹿-商城', { ...today, trademarkSigns: '-&' })).toBe('ok');
    expect(codeOf('云鹿＆商城', { ...today, trademarkSigns: '＆' })).toBe('ok');
    expect(codeOf('云鹿*商城', { ...today, trademarkSigns: '*' })).toBe('name.format');
  });

  test('based on a trademark may be generic: the reviewer looks at it', () => {
    const read = readAccountName('健康百科', { ...seed, basis: 'trademark' });
    expect(read).toMatchObject({ ok: true, warnings: [{ level: 'warn', code: 'name.generic' }] });
    expect(codeOf('健康百科', { ...seed, basis: 'ownWords' })).toBe('name.generic');
    expect(codeOf('中国百科', { ...seed, basis: 'trademark' })).toBe('name.forbidden');
    expect(codeOf('腾讯百科', { ...seed, basis: 'trademark' })).toBe('name.brand_reserved');
  });

  test('based on a trademark may be a superlative or called after a country', () => {
    for (const name of ['瑞士莲坊', '唯一视觉']) {
      expect(codeOf(name)).toBe('name.forbidden');
      expect(readAccountName(name, { ...seed, basis: 'trademark' })).toMatchObject({
        ok: true,
        warnings: [{ level: 'warn', code: 'name.forbidden' }],
      });
    }
  });

  test('may have a word of the registered name, except unlawful and marketing ones', () => {
    expect(codeOf('中国云鹿', { ...seed, entityName: '中国云鹿集团有限公司' })).toBe('ok');
    expect(codeOf('中国云鹿', { ...seed, entityName: '广州云鹿有限公司' })).toBe('name.forbidden');
    expect(codeOf('云鹿包邮', { ...seed, entityName: '云鹿包邮有限公司' })).toBe('name.forbidden');
    expect(codeOf('腾讯云鹿', { ...seed, entityName: '腾讯云鹿有限公司' })).toBe('ok');
  });

  test('of a special trade is allowed with its paper', () => {
    expect(readAccountName('云鹿口腔医院', seed)).toMatchObject({
      ok: true,
      facts: { proofs: [{ word: '医院', group: 'medical', wording: { zh: '医疗机构执业许可证' } }] },
    });
    expect(readAccountName('云鹿宠物医院', seed)).toMatchObject({ ok: true, facts: { proofs: [] } });
  });

  test('that holds a protected word of the operator is marked for review', () => {
    const words = { ...shippedNameWords, keywords: ['云鹿'] };
    expect(readAccountName('雲鹿商城', { ...seed, words })).toMatchObject({
      ok: true,
      facts: { keywords: ['云鹿'] },
    });
  });

  test('is judged alike whatever is typed, without ever throwing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'云鹿商城ABC12 -+＋　微信\ud800') }),
    );
    fc.assert(
      fc.property(text, (name) => {
        const read = readAccountName(name, today);
        if (!read.ok) return;
        expect(readAccountName(read.value, today)).toEqual(read);
        expect(read.facts.units).toBeGreaterThanOrEqual(4);
        expect(read.facts.units).toBeLessThanOrEqual(30);
      }),
    );
    fc.assert(fc.property(fc.anything(), (input) => !readAccountName(input, seed).ok || true));
  });

  test('of a megabyte is refused for its size at once', () => {
    const began = performance.now();
    for (const sign of ['云', 'a', '\ud800', ' ', '\u0301'])
      expect(codeOf(sign.repeat(1_000_000))).toBe('name.size');
    expect(performance.now() - began).toBeLessThan(200);
  });
});
