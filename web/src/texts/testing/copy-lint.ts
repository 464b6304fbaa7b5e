/**
 * The lint of Chinese copy: spaces between 汉字 and Latin, full-width punctuation, no doubled marks, no banned words,
 * and no claim about money outside of the money patterns. Gives the findings of one sentence, in words.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [
    /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]/,
    'a space is missing between 汉字 and Latin or digits',
  ],
  [/[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/, 'half-width punctuation beside 汉字'],
  [/\s[，。：；？！（）「」…]|[，。：；？！（）「」]\s/, 'a space beside full-width punctuation'],
  [/[！？，。；：]{2,}|…{2,}|\.\.\./, 'doubled marks'],
  [/！/, 'an exclamation mark'],
  [
    /非法|无效的?(?!期)|错误码|未知错误|操作失败|系统繁忙|请输入|出错了|糟糕|亲[，,]|Error:|undefined|NaN|\[object/,
    'a banned word',
  ],
  [/你|帐号|登陆/, '您, 账号, 登录'],
  [/"|'|“|”|‘|’/, 'quotes other than 「」'],
];

/** What no sentence outside of the money patterns may say: an amount, a fee or reuse claim, a phone number. */
const claims: readonly (readonly [RegExp, string])[] = [
  [/[¥￥]|\d\s*(元|分钱)|\{\w+\} 元|CNY|\byuan\b/i, 'an amount of money'],
  [
    /不退|不能退|全额|免费|免收|另收|省下|不用再付|free of charge|refundable|no second fee/i,
    'a claim about the fee',
  ],
  [/400[- ]?\d{3}|\d{3,4}-\d{7,8}|\b1[3-9]\d{9}\b/, 'a phone number'],
];

/** A parameter stands for a number or a name: as such it needs its spaces like any Latin word. */
const plain = (sentence: string) => sentence.replace(/\{\w+\}/g, 'x');

/** Chinese sentences whose parameter is itself Chinese (a label, a name) stand directly beside 汉字. */
const withoutNames = (sentence: string) =>
  sentence.replace(/\{(label|name|who|what|act|title|left|refund|clauses|parts|at|date|stage)\}/g, '某');

export const lintZh = (sentence: string): string[] =>
  rules.flatMap(([pattern, finding]) => (pattern.test(plain(withoutNames(sentence))) ? [finding] : []));

export const lintClaims = (sentence: string): string[] =>
  claims.flatMap(([pattern, finding]) => (pattern.test(sentence) ? [finding] : []));

/** 汉字 left in an English sentence; a few official terms have no English form. */
export const lintEn = (sentence: string): string[] =>
  /[\u4e00-\u9fff，。：；？！（）「」]/.test(sentence) ? ['汉字 in an English sentence'] : [];

/** The parameters of a sentence, sorted. */
export const holes = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''))].sort();
