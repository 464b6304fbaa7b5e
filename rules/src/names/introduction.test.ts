import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { introductionTexts } from './introduction.texts.ts';
import { readIntroduction } from './introduction.ts';

const options = { policy: seed2021 };
const food = '成都家常菜外卖与堂食预订';

describe('an introduction', () => {
  test.each([
    [food, food],
    [`  ${food}\n`, food],
    ['每天新鲜\n现做', '每天新鲜 现做'],
    ['云'.repeat(120), '云'.repeat(120)],
    ['一二三四', '一二三四'],
    ['本店是微信小程序里的第一家云鹿', '本店是微信小程序里的第一家云鹿'],
  ])('%j stands', (text, value) => {
    expect(readIntroduction(text, options)).toEqual({ ok: true, value });
  });

  const refused: [string, string, object][] = [
    ['', 'intro.length', { min: 4, max: 120, count: 0 }],
    ['一二三', 'intro.length', { count: 3 }],
    ['云'.repeat(121), 'intro.length', { count: 121 }],
    ['云'.repeat(1_000_000), 'intro.length', { min: 4, max: 120 }],
    ['We sell noodles', 'intro.chinese', { min: 4, count: 0 }],
    ['家常菜 noodles', 'intro.chinese', { min: 4, count: 3 }],
    [`${food}，代开发票`, 'intro.forbidden', { word: '代开发票' }],
    [`${food}，代 開 發 票`, 'intro.forbidden', { word: '代开发票' }],
  ];
  test.each(refused)('%j is refused with %s %j', (text, code, params) => {
    expect(readIntroduction(text, options)).toMatchObject({ ok: false, refusal: { code, params } });
  });

  test('every code is reached', () => {
    expect(new Set(refused.map(([, code]) => code))).toEqual(new Set(Object.keys(introductionTexts)));
  });

  test('never throws and reads the same twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.anything()), (input) => {
        const read = readIntroduction(`云鹿商城${String(typeof input === 'string' ? input : '')}`, options);
        if (read.ok) expect(readIntroduction(read.value, options)).toEqual(read);
        expect(typeof readIntroduction(input, options).ok).toBe('boolean');
      }),
    );
  });
});
