import { expect, test } from 'vitest';
import { aliases } from './aliases.data.ts';
import { questions } from './faq.data.ts';
import { faq } from './faq-texts.ts';
import { aliasOf, fit, ranked } from './search.ts';

const textOf = ({ id, tags }: (typeof questions)[number]) => `${faq.zh[`q.${id}`]} ${tags}`;
const found = (typed: string) => ranked(questions, typed, textOf).map(({ id }) => id);

test.each([
  ['打回重填', '待补充材料'],
  ['待补充', '待补充材料'],
  ['已驳回', '未通过（整单），需要修改（单项）'],
  ['待提交', '草稿，填写中'],
  ['待签约', '任务「开始主体认证」未开始'],
  ['小额打款', '验证方式「支付验证」，等待对方'],
  ['已作废', '已撤回，已关闭'],
  ['我的单已过期了', '已超时（认证单），已过期（链接、验证码），认证已失效（账号）'],
])('The word %s of other platforms is understood', (typed, ours) => {
  expect(aliasOf(typed, aliases)?.ours.zh).toBe(ours);
});

test('A word that is ours needs no translation', () => {
  expect(aliasOf('提交前检查', aliases)).toBeNull();
  expect(aliasOf('  ', aliases)).toBeNull();
});

test.each([
  ['打回重填', 'refill'],
  ['收不到短信验证码', 'smscode'],
  ['多少钱', 'cost'],
  ['AppSecret 丢了', 'secret'],
  ['没接到电话', 'missed'],
  ['ＡＰＰＳＥＣＲＥＴ', 'secret'],
])('Whoever types %s finds the answer first', (typed, id) => {
  expect(found(typed)[0]).toBe(id);
});

test('Nothing is found for what nobody wrote about', () => {
  expect(found('量子力学')).toEqual([]);
});

test('Without a word every question stands in its own order', () => {
  expect(found('')).toEqual(questions.map(({ id }) => id));
});

test('A whole word counts more than a part of it', () => {
  expect(fit('发票抬头', '发票')).toBeGreaterThan(fit('电子票据', '发票抬头'));
});

test('Every question is asked once and stands in the list', () => {
  const asked = Object.keys(faq.zh).flatMap((key) => (key.startsWith('q.') ? [key.slice(2)] : []));
  expect(questions.map(({ id }) => id as string).sort()).toEqual([...asked].sort());
});
