import { describe, expect, test } from 'vitest';
import { phonePageOf } from '../phone-page-of.ts';
import { policyNamed, scanPageOf, settingOf, TOKEN, textOf } from '../testing/views.ts';
import type { ScanView } from '../views.ts';

const subject = '成都示例餐饮有限公司';
const app = { account: '示例点餐', appId: 'wx0123456789abcdef' };
const page = (over: Partial<ScanView> = {}, setting = settingOf()) => phonePageOf(scanPageOf(over), setting);
const said = (over: Partial<ScanView> = {}, setting = settingOf()) => textOf(page(over, setting));

describe('what a scan confirms', () => {
  test.each([
    ['login', { account: '示例家常菜' }, '确认登录电脑后台', ['示例家常菜']],
    [
      'bindAdministrator',
      { subject, account: '示例家常菜' },
      '确认由您担任管理员吗？',
      [subject, '示例家常菜'],
    ],
    [
      'bindMiniProgramAdministrator',
      { subject, account: '示例点餐' },
      '确认由您担任小程序管理员吗？',
      [subject],
    ],
    ['confirmVerification', { subject, order: 'V-1122-0183' }, '确认办理主体认证', [subject, 'V-1122-0183']],
    [
      'confirmPayment',
      { subject, order: 'V-1122-0183', amount: 30_000 },
      '确认支付 ¥300.00',
      ['收款方 入驻', '金额 ¥300.00', 'V-1122-0183', '支付后不退，无论是否通过'],
    ],
    [
      'confirmReuse',
      { subject, account: '示例家常菜', order: 'M-1122-0007' },
      '确认用服务号资质注册小程序',
      ['来源服务号 示例家常菜', '复用内容 主体信息、认证结果'],
    ],
    ['makeSecret', app, '确认生成 AppSecret', ['示例点餐', app.appId, '密钥会在电脑上显示一次']],
    ['resetSecret', app, '确认重置 AppSecret', [app.appId, '旧密钥立即失效']],
    ['freezeSecret', app, '确认冻结 AppSecret', [app.appId, '直到解冻']],
    ['thawSecret', app, '确认解冻 AppSecret', [app.appId]],
    ['changePassword', { account: '示例家常菜' }, '确认修改登录密码', ['示例家常菜']],
    [
      'staffLogin',
      { account: 'li@agency.example', roles: 'reviewer+nameReviewer' },
      '确认登录工作台',
      ['li@agency.example', '角色 审核员、名称审核员', '姓名 王*'],
    ],
    [
      'bindStaff',
      { account: 'li@agency.example', roles: 'operator+finance' },
      '确认绑定这部手机',
      ['运营、财务'],
    ],
  ] as const)('%s says the act with its values, who, from where and when', (purpose, act, title, values) => {
    const text = said({ purpose, act });
    expect(page({ purpose, act })).toContain(`<h1 tabindex="-1">${title}</h1>`);
    for (const value of values) expect(text).toContain(value);
    expect(text).toContain('王*');
    expect(text).toContain('发起设备 Chrome · Windows');
    expect(text).toContain('发起时间 11 月 22 日 10:31');
  });

  test('a purpose that is not known is shown with what is told of it', () => {
    const text = said({ purpose: 'somethingNew', act: { subject, appId: app.appId } });
    expect(text).toContain('确认这次操作');
    expect(text).toContain(subject);
    expect(text).toContain('不清楚在确认什么，就选「不是我操作的」');
  });

  test('nothing to pay is not called a payment', () => {
    const text = said({ purpose: 'confirmPayment', act: { subject, order: 'V-1', amount: 0 } });
    expect(text).toContain('确认提交认证');
    expect(text).not.toMatch(/确认支付|不退/);
  });

  test('money and reuse follow the policy the application runs under, not the one of today', () => {
    const act = { subject, account: '示例家常菜', order: 'M-1' };
    const today = settingOf('zh', { policy: policyNamed('wechat-2026') });
    expect(said({ purpose: 'confirmReuse', act, policy: 'wechat-2026' }, settingOf())).toContain(
      '复用内容 主体信息 单号',
    );
    expect(said({ purpose: 'confirmReuse', act, policy: 'seed-2021' }, today)).toContain(
      '主体信息、认证结果',
    );
  });

  test('a browser that says nothing of itself is called unknown, and empty values leave no row', () => {
    const text = said({ browser: 'curl/8.5.0', personMasked: '', act: { account: null } });
    expect(text).toContain('发起设备 未能识别');
    expect(text).not.toMatch(/管理员|<dt>账号/);
  });

  test('what people wrote is escaped', () => {
    expect(page({ act: { account: '<img src=x onerror=alert(1)>' } })).not.toContain('<img');
  });
});

describe('the decision', () => {
  test('is asked for by the number, and refusing is a button of the same size that Enter does not press', () => {
    const html = page();
    expect(html).toMatch(/<input id="number" name="number" class="digits" type="text" inputmode="numeric"/);
    expect(html).toMatch(
      /<div class="acts pair">\s*<button type="button" data-refuse[^>]*>不是我操作的<\/button>\s*<button type="submit" class="primary"[^>]*>确认<\/button>/,
    );
    expect(html).toContain(`data-scan="${TOKEN}" data-challenge="ruzhu-scan|0192f3a4|00ff"`);
    expect(html).toContain('还剩 <b>1 分 58 秒</b>');
  });

  test('asks for the name at the first scan alone', () => {
    expect(page()).not.toMatch(/name="name"|data-enrols/);
    const first = page({ enrols: true });
    expect(first).toContain(' data-enrols');
    expect(first).toContain('aria-describedby="name-hint"');
  });

  test('offers other phones in a sandbox alone, and production holds no word of it', () => {
    const sandbox = phonePageOf(scanPageOf({}, true), settingOf());
    expect(sandbox).toContain('在沙箱里换一部手机');
    expect(sandbox).toContain('<section class="sandbox"');
    expect(page()).not.toMatch(/沙箱|sandbox|\/local\//);
  });

  test('says plainly that a script is needed, and never holds one inline', () => {
    expect(page()).toContain('<noscript><p class="notice bad">确认要用脚本签名');
    expect(page()).not.toMatch(/<script(?! type="module" src=)| style="| on\w+="/);
  });

  test('brings along how it can end, so that nothing has to be loaded', () => {
    const html = page();
    for (const end of [
      'confirmed',
      'consumed',
      'refused',
      'expired',
      'locked',
      'wrongPerson',
      'over',
      'unknown',
    ])
      expect(html).toContain(`<template data-outcome="${end}" data-title="`);
  });
});

describe('a scan that is over', () => {
  test.each([
    ['confirmed', '已确认', '回到电脑继续'],
    ['consumed', '已确认', '回到电脑继续'],
    ['refused', '已拒绝', '没有做任何更改'],
    ['expired', '二维码已过期', '回到电脑，刷新二维码'],
    ['wrongPerson', '账号不符', '请王*用自己的手机重新扫码'],
  ] as const)('%s says one sentence and what to do, and asks for nothing', (state, title, next) => {
    const html = page({ state });
    expect(html).toContain(`<h1 tabindex="-1">${title}</h1>`);
    expect(textOf(html)).toContain(next);
    expect(html).not.toMatch(/<form|<template/);
  });

  test('an unknown token says what to do', () => {
    const html = phonePageOf({ kind: 'unknown', now: 0, movedMs: 0, sandbox: false }, settingOf());
    expect(textOf(html)).toContain('没有找到这次确认');
    expect(textOf(html)).toContain('回到电脑重新扫码');
  });
});

test('the bar says how far the clock was moved, where that is told', () => {
  const moved = { ...scanPageOf({}, true), movedMs: 3 * 86_400_000 };
  expect(textOf(phonePageOf(moved, settingOf()))).toContain('（已推进 3 天）');
});
