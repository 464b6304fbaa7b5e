// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { digitsOf, mistakesOf, typed } from './check.ts';
import { countDown, leftOf } from './countdown.ts';
import { filled } from './find.ts';
import { post, readReply } from './post.ts';
import { grouped, readBack } from './read-back.ts';
import { takeNewer } from './refresh.ts';
import { endOf } from './reply.ts';
import { maskedNumber } from './run-legal-rep.ts';
import { serverTime } from './server-time.ts';

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('what was typed', () => {
  const form = (inputs: string) => {
    document.body.innerHTML = `<form>${inputs}</form>`;
    return document.body;
  };

  test.each([
    ['４７', '47'],
    [' 4 7 ', '47'],
    ['123-456', '123456'],
  ])('%s is read as %s', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });

  test('an empty field, an unticked consent and a number that does not fit are said in the page’s words', () => {
    const page = form(`<input name="name" value=" " data-missing="填写姓名">
      <input name="agree" type="checkbox" data-missing="勾选">
      <input name="code" value="12" data-missing="填写" data-digits="6" data-misfit="6 位">
      <input name="other" value="">`);
    expect(mistakesOf(page)).toEqual([
      { path: 'name', words: '填写姓名' },
      { path: 'agree', words: '勾选' },
      { path: 'code', words: '6 位' },
    ]);
  });

  test('nothing is said of what fits', () => {
    const page = form(`<input name="number" value="４７" data-missing="x" data-digits="2" data-misfit="y">
      <input name="agree" type="checkbox" checked data-missing="x">`);
    expect(mistakesOf(page)).toEqual([]);
    expect(typed(page, 'number')).toBe('47');
    expect(typed(page, 'none')).toBe('');
  });

  test.each([
    ['13800001234', '138****1234'],
    ['+86 138 0000 1234', '138****1234'],
    ['abc', 'abc'],
  ])('the number %s is shown as %s', (number, masked) => {
    expect(maskedNumber(number)).toBe(masked);
  });

  test.each([
    ['46003919900307002x', '6-8-4', '460039 19900307 002X'],
    ['１３８ 0000', '3-4-4', '138 0000'],
    ['1380000123499', '3-4-4', '138 0000 1234 99'],
    ['', '3-4-4', ''],
  ])('%s is read back in groups', (text, groups, said) => {
    expect(grouped(text, groups)).toBe(said);
  });

  test('the groups follow what is typed, and stay away from what is too short', () => {
    const page = form('<input name="mobile"><p data-read-back="mobile" data-groups="3-4-4"></p>');
    const [input, line] = [page.querySelector('input')!, page.querySelector('p')!];
    readBack(line);
    expect(line.hidden).toBe(true);
    input.value = '1380000';
    input.dispatchEvent(new Event('input'));
    expect([line.hidden, line.textContent]).toEqual([false, '138 0000']);
  });
});

describe('an answer of the server', () => {
  const refusal = { code: 'scan.number', path: 'number', params: { left: 2 }, detail: '不对', fix: '看电脑' };

  test('is a success, a refusal, or a fault with its number', () => {
    expect(readReply(200, { state: 'confirmed' })).toEqual({ kind: 'done', answer: { state: 'confirmed' } });
    expect(readReply(422, { instance: 'n', refusals: [refusal] })).toEqual({
      kind: 'refused',
      refusals: [refusal],
    });
    expect(readReply(500, { instance: 'n-1', refusals: [refusal] })).toEqual({
      kind: 'fault',
      number: 'n-1',
    });
    expect(readReply(502, null)).toEqual({ kind: 'fault', number: '' });
    expect(readReply(422, { refusals: ['odd'] })).toEqual({ kind: 'fault', number: '' });
    expect(readReply(422, { refusals: [{}] })).toMatchObject({
      refusals: [{ code: '', path: '', params: {}, detail: '', fix: '' }],
    });
  });

  test('is asked for as JSON, and no network is an answer too', async () => {
    const asked = vi.fn(async (_url: string, _init: RequestInit) => new Response('{"ok":true}'));
    vi.stubGlobal('fetch', asked);
    expect(await post('scans/t/open')).toEqual({ kind: 'done', answer: { ok: true } });
    expect(asked).toHaveBeenCalledWith(
      '/api/v1/phone/scans/t/open',
      expect.objectContaining({ method: 'POST', body: '{}' }),
    );
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 503 }));
    expect(await post('x')).toEqual({ kind: 'fault', number: '' });
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network');
    });
    expect(await post('x')).toEqual({ kind: 'offline' });
  });

  test.each([
    ['scan.over', { state: 'refused' }, ['refused', 'over']],
    ['scan.over', {}, ['over']],
    ['scan.unknown', {}, ['over']],
    ['scan.locked', {}, ['locked']],
    ['wechat.real_name_differs', { expected: '王*' }, ['wrongPerson']],
    ['link.used', { state: 'proved' }, ['proved', 'unknown']],
    ['link.expired', {}, ['timedOut']],
    ['link.unknown', {}, ['unknown']],
    ['scan.number', { left: 1 }, null],
    ['toString', {}, null],
  ])('%s with %o ends the page as %o', (code, params, ends) => {
    expect(endOf({ kind: 'refused', refusals: [{ ...refusal, code, params }] })).toEqual(ends);
  });

  test('that is no refusal ends nothing', () => {
    expect(endOf({ kind: 'offline' })).toBeNull();
  });
});

describe('time', () => {
  const patterns = { minutes: '{m} 分 {s} 秒', seconds: '{s} 秒' };

  test.each([
    [118_000, '1 分 58 秒'],
    [60_000, '1 分 0 秒'],
    [59_001, '1 分 0 秒'],
    [59_000, '59 秒'],
    [1, '1 秒'],
    [-5, '0 秒'],
  ])('%d ms are said as %s', (ms, words) => {
    expect(leftOf(ms, patterns)).toBe(words);
  });

  test('is the server’s, whatever the clock of the phone says', () => {
    let passed = 250;
    const now = serverTime(1_000_000, 200, () => passed);
    expect(now()).toBe(1_000_050);
    passed += 3_000;
    expect(now()).toBe(1_003_050);
  });

  test('is counted down, its last minute said once, its end told', () => {
    vi.useFakeTimers();
    document.body.innerHTML = `<p id="said"></p><p data-ends="62000" data-minutes="{m} 分 {s} 秒" data-seconds="{s} 秒" data-minute="还剩 1 分钟"><b></b></p>`;
    const [said, timer] = [...document.querySelectorAll('p')] as [HTMLElement, HTMLElement];
    let now = 0;
    const over = vi.fn();
    const clock = countDown(timer, () => now, over);
    clock.until(62_000);
    expect(timer.textContent).toBe('1 分 2 秒');
    const pass = (ms: number) => {
      for (let at = 0; at < ms; at += 1000) {
        now += 1000;
        vi.advanceTimersByTime(1000);
      }
    };
    pass(2_000);
    expect([timer.textContent, said.textContent]).toEqual(['1 分 0 秒', '还剩 1 分钟']);
    said.textContent = '';
    pass(59_000);
    expect([timer.textContent, said.textContent]).toEqual(['1 秒', '']);
    expect(over).not.toHaveBeenCalled();
    pass(1_000);
    expect(over).toHaveBeenCalledOnce();
  });

  test('stops counting for a page that is gone', () => {
    vi.useFakeTimers();
    document.body.innerHTML = '<p data-ends="2000" data-minutes="" data-seconds="{s}"><b></b></p>';
    const timer = document.querySelector('p')!;
    let now = 0;
    const over = vi.fn();
    countDown(timer, () => now, over).until(2_000);
    timer.remove();
    now = 9_000;
    vi.advanceTimersByTime(9_000);
    expect(over).not.toHaveBeenCalled();
  });
});

test('a pattern keeps the holes it was given nothing for', () => {
  expect(filled('{n} 秒，{who}', { n: 48 })).toBe('48 秒，{who}');
});

describe('the list of messages', () => {
  const list = (text: string) => `<section data-refresh="有新的消息"><a href="#">${text}</a></section>`;

  test('takes what is newer, and stays as it is otherwise', () => {
    document.body.innerHTML = list('一条');
    const section = document.querySelector('section')!;
    expect(takeNewer(section, list('一条'))).toBe(false);
    expect(takeNewer(section, '<p>没有</p>')).toBe(false);
    expect(takeNewer(section, list('两条'))).toBe(true);
    expect(section.textContent).toBe('两条');
  });

  test('is not taken from under the finger', () => {
    document.body.innerHTML = list('一条');
    const section = document.querySelector('section')!;
    section.querySelector('a')!.focus();
    expect(takeNewer(section, list('两条'))).toBe(false);
  });
});
