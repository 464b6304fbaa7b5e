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
  now: Date.UTC(2026, 10, 22, 2, 32),
  content: html`<p>成都示例餐饮有限公司</p>`,
};

describe('a phone page', () => {
  test('has its language, one h1, its title, and no inline script or style', () => {
    const text = phonePage(page);
    expect(text).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text).toContain('<title>确认由您担任管理员吗？ - 入驻</title>');
    expect(text).not.toMatch(/<style| style="|<script(?! type="module" src=)| on\w+="/);
  });

  test('puts the bar of a sandbox first, and nothing in its place in production', () => {
    const bar = html`<section>沙箱环境</section>`;
    expect(phonePage({ ...page, bar })).toMatch(
      /<body data-now="\d+">\n<section>沙箱环境<\/section>\n<header/,
    );
    expect(phonePage(page)).not.toMatch(/沙箱|undefined/);
  });

  test('offers the other language in its own name, and support by a tap', () => {
    const text = phonePage(page);
    expect(text).toContain('data-locale="en" lang="en" hidden>English<');
    expect(text).toContain('<a href="tel:01000000000">010-0000 0000</a> · 每天 9:00–21:00');
    expect(phonePage({ ...page, locale: 'en' })).toContain('data-locale="zh" lang="zh-CN" hidden>中文<');
    expect(phonePage({ ...page, support: undefined })).not.toMatch(/tel:|undefined/);
  });

  test('carries the time of the server, and may be as wide as a screen', () => {
    expect(phonePage({ ...page, wide: true })).toContain('<body class="wide" data-now="1795314720000">');
  });
});

test('the bar says that nothing is real, what time it is, and how far the clock was moved', () => {
  const now = Date.UTC(2026, 10, 22, 2, 32);
  const plain = (movedDays: number) => sandboxBar({ now, movedDays }, 'zh').html.replace(/<[^>]+>/g, '');
  expect(plain(3)).toContain('都是模拟的。沙箱时间 2026-11-22 10:32（已推进 3 天）');
  expect(plain(0)).not.toContain('已推进');
});
