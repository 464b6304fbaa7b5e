import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalName, conflictKeys, plainKey } from './canonical-name.ts';
import { hanGroups } from './han-variants.data.ts';
import { letterLookalikes } from './letter-lookalikes.data.ts';
import { isChinese, nameUnits } from './name-units.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('names that look alike share a key', () => {
  test.each([
    ['微信', '微 信', 'an inserted space'],
    ['微信', '微\u200b信', 'a zero-width space'],
    ['微信', '微\u00ad信', 'a soft hyphen'],
    ['微信', '微\u3164信', 'an invisible Hangul filler'],
    ['微信', '微·信', 'punctuation'],
    ['微信', '微★信', 'a symbol'],
    ['微信', '微🦌信', 'an emoji'],
    ['云鹿商城', '雲鹿商城', 'a traditional character'],
    ['腾讯', '騰訊', 'traditional characters'],
    ['里面', '裏麪', 'variants that Unihan files under other properties'],
    ['说客', '說客', 'a variant of the same shape'],
    ['吉祥', '𠮷祥', 'a look-alike of the supplementary plane'],
    ['力量', 'カ量', 'katakana that looks like a character'],
    ['wechat', 'WeChat', 'case'],
    ['wechat', 'ｗｅｃｈａｔ', 'width'],
    ['wechat', 'wеchаt', 'Cyrillic е and а'],
    ['wechat', 'ωecham'.replace('ω', 'ѡ').replace('m', 't'), 'Cyrillic omega'],
    ['EP商城', 'ЕР商城', 'Cyrillic capitals'],
    ['OPPO', 'ΟΡΡΟ', 'Greek capitals'],
    ['OPPO', 'ꓳꓑꓑꓳ', 'Lisu letters'],
    ['OPPO', '0PP0', 'zero'],
    ['OPPO', '〇PP〇', 'the Chinese zero'],
    ['alipay', 'aIipay', 'capital I for l'],
    ['alipay', 'a1ipay', '1 for l'],
    ['modern', 'modem', 'rn and m'],
    ['cafe', 'café', 'an accent'],
    ['cafe', 'cafe\u0301', 'a combining accent'],
    ['(云鹿)', '（云鹿）', 'brackets'],
    ['①号店', '1号店', 'a circled digit'],
  ])('%s and %s (%s … %s)', (one, other) => {
    expect(canonicalName(other)).toBe(canonicalName(one));
    expect(canonicalName(one)).not.toBe('');
  });

  test('every listed look-alike folds to what it looks like', () => {
    for (const [looks, characters] of Object.entries(letterLookalikes))
      for (const character of characters) expect(canonicalName(character)).toBe(canonicalName(looks));
    for (const group of hanGroups.trim().split(/\s+/))
      for (const character of group)
        expect(canonicalName(`鹿${character}`)).toBe(canonicalName(`鹿${[...group][0]}`));
  });

  test('no character stands in two groups', () => {
    const all = [...hanGroups.replace(/\s/g, '')];
    expect(all.length).toBe(new Set(all).size);
    expect(all.length).toBeGreaterThan(6_000);
  });
});

describe('names that differ keep their own keys', () => {
  test.each([
    ['云鹿商城', '云路商城'],
    ['云鹿', '云鹿云鹿'],
    ['广州云鹿', '广州市云鹿'],
    ['张三', '李四'],
    ['abcd', 'abce'],
    ['云鹿2', '云鹿3'],
  ])('%s and %s', (one, other) => {
    expect(canonicalName(one)).not.toBe(canonicalName(other));
  });

  test('no two of the 6,763 characters of GB/T 2312 fall together, beyond the known pairs', () => {
    const decoder = new TextDecoder('gb2312');
    const seen = new Map<string, string>();
    const together: string[] = [];
    for (let high = 0xb0; high <= 0xf7; high += 1)
      for (let low = 0xa1; low <= 0xfe; low += 1) {
        const character = decoder.decode(Uint8Array.of(high, low));
        if (!isChinese(character)) continue;
        const key = canonicalName(character);
        if (seen.has(key)) together.push(`${seen.get(key)}${character}`);
        seen.set(key, character);
      }
    expect(together.join(' ')).toBe(
      '覆复 藉借 干乾 士土 著着 阪坂 折摺 吒咤 口囗 后後 征徵 伙夥 余馀 沈渖 么幺 于於 旋镟 钟锺 鹃鹂 幺麽',
    );
  });
});

describe('the key', () => {
  test('is the same when folded again', () => {
    fc.assert(fc.property(anyText, (text) => canonicalName(canonicalName(text)) === canonicalName(text)));
  });

  test('is the same when folded again, for every single character there is', () => {
    const moved: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const key = canonicalName(String.fromCodePoint(point));
      if (canonicalName(key) !== key) moved.push(point.toString(16));
    }
    expect(moved).toEqual([]);
  });

  test('does not change with case, width or what cannot be seen', () => {
    const noise = fc.constantFrom(' ', '\u200b', '\u200d', '\ufeff', '·', '-', '★', '\u202e');
    const letters = fc.string({
      unit: fc.constantFrom(...'abcXYZ019云鹿雲微信'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, noise, fc.nat(20), (name, sign, place) => {
        const key = canonicalName(name);
        const wide = name.replace(/[!-~]/g, (one) =>
          String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
        );
        expect(canonicalName(name.toUpperCase())).toBe(key);
        expect(canonicalName(name.toLowerCase())).toBe(key);
        expect(canonicalName(wide)).toBe(key);
        expect(canonicalName(name.slice(0, place) + sign + name.slice(place))).toBe(key);
      }),
    );
  });

  test('holds only letters and digits, and a + at the end', () => {
    fc.assert(fc.property(anyText, (text) => /^(?:[\p{L}\p{N}]+\+?)?$/u.test(canonicalName(text))));
  });

  test('keeps the + form, in every width', () => {
    expect(canonicalName('云鹿+')).toBe('云鹿+');
    expect(canonicalName('云鹿＋ ')).toBe('云鹿+');
    expect(canonicalName('云+鹿')).toBe('云鹿');
    expect(canonicalName('+++')).toBe('');
    expect(plainKey(canonicalName('云鹿+'))).toBe('云鹿');
    expect(conflictKeys(canonicalName('云鹿'))).toEqual(['云鹿', '云鹿+']);
    expect(conflictKeys(canonicalName('云鹿+'))).toEqual(['云鹿', '云鹿+']);
    expect(conflictKeys(canonicalName('…'))).toEqual([]);
  });

  test('of a megabyte takes no longer than of a name', () => {
    const began = performance.now();
    expect(canonicalName('雲'.repeat(1_000_000)).length).toBeLessThanOrEqual(256);
    expect(canonicalName('e\u0301'.repeat(500_000)).length).toBeLessThanOrEqual(256);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('units', () => {
  test.each([
    ['', 0],
    ['鹿', 2],
    ['abc', 3],
    ['EP商城', 6],
    ['A12 b', 5],
    ['〇', 2],
    ['𠮷', 2],
    ['ア', 1],
    ['🦌', 1],
    ['\ud800', 1],
  ])('of %j are %d', (text, units) => {
    expect(nameUnits(text)).toBe(units);
  });
});

test('the short way of common characters folds as the long way does', () => {
  const sign = fc.constantFrom(...'云鹿雲麗丽體体麼么餘干乾', ...'aBIlim1 0OZ,.，。（）「」!?');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
      // An invisible sign is folded away, and takes the long way.
      expect(canonicalName(text)).toBe(canonicalName(`${text}\u200b`));
    }),
    { numRuns: 2_000 },
  );
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    if (canonicalName(character) !== canonicalName(`${character}\u200b`)) throw new Error(character);
  }
});
