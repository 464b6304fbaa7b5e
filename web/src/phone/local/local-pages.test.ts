import {
  legalRepProof,
  miniProgram,
  nameReservation,
  payment,
  serviceAccount,
  transferProof,
  verification,
} from '@ruzhu/journeys';
import { DAY, HOUR } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { cashierOf, messageOf, NOW, orderOf, settingOf, textOf } from '../testing/views.ts';
import type { LocalView } from '../views.ts';
import { clockWords } from './clock-page.ts';
import { foundIn, withoutLinks } from './found-in-text.ts';
import { localPageOf } from './local-page-of.ts';

const page = (view: LocalView) => localPageOf(view, settingOf());
const mail = messageOf({
  id: 'm2',
  channel: 'email',
  to: 'wang@example.com',
  subject: '【沙箱】激活小程序账号',
  text: '激活小程序账号\n\nhttp://localhost:8080/activate/AbC_d-1',
  html: '<p>激活</p>',
  state: 'bounced',
});

describe('the outbox', () => {
  const outbox = (filter = '', messages = [mail, messageOf()]): LocalView => ({
    kind: 'outbox',
    messages,
    filter,
    now: NOW,
    movedMs: 0,
  });

  test('lists what was sent in the order given, with channel, recipient, time and how it went', () => {
    const text = textOf(page(outbox()));
    expect(text).toMatch(/邮件 模拟退信 wang@example\.com 2026-11-22 10:32.*短信 13800001234/);
  });

  test('offers code and link to be copied and opened', () => {
    const html = page(outbox());
    expect(html).toContain('<code>019283</code> <button type="button" class="small" data-copy="019283"');
    expect(html).toContain('<a href="http://localhost:8080/activate/AbC_d-1">');
    expect(html).toContain('<a href="/local/outbox/m1">');
  });

  test('filters by recipient with a plain form, and finds the way back', () => {
    const html = page(outbox('wang@example.com', [mail]));
    expect(html).toContain('<form method="get" action="/local/outbox"');
    expect(html).toContain('name="to" value="wang@example.com"');
    expect(html).toContain('<a href="/local/outbox">全部收件人</a>');
  });

  test('says why it is empty and what fills it', () => {
    expect(textOf(page(outbox('', [])))).toContain('还没有发出任何短信或邮件');
    expect(textOf(page(outbox('x@example.com', [])))).toContain('还没有发给这个收件人的消息');
  });
});

describe('one message', () => {
  test('shows a mail as text and laid out in a frame that may do nothing', () => {
    const html = page({ kind: 'message', message: mail, now: NOW, movedMs: 0 });
    expect(html).toContain('<h1 tabindex="-1">【沙箱】激活小程序账号</h1>');
    expect(html).toContain(
      'src="/local/outbox/m2/html" sandbox="allow-popups allow-popups-to-escape-sandbox"',
    );
    expect(textOf(html)).toContain('模拟退信 · 收件方拒收，没有送达');
  });

  test.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('counts an SMS of %d characters as %d', (length, parts) => {
    const text = `【入驻】${'字'.repeat(length - 4)}`;
    const html = page({ kind: 'message', message: messageOf({ text }), now: NOW, movedMs: 0 });
    expect(textOf(html)).toContain(`签名 【入驻】 字数 ${length} 字，按 ${parts} 条计`);
    expect(html).not.toContain('<iframe');
  });

  test('says that it is gone', () => {
    expect(textOf(page({ kind: 'message', message: null, now: NOW, movedMs: 0 }))).toContain(
      '没有找到这条消息',
    );
  });
});

describe('what a text holds to be copied', () => {
  test.each([
    ['482913\n\n注册服务号的验证码', '482913', []],
    ['【入驻】【沙箱】019283 是登录的验证码', '019283', []],
    ['[入驻] [Sandbox] 019283 is your code', '019283', []],
    ['订单 202611 已支付：https://a.example/o/123456。', null, ['https://a.example/o/123456']],
    ['https://a.example/x\nhttps://a.example/x', null, ['https://a.example/x']],
  ])('%s', (text, code, links) => {
    expect(foundIn(text)).toEqual({ code, links });
  });

  test('a headline goes without its link', () => {
    expect(withoutLinks('【入驻】请确认或拒绝：https://a.example/s/x')).toBe('【入驻】请确认或拒绝');
  });
});

describe('the cashier', () => {
  test('says what is paid, that nothing is real, and offers the five ways it can go', () => {
    const html = page(cashierOf());
    const text = textOf(html);
    for (const words of [
      '不是真的付款',
      '收款方 入驻',
      '金额 ¥300.00',
      'V-1122-0183-1',
      '11 月 23 日 09:32，还剩 23 小时',
    ])
      expect(text).toContain(words);
    expect(html.match(/name="outcome" value="\w+"/g)).toEqual(
      ['paid', 'insufficientFunds', 'paidNoticeLate', 'paidNoticeTwice', 'paidNoNotice'].map(
        (one) => `name="outcome" value="${one}"`,
      ),
    );
    expect(html).toContain('<form method="post"');
  });

  test.each([
    ['paid', 'good', '已通知平台'],
    ['insufficientFunds', 'bad', '没有扣款'],
    ['paidNoticeLate', 'good', '2 分钟后通知平台'],
    ['paidNoticeTwice', 'good', '只记一笔'],
    ['paidNoNotice', 'good', '平台会自己来查'],
    ['closed', 'bad', '没有付款'],
    ['paidBefore', 'bad', '没有再付一次'],
  ])('after %s says what happened', (done, look, words) => {
    const html = page(cashierOf({}, done));
    expect(html).toMatch(new RegExp(`<p class="notice ${look}" role="status">[^<]*${words}`));
  });

  test('says nothing of an outcome it does not know', () => {
    expect(page(cashierOf({}, 'stolen'))).not.toContain('role="status">');
  });

  test('has no button once it is paid, refunded, closed or not there', () => {
    const paid = page(cashierOf({ state: 'paid', paidAt: NOW, noticePending: true, refunded: 30_000 }));
    expect(textOf(paid)).toContain('已支付 · 通知还没有发出');
    expect(textOf(paid)).toContain('已退款 ¥300.00');
    const closed = page(cashierOf({ state: 'closed' }));
    expect(textOf(closed)).toContain('订单已关闭');
    const gone = page(cashierOf(null));
    expect(textOf(gone)).toContain('没有找到这个订单');
    for (const html of [paid, closed, gone]) expect(html).not.toContain('name="outcome"');
    expect(orderOf().state).toBe('open');
  });
});

describe('the clock', () => {
  const clock = (over: Partial<Extract<LocalView, { kind: 'clock' }>> = {}): LocalView => ({
    kind: 'clock',
    movedMs: 0,
    next: { clock: 'window/7d', at: NOW + 23 * DAY },
    now: NOW,
    ...over,
  });

  test('says the time, how far it was moved, and what comes next', () => {
    const text = textOf(page(clock({ movedMs: 3 * DAY })));
    expect(text).toContain('沙箱时间 2026 年 11 月 22 日 10:32 已推进 3 天');
    expect(text).toContain('会发生 提醒：完成认证或付款的期限');
    expect(text).toContain('到期时间 2026 年 12 月 15 日 10:32 还有 23 天');
    expect(text).toContain('（已推进 3 天）');
  });

  test('moves by plain forms', () => {
    const html = page(clock());
    for (const forward of ['next', HOUR, DAY]) expect(html).toContain(`name="forward" value="${forward}"`);
    expect(textOf(html)).toContain('没有推进过');
  });

  test('says why there is no next deadline to move to', () => {
    expect(page(clock({ next: null }))).toMatch(/value="next"[^>]* disabled aria-describedby="none"/);
    expect(page(clock({ next: null }))).toContain('<p id="none">没有等待中的期限</p>');
  });

  test('knows what every clock of every journey stands for', () => {
    const journeys = [
      serviceAccount,
      verification,
      miniProgram,
      payment,
      nameReservation,
      legalRepProof,
      transferProof,
    ] as const;
    const names = journeys.flatMap((one) => Object.keys(one.clocks));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => clockWords(name, 'zh') === clockWords('?', 'zh'))).toEqual([]);
  });

  test('has words for clocks it does not know', () => {
    expect(clockWords('contact', 'zh')).toBe('等待联系人的期限');
    expect(clockWords('somethingNew', 'zh')).toBe('一个等待中的期限');
    expect(clockWords('renewal', 'en')).toBe('the renewal window opens');
  });
});

describe('the chairs', () => {
  const html = page({ kind: 'staff', now: NOW, movedMs: 0 });

  test('are taken by a plain form, one button for each', () => {
    for (const seat of ['reviewer', 'reviewer-2', 'finance', 'operator'])
      expect(html).toContain(`<button type="submit" name="seat" value="${seat}"`);
  });

  test('say that there are none outside a sandbox', () => {
    expect(textOf(html)).toContain('正式环境没有这个页面');
  });
});
