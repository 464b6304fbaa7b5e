import { describe, expect, test } from 'vitest';
import type { Area } from './area.ts';
import { allStatusWords } from './status.ts';
import { holes, lintClaims, lintEn, lintZh } from './testing/copy-lint.ts';

/** Every area that any file of the room exports, found by its shape, so that new files are checked unasked. */
const modules = import.meta.glob<Record<string, unknown>>(
  ['../**/*.ts', '!../**/*.test.ts', '!../**/testing/**', '!../**/main.ts', '!../phone/phone.ts'],
  { eager: true },
);
const isTable = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');
const isArea = (value: unknown): value is Area =>
  typeof value === 'object' &&
  value !== null &&
  'zh' in value &&
  'en' in value &&
  isTable(value.zh) &&
  isTable(value.en);
const areas = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module).flatMap(([name, value]) => (isArea(value) ? [{ file, name, texts: value }] : [])),
);
const sentences = areas.flatMap(({ file, name, texts }) =>
  Object.keys(texts.zh).map((key) => ({
    file,
    id: `${name}.${key}`,
    zh: texts.zh[key] ?? '',
    en: texts.en[key] ?? '',
  })),
);

test('the areas of the kit are among those found', () => {
  expect(areas.map((one) => one.name)).toEqual(
    expect.arrayContaining(['common', 'states', 'flow', 'dateTexts', 'moneyPatterns']),
  );
});

describe('every sentence', () => {
  test('is written in clean Chinese', () => {
    expect(
      sentences.filter((one) => lintZh(one.zh).length).map((one) => [one.id, one.zh, ...lintZh(one.zh)]),
    ).toEqual([]);
  });

  test('has an English one beside it, with the same parameters and no 汉字', () => {
    const own = (id: string) => id === 'common.language.other';
    expect(sentences.filter((one) => !own(one.id) && lintEn(one.en).length).map((one) => one.id)).toEqual([]);
    expect(
      sentences.filter((one) => holes(one.zh).join() !== holes(one.en).join()).map((one) => one.id),
    ).toEqual([]);
    expect(sentences.filter((one) => !one.zh.trim() || !one.en.trim()).map((one) => one.id)).toEqual([]);
  });

  test('says nothing about amounts, fees, reuse or phone numbers, except the money patterns', () => {
    const outside = sentences.filter((one) => !one.file.endsWith('/money-patterns.ts'));
    expect(outside.filter((one) => lintClaims(one.zh + one.en).length).map((one) => one.id)).toEqual([]);
  });

  test('of the money patterns holds no figure but the nought of a reused verification', () => {
    const money = sentences.filter((one) => one.file.endsWith('/money-patterns.ts'));
    expect(money.length).toBeGreaterThan(10);
    expect(money.filter((one) => /[1-9]/.test(one.zh + one.en)).map((one) => one.id)).toEqual([]);
  });
});

test.each(Object.entries(allStatusWords))(
  'the status words of %s are clean in both languages',
  (_, words) => {
    for (const { zh, en } of Object.values(words)) {
      expect([...lintZh(zh), ...lintEn(en)]).toEqual([]);
      expect(zh.length).toBeGreaterThan(1);
    }
  },
);

describe('the lint itself', () => {
  test.each([
    ['共18位', 'a space is missing'],
    ['已完成 {done}项', 'a space is missing'],
    ['填写邮箱,然后继续', 'half-width punctuation'],
    ['已保存 。', 'a space beside'],
    ['太长了！！', 'doubled marks'],
    ['操作失败', 'a banned word'],
    ['你的资料', '您'],
    ['帐号', '您'],
    ['点击“保存”', 'quotes'],
  ])('finds what is wrong with %s', (sentence, finding) => {
    expect(lintZh(sentence).join()).toContain(finding);
  });

  test.each(['费用 300 元', '支付后不退', 'CNY 450', '打 400-123-4567', '免费再审一次'])(
    'finds the claim in %s',
    (sentence) => {
      expect(lintClaims(sentence)).not.toEqual([]);
    },
  );

  test.each(['统一社会信用代码应为 18 位', '修改{label}', '有效期 90 天', '还剩 1 天 6 小时', '退款中'])(
    'lets %s pass',
    (sentence) => {
      expect([...lintZh(sentence), ...lintClaims(sentence)]).toEqual([]);
    },
  );
});
