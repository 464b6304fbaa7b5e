import type { Locale, RefusalTexts } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { speak } from './area.ts';
import { common } from './common.ts';
import { missing, sayFrom, sentences, sentencesIn } from './sentence.ts';

const texts = {
  'uscc.length': {
    zh: '统一社会信用代码应为 18 位，您填写了 {got} 位',
    en: 'The credit code has 18 characters, you entered {got}',
    fix: { zh: '对照营业执照补齐', en: 'Compare it with the licence' },
  },
  'code.wrong': { zh: '验证码不对', en: 'Wrong code', fix: { zh: '', en: '' } },
} satisfies RefusalTexts;

const fromOne = (table: RefusalTexts, locale: Locale) => sayFrom(sentencesIn(table, locale));

describe.each([
  ['both languages', sentences],
  ['one language', fromOne],
] as const)('from a table of %s', (_, say) => {
  test('a refusal is said in the language of the reader, with its figures and its repair', () => {
    const refusal = { code: 'uscc.length', params: { got: 17 } };
    expect(say(texts, 'zh')(refusal)).toEqual({
      text: '统一社会信用代码应为 18 位，您填写了 17 位',
      fix: '对照营业执照补齐',
    });
    expect(say(texts, 'en')(refusal)?.text).toBe('The credit code has 18 characters, you entered 17');
  });

  test('a refusal without a separate repair has none', () => {
    expect(say(texts, 'zh')({ code: 'code.wrong', params: {} })).toEqual({ text: '验证码不对' });
  });

  test.each(['no.such.code', 'toString', '__proto__'])('the unknown code %s has no sentence', (code) => {
    expect(say(texts, 'zh')({ code, params: {} })).toBeNull();
  });
});

test('an empty field is answered with an instruction', () => {
  expect(missing('fill', '登录邮箱', 'zh')).toBe('填写登录邮箱');
  expect(missing('choose', '主体类型', 'zh')).toBe('选择主体类型');
  expect(missing('upload', 'PDF 文件', 'zh')).toBe('上传 PDF 文件');
  expect(missing('tick', '服务协议', 'zh')).toBe('勾选服务协议');
  expect(missing('fill', 'Sign-in e-mail', 'en')).toBe('Enter: Sign-in e-mail');
});

test('an area speaks in the language it is asked for', () => {
  expect(speak(common, 'zh')('errors.title', { n: 3 })).toBe('有 3 处需要修改');
  expect(speak(common, 'en')('help')).toBe('Help');
});
