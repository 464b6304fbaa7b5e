import { legalRepProof } from '@ruzhu/journeys';
import { describe, expect, test } from 'vitest';
import { phonePageOf } from '../phone-page-of.ts';
import { legalRepPageOf, settingOf, TOKEN, textOf } from '../testing/views.ts';
import type { LegalRepView } from '../views.ts';

const page = (over: Partial<LegalRepView> = {}) => phonePageOf(legalRepPageOf(over), settingOf());

describe('the legal representative', () => {
  test('reads what is confirmed, for whom, until when, before anything is asked', () => {
    const text = textOf(page());
    for (const words of [
      '成都示例餐饮有限公司',
      '账号类型 服务号',
      '法定代表人 李*',
      '申请编号 S-1122-0183',
      '链接有效至 11 月 23 日 06:32',
      '您知道并同意用这个主体注册服务号',
      '不会显示在对方的电脑上',
      '这一步不需要付款',
      '我是李*本人，同意以上内容',
    ])
      expect(text).toContain(words);
  });

  test('is told in plain words what is easily entered wrongly', () => {
    const text = textOf(page());
    expect(text).toContain('改过名字');
    expect(text).toContain('填写换证后的 18 位号码');
    expect(text).toContain('有几个手机号');
  });

  test('enters name, ID number and phone, and can refuse as easily', () => {
    const html = page();
    expect(html).toContain(`data-legal-rep="${TOKEN}"`);
    for (const name of ['name', 'idNumber', 'mobile', 'agree']) expect(html).toContain(`name="${name}"`);
    expect(html).toMatch(
      /<button type="button" data-refuse[^>]*>拒绝<\/button>\s*<button type="submit" class="primary"/,
    );
    expect(html).toMatch(/<form[^>]* data-step="code" hidden>/);
  });

  test('goes on with the code once it was sent', () => {
    const html = page({ state: 'codeSent', codeSentTo: '138****1234' });
    expect(html).toMatch(/<form[^>]* data-step="identity" hidden>/);
    expect(html).toMatch(/<form[^>]* data-step="code">/);
    expect(html).toContain('<b data-sent-to>138****1234</b>');
  });

  test.each([
    ['proved', '验证通过', '可以关闭这个页面'],
    ['differs', '与登记信息不一致', '核对姓名和身份证号'],
    ['refused', '已拒绝', '链接已经失效'],
    ['timedOut', '链接已过期', '请对方重新发送链接'],
  ] as const)('%s says how it ended and what to do', (state, title, next) => {
    const html = page({ state });
    expect(html).toContain(`<h1 tabindex="-1">${title}</h1>`);
    expect(textOf(html)).toContain(next);
    expect(html).not.toContain('<form');
  });

  test('can look again while the registry is compared', () => {
    expect(page({ state: 'codeOk' })).toContain('<a class="btn primary" href="">看看结果</a>');
  });

  test('has a page in every state of the journey', () => {
    for (const state of Object.keys(legalRepProof.states) as LegalRepView['state'][])
      expect(page({ state }).match(/<h1/g)?.length, state).toBeGreaterThan(0);
  });

  test('brings along how it can end', () => {
    for (const end of ['proved', 'differs', 'refused', 'timedOut', 'codeOk', 'unknown'])
      expect(page()).toContain(`<template data-outcome="${end}"`);
  });
});
