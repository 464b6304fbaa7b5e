// @vitest-environment happy-dom
import { MINUTE } from '@ruzhu/rules';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { phonePageOf } from '../phone-page-of.ts';
import { NOW, scanPageOf, settingOf, TOKEN } from '../testing/views.ts';
import type { ScanView } from '../views.ts';
import type { Reply } from './post.ts';
import { runScan } from './run-scan.ts';
import { done, fill, iso, one, phones, refused, server, show, shown, submit, title } from './testing/net.ts';

beforeEach(() => {
  vi.useRealTimers();
  vi.stubGlobal('scrollTo', () => {});
});

describe('a scan on the phone', () => {
  const opened = done({ endsAt: iso(NOW + 2 * MINUTE) });
  let store = phones();

  async function begin(
    replies: Readonly<Record<string, readonly Reply[]>>,
    over: Partial<ScanView> = {},
    { sandbox = false, isSecure = true } = {},
  ) {
    show(phonePageOf(scanPageOf(over, sandbox), settingOf()));
    const net = server({ open: [opened], ...replies });
    await runScan(one<HTMLFormElement>('form[data-scan]'), {
      post: net.post,
      phones: store,
      now: () => NOW,
      label: 'Chrome · Android',
      isSecure,
    });
    return net;
  }

  beforeEach(() => {
    store = phones();
  });

  test('is opened when it is seen, and then has the time it is given', async () => {
    const net = await begin({});
    expect(net.asked).toEqual([{ path: `scans/${TOKEN}/open`, body: {} }]);
    expect(one('.timer b').textContent).toBe('2 分 0 秒');
  });

  test('is not opened by a page that nobody sees', async () => {
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    show(phonePageOf(scanPageOf(), settingOf()));
    const net = server({ open: [opened] });
    const running = runScan(one<HTMLFormElement>('form[data-scan]'), {
      post: net.post,
      phones: store,
      now: () => NOW,
      label: '',
      isSecure: true,
    });
    await Promise.resolve();
    expect(net.asked).toEqual([]);
    visible.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await running;
    expect(net.asked).toHaveLength(1);
    visible.mockRestore();
  });

  test('is confirmed with number, key, signature and name, and shows so without loading', async () => {
    const net = await begin({ confirm: [done({ state: 'confirmed' })] }, { enrols: true });
    fill({ number: '４７', name: ' 王小明 ' });
    submit('form');
    await vi.waitFor(() => expect(title()).toBe('已确认'));
    expect(document.title).toBe('已确认 - 入驻');
    expect(document.activeElement).toBe(one('h1'));
    const { path, body } = net.last()!;
    expect(path).toBe(`scans/${TOKEN}/confirm`);
    expect(body).toMatchObject({ number: '47', name: '王小明', label: 'Chrome · Android' });
    expect(Object.keys(body.publicKey as object)).toEqual(['kty', 'crv', 'x', 'y']);
    expect(body.signature).toMatch(/^[\w-]{86}$/);
    await vi.waitFor(() => expect(store.kept.map(({ owner }) => owner)).toEqual(['王*']));
  });

  test('sends no name for a phone that is enrolled', async () => {
    const net = await begin({ confirm: [done()] });
    fill({ number: '47' });
    submit('form');
    await vi.waitFor(() => expect(title()).toBe('已确认'));
    expect(net.last()?.body).not.toHaveProperty('name');
  });

  test('asks for what is missing before anything is sent, at the fields', async () => {
    const net = await begin({}, { enrols: true });
    fill({ number: '4' });
    submit('form');
    await vi.waitFor(() => expect(one('#number-error').textContent).toBe('应为两位数字，看电脑屏幕'));
    expect(one('#name-error').textContent).toBe('填写身份证上的姓名');
    expect(one('#name').getAttribute('aria-describedby')).toBe('name-error name-hint');
    expect(document.activeElement).toBe(one('#number'));
    expect(one('#said').textContent).toContain('应为两位数字');
    expect(net.asked).toHaveLength(1);
  });

  test('says a wrong number at its field with what is left, keeps it, and takes the error off again', async () => {
    await begin({ confirm: [refused('scan.number', 'number', { left: 2 }), { kind: 'offline' }] });
    fill({ number: '48' });
    submit('form');
    await vi.waitFor(() => expect(shown('#number-error')).toBe(true));
    expect(one('#number-error').textContent).toBe('说明 scan.number怎么办');
    expect(one('#number').getAttribute('aria-invalid')).toBe('true');
    expect(one<HTMLInputElement>('#number').value).toBe('48');
    await vi.waitFor(() => expect(one('form').dataset.sent).toBeUndefined());
    submit('form');
    await vi.waitFor(() => expect(shown('[data-say="offline"]')).toBe(true));
    expect(shown('#number-error')).toBe(false);
    expect(one('#number').hasAttribute('aria-invalid')).toBe(false);
  });

  test.each([
    ['scan.locked', {}, '两位数输错太多次'],
    ['wechat.real_name_differs', { expected: '王*' }, '账号不符'],
    ['scan.over', { state: 'confirmed' }, '已确认'],
    ['scan.over', { state: 'expired' }, '二维码已过期'],
    ['scan.over', {}, '这次扫码已经结束'],
  ])('ends with %s %o as 「%3$s」', async (code, params, heading) => {
    await begin({ confirm: [refused(code, '', params)] });
    fill({ number: '47' });
    submit('form');
    await vi.waitFor(() => expect(title()).toBe(heading));
  });

  test('shows a refusal that belongs to no field above, and what mends it', async () => {
    await begin({ confirm: [refused('scan.signature')] });
    fill({ number: '47' });
    submit('form');
    await vi.waitFor(() => expect(shown('[data-say="refusal"]')).toBe(true));
    expect(one('[data-say="refusal"]').textContent).toBe('说明 scan.signature怎么办');
  });

  test('is refused with one tap', async () => {
    const net = await begin({ refuse: [done({ state: 'refused' })] });
    one('[data-refuse]').click();
    await vi.waitFor(() => expect(title()).toBe('已拒绝'));
    expect(net.last()?.path).toBe(`scans/${TOKEN}/refuse`);
  });

  test('is opened again by the next tap when there was no network', async () => {
    const net = await begin({ open: [{ kind: 'offline' }, opened], refuse: [done()] });
    expect(shown('[data-say="offline"]')).toBe(true);
    one('[data-refuse]').click();
    await vi.waitFor(() => expect(title()).toBe('已拒绝'));
    expect(net.asked.map(({ path }) => path.split('/').at(-1))).toEqual(['open', 'open', 'refuse']);
  });

  test('says the number of a fault', async () => {
    await begin({ refuse: [{ kind: 'fault', number: 'req-1' }] });
    one('[data-refuse]').click();
    await vi.waitFor(() => expect(one('[data-say="fault"]').textContent).toContain('编号 req-1'));
  });

  test('can be refused but not confirmed where the browser does not sign', async () => {
    const net = await begin({ refuse: [done()] }, {}, { isSecure: false });
    expect(shown('[data-say="insecure"]')).toBe(true);
    fill({ number: '47' });
    submit('form');
    expect(net.asked).toHaveLength(1);
    one('[data-refuse]').click();
    await vi.waitFor(() => expect(title()).toBe('已拒绝'));
  });

  test('says so when the browser keeps no key', async () => {
    vi.spyOn(store, 'read').mockRejectedValue(new Error('no database in a private window'));
    await begin({});
    expect(shown('[data-say="no-key"]')).toBe(true);
  });

  test('plays other people’s phones in a sandbox', async () => {
    await begin({ confirm: [done()] }, { enrols: true }, { sandbox: true });
    expect(one('[data-phones-now]').textContent).toBe('正在扮演一部新手机');
    fill({ number: '47', name: '王小明' });
    submit('form');
    await vi.waitFor(() => expect(store.kept[0]?.owner).toBe('王*'));
    await begin({}, {}, { sandbox: true });
    expect(one('[data-phones-now]').textContent).toBe('正在扮演王*的手机');
    one('[data-phones-swap]').click();
    await vi.waitFor(() => expect(one('[data-phones-now]').textContent).toBe('正在扮演一部新手机'));
    expect(store.kept.map(({ owner }) => owner)).toEqual(['', '王*']);
    expect(one('[data-phones-back]').textContent).toBe('换成王*的手机');
    one('[data-phones-back]').click();
    await vi.waitFor(() => expect(store.kept.map(({ owner }) => owner)).toEqual(['王*', '']));
  });
});
