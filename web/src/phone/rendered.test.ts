// @vitest-environment happy-dom
import { scan } from '@ruzhu/journeys';
import { describe, expect, test } from 'vitest';
import { lintClaims, lintZh } from '../texts/testing/copy-lint.ts';
import { localPageOf } from './local/local-page-of.ts';
import { phonePageOf } from './phone-page-of.ts';
import { cashierOf, legalRepPageOf, messageOf, NOW, scanPageOf, settingOf } from './testing/views.ts';
import type { LocalView, PhoneView, ScanView } from './views.ts';

const phoneViews: Readonly<Record<string, PhoneView>> = {
  ...Object.fromEntries(
    ['login', 'bindAdministrator', 'confirmReuse', 'makeSecret', 'resetSecret', 'staffLogin', 'other'].map(
      (purpose) => [`scan ${purpose}`, scanPageOf({ purpose, enrols: true }, true)],
    ),
  ),
  ...Object.fromEntries(
    (Object.keys(scan.states) as ScanView['state'][]).map((state) => [
      `scan ${state}`,
      scanPageOf({ state }, true),
    ]),
  ),
  legalRep: legalRepPageOf({}, true),
  'legalRep code': legalRepPageOf({ state: 'codeSent', codeSentTo: '138****1234' }, true),
  'legalRep checking': legalRepPageOf({ state: 'codeOk' }),
  unknown: { kind: 'unknown', now: NOW, movedMs: 0, sandbox: true },
  ...Object.fromEntries(
    (['unknown', 'expired', 'tooOften'] as const).map((why): [string, PhoneView] => [
      `short link ${why}`,
      { kind: 'shortLink', why, minutes: 12, now: NOW, movedMs: 0, sandbox: true },
    ]),
  ),
};

const localViews: Readonly<Record<string, LocalView>> = {
  outbox: {
    kind: 'outbox',
    messages: [messageOf(), messageOf({ id: 'm2', state: 'failed' })],
    filter: '',
    now: NOW,
    movedMs: 0,
  },
  'outbox filtered': { kind: 'outbox', messages: [], filter: '13800001234', now: NOW, movedMs: 0 },
  message: {
    kind: 'message',
    message: messageOf({ channel: 'email', subject: 'x', html: 'x' }),
    now: NOW,
    movedMs: 0,
  },
  'message gone': { kind: 'message', message: null, now: NOW, movedMs: 0 },
  cashier: cashierOf({}, 'insufficientFunds'),
  'cashier paid': cashierOf({ state: 'paid', paidAt: NOW }, 'paid'),
  'cashier gone': cashierOf(null),
  staff: { kind: 'staff', now: NOW, movedMs: 0 },
  clock: { kind: 'clock', next: { clock: 'refill/1d', at: NOW + 1 }, now: NOW, movedMs: 0 },
  'clock still': { kind: 'clock', next: null, now: NOW, movedMs: 0 },
};

const pages = (['zh', 'en'] as const).flatMap((locale) => [
  ...Object.entries(phoneViews).map(
    ([name, view]) => [name, locale, phonePageOf(view, settingOf(locale))] as const,
  ),
  ...Object.entries(localViews).map(
    ([name, view]) => [name, locale, localPageOf(view, settingOf(locale))] as const,
  ),
]);

/** Without sheet, script and frame, which a test does not load. */
const parsed = (page: string) =>
  new DOMParser().parseFromString(page.replace(/<link[^>]*>|<(script|iframe)[^>]*><\/\1>/g, ''), 'text/html');

/** The sentences the product itself says: without what people wrote, with what attributes hold for the script. */
function sentencesOf(page: string, name: '某' | 'N'): string[] {
  const root = parsed(page);
  for (const one of root.querySelectorAll('[data-user], [lang]:not(html), time, code, header, .digits'))
    one.remove();
  const leaves = [...root.querySelectorAll('body *, template')].filter((one) => one.children.length === 0);
  const held = [...root.querySelectorAll('*')].flatMap((one) =>
    [...one.attributes]
      .filter(({ name }) => name.startsWith('data-') || name === 'aria-label')
      .map(({ value }) => value),
  );
  return [...leaves.map((one) => one.textContent ?? ''), ...held]
    .map((text) =>
      text
        .replace(/ - 入驻$/, '')
        .replace(/\{\w+\}|王\*|李\*/g, name)
        .trim(),
    )
    .filter((text) => /[\u4e00-\u9fff]/.test(text));
}

describe.each(pages)('%s in %s', (_, locale, page) => {
  test('has one h1 that says what to do, its title, and no word left of code', () => {
    const root = parsed(page.replace(/<template[\s\S]*?<\/template>/g, ''));
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.title).toBe(`${root.querySelector('h1')?.textContent} - 入驻`);
    expect(root.body.textContent).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|\w+\.\w+\.\w+/);
  });

  test('holds no inline script, style or handler', () => {
    expect(page).not.toMatch(/<script(?! type="module" src=)|<style| style="| on\w+="/);
  });

  test('gives every input its label and every reference its target', () => {
    const root = parsed(page);
    for (const input of root.querySelectorAll('input'))
      expect(root.querySelector(`label[for="${input.id}"]`)?.textContent?.trim(), input.id).toBeTruthy();
    for (const one of root.querySelectorAll('[aria-describedby], [aria-labelledby]'))
      for (const id of `${one.getAttribute('aria-describedby') ?? ''} ${one.getAttribute('aria-labelledby') ?? ''}`
        .trim()
        .split(' '))
        expect(root.getElementById(id), id).not.toBeNull();
    const ids = [...root.querySelectorAll('[id]')]
      .map((one) => one.id)
      .filter((id) => !/^(name|code)/.test(id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is written cleanly, in its own language, and claims nothing of money', () => {
    const said = sentencesOf(page, locale === 'zh' ? '某' : 'N');
    expect(locale === 'en' ? said : said.filter((one) => lintZh(one).length)).toEqual([]);
    expect(said.filter((one) => !/¥300\.00|支付后不退/.test(one) && lintClaims(one).length)).toEqual([]);
  });
});
