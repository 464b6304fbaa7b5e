import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { renderer, sayNotice } from './words.ts';

const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
const at = Date.UTC(2026, 10, 24, 2, 32);

test('a notice names the browser as people know it, and nothing else of what it sends', () => {
  const [zh, en] = (['zh', 'en'] as const).map((locale) =>
    sayNotice('password.changed', { browser, at }, locale),
  );
  expect(zh?.body).toMatch(/^2026 年 11 月 24 日 10:32，Windows 上的 Chrome 更换了登录密码/);
  expect(en?.body).toMatch(/Chrome on Windows changed the password/);
  expect(`${zh?.body}${en?.body}`).not.toContain('Mozilla');
});

test('a browser of which nothing is known is a browser', () => {
  const params = { browser: 'curl/8.5.0', at, deadline: at };
  expect(sayNotice('recovery.asked', params, 'zh').body).toContain('，一个浏览器说管理员的手机找不到了');
});

test('a mail says which application it is about and whom to call', () => {
  const render = renderer(readConfig({ SUPPORT_PHONE: '010-0000 0000', SUPPORT_HOURS: '每天 9:00–21:00' }));
  const { text } = render.notice(
    'pay.closed',
    { order: 'P-1', ref: 'V-R4WQ-EVGW' },
    'zh',
    'https://a.example',
  );
  expect(text).toMatch(/单号 V-R4WQ-EVGW\n入驻\n客服 010-0000 0000 · 每天 9:00–21:00/);
});
