import { describe, expect, test } from 'vitest';
import { html } from './html.ts';
import { type PhonePage, phonePage } from './phone-page.ts';
import { sandboxBar } from './sandbox-bar.ts';

describe('markup as text', () => {
  test('escapes every value, in text and in attributes', () => {
    const name = `<b>"王'&`;
    expect(html`<p title="${name}">${name}</p>`.html).toBe(
      '<p title="&lt;b&gt;&quot;王&#39;&amp;">&lt;b&gt;&quot;王&#39;&amp;</p>',
    );
  });

  test('takes markup as it is, joins lists, and leaves nothing for what is not there', () => {
    const items = ['甲', '乙'].map((one) => html`<li>${one}</li>`);
    expect(html`<ul>${items}</ul>${null}${false}${undefined}${0}`.html).toBe(
      '<ul><li>甲</li><li>乙</li></ul>0',
    );
  });
});

const page: PhonePage = {
  title: '确认由您担任管理员吗？',
  locale: 'zh',
  productName: '入驻',
  support: { phone: '010-0000 0000', hours: '每天 9:00–21:00' },
  assets: { script: '/assets/scan-1.js', styles: ['/assets/scan-1.css'] },
  content: html`<p>成都示例餐饮有限公司</p>`,
  actions: html`<button>确认</button>`,
};

describe('a phone page', () => {
  test('has its language, one h1, its title, and no inline script or style', () => {
    const text = phonePage(page);
    expect(text).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain('<title>确认由您担任管理员吗？ - 入驻</title>');
    expect(text).not.toMatch(/<style| style="|<script(?! type="module" src=)| on\w+="/);
  });

  test('puts the bar of a sandbox first, and nothing in its place in production', () => {
    const bar = html`<section>沙箱环境</section>`;
    expect(phonePage({ ...page, bar })).toContain('<body>\n<section>沙箱环境</section>\n<header');
    expect(phonePage(page)).not.toMatch(/沙箱|undefined/);
  });

  test('says in its title that there are errors', () => {
    expect(phonePage({ ...page, hasErrors: true })).toContain('<title>错误：确认');
    expect(phonePage({ ...page, locale: 'en', hasErrors: true })).toContain('<html lang="en">');
  });
});

test('the bar says that nothing is real, what time it is, and how far the clock was moved', () => {
  const now = Date.UTC(2026, 10, 22, 2, 32);
  const plain = (movedDays: number) => sandboxBar({ now, movedDays }, 'zh').html.replace(/<[^>]+>/g, '');
  expect(plain(3)).toContain('都是模拟的。沙箱时间 2026-11-22 10:32（已推进 3 天）');
  expect(plain(0)).not.toContain('已推进');
});
