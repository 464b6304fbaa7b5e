// @vitest-environment happy-dom
import { MINUTE } from '@ruzhu/rules';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { phonePageOf } from '../phone-page-of.ts';
import { legalRepPageOf, NOW, scanPageOf, settingOf, TOKEN } from '../testing/views.ts';
import type { LegalRepView, ScanView } from '../views.ts';
import { sendOnce } from './busy.ts';
import { offerCopy } from './copy.ts';
import type { Phone, Phones } from './phones.ts';
import type { Reply } from './post.ts';
import { runLegalRep } from './run-legal-rep.ts';
import { runScan } from './run-scan.ts';

const iso = (instant: number) => new Date(instant).toISOString();
const done = (answer: Record<string, unknown> = {}): Reply => ({ kind: 'done', answer });
const refused = (code: string, path = '', params: Record<string, unknown> = {}): Reply => ({
  kind: 'refused',
  refusals: [{ code, path, params, detail: `说明 ${code}`, fix: '怎么办' }],
});

/** A server that answers each path with the next of its replies, the last one again and again. */
function server(replies: Readonly<Record<string, readonly Reply[]>>) {
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  const left = new Map(Object.entries(replies).map(([path, list]) => [path, [...list]]));
  const post = async (path: string, body: unknown = {}): Promise<Reply> => {
    const verb = path.split('/').at(-1)!;
    asked.push({ path, body: body as Record<string, unknown> });
    const list = left.get(verb) ?? [];
    return (list.length > 1 ? list.shift() : list[0]) ?? { kind: 'fault', number: '' };
  };
  return { post, asked, last: () => asked.at(-1)! };
}

function phones(...kept: Phone[]): Phones & { kept: readonly Phone[] } {
  const store: Phones & { kept: readonly Phone[] } = {
    kept,
    read: async () => store.kept,
    write: async (all) => {
      store.kept = all;
    },
  };
  return store;
}

const show = (page: string) => {
  document.documentElement.innerHTML = page
    .replace(/<(link|script)[^>]*>(<\/script>)?/g, '')
    .replace(/^[\s\S]*?<html[^>]*>/, '');
};
const one = <T extends HTMLElement = HTMLElement>(selector: string): T =>
  document.querySelector<T>(selector)!;
const title = () => one('h1').textContent;
const fill = (values: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(values))
    one<HTMLInputElement>(`input[name="${name}"]`).value = value;
};
const submit = (form: string) =>
  one(form).dispatchEvent(
    new SubmitEvent('submit', { cancelable: true, submitter: one(`${form} [type="submit"]`) }),
  );
const shown = (selector: string) => !one(selector).hidden;

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
    const { path, body } = net.last();
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
    expect(net.last().body).not.toHaveProperty('name');
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
    expect(net.last().path).toBe(`scans/${TOKEN}/refuse`);
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
    store.read = async () => {
      throw new Error('no database in a private window');
    };
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

describe('the legal representative on the phone', () => {
  const mine = { name: '李示例', idNumber: '460039199003070020', mobile: '138 0000 1234' };
  const sent = done({ proofId: 'p-1', resendAt: iso(NOW + MINUTE), endsAt: iso(NOW + 5 * MINUTE) });
  const memory = new Map<string, string>();
  const kept = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  };

  function begin(replies: Readonly<Record<string, readonly Reply[]>>, over: Partial<LegalRepView> = {}) {
    show(phonePageOf(legalRepPageOf(over), settingOf()));
    const net = server(replies);
    runLegalRep(one('[data-legal-rep]'), { post: net.post, now: () => NOW, memory: kept });
    return net;
  }
  const agree = () => {
    fill(mine);
    one<HTMLInputElement>('input[name="agree"]').checked = true;
    submit('[data-step="identity"]');
  };

  beforeEach(() => memory.clear());

  test('gives consent and own data, then the code, then sees the result', async () => {
    const net = begin({ identity: [sent], code: [done({ state: 'proved' })] });
    agree();
    await vi.waitFor(() => expect(shown('[data-step="code"]')).toBe(true));
    expect(net.last()).toEqual({ path: `legal-rep/${TOKEN}/identity`, body: { ...mine, agree: true } });
    expect(shown('[data-step="identity"]')).toBe(false);
    expect(one('[data-sent-to]').textContent).toBe('138****1234');
    expect(one('[data-step="code"] .timer').textContent).toContain('5 分 0 秒');
    expect(one<HTMLButtonElement>('[data-resend]').disabled).toBe(true);
    fill({ code: '482 913' });
    submit('[data-step="code"]');
    await vi.waitFor(() => expect(title()).toBe('验证通过'));
    expect(net.last()).toEqual({ path: `legal-rep/${TOKEN}/code`, body: { proofId: 'p-1', code: '482913' } });
  });

  test('sends nothing without consent and all three values', async () => {
    const net = begin({});
    submit('[data-step="identity"]');
    await vi.waitFor(() => expect(one('#agree-error').textContent).toBe('勾选同意后才能继续'));
    expect(one('#mobile-error').textContent).toBe('填写手机号');
    expect(net.asked).toEqual([]);
  });

  test('sees each refusal at its field', async () => {
    begin({
      identity: [
        {
          kind: 'refused',
          refusals: [
            { code: 'id.check', path: 'idNumber', params: {}, detail: '校验不通过', fix: '逐位核对' },
            { code: 'phone.format', path: 'mobile', params: {}, detail: '应为 11 位', fix: '' },
          ],
        },
      ],
    });
    agree();
    await vi.waitFor(() => expect(one('#idNumber-error').textContent).toBe('校验不通过逐位核对'));
    expect(one('#mobile-error').textContent).toBe('应为 11 位');
    expect(document.activeElement).toBe(one('#idNumber'));
  });

  test('sees a wrong code at its field, and can send another with the same data', async () => {
    const net = begin({ identity: [sent], code: [refused('code.wrong', 'code', { left: 4 })] });
    agree();
    await vi.waitFor(() => expect(shown('[data-step="code"]')).toBe(true));
    fill({ code: '000000' });
    submit('[data-step="code"]');
    await vi.waitFor(() => expect(one('#code-error').textContent).toContain('说明 code.wrong'));
    await vi.waitFor(() => expect(one('[data-step="code"]').dataset.sent).toBeUndefined());
    const resend = one<HTMLButtonElement>('[data-resend]');
    resend.disabled = false;
    resend.click();
    await vi.waitFor(() => expect(net.last()).toMatchObject({ body: { ...mine, agree: true } }));
  });

  test('can go back to the data, and refuse from either step', async () => {
    begin({ identity: [sent], refuse: [done({ state: 'refused' })] });
    agree();
    await vi.waitFor(() => expect(shown('[data-step="code"]')).toBe(true));
    one('[data-back]').click();
    expect(shown('[data-step="identity"]')).toBe(true);
    one('[data-step="identity"] [data-refuse]').click();
    await vi.waitFor(() => expect(title()).toBe('已拒绝'));
  });

  test('after a reload goes on with the code that is still known, else begins anew and says why', () => {
    memory.set(`legal-rep/${TOKEN}`, 'p-1');
    begin({}, { state: 'codeSent', codeSentTo: '138****1234' });
    expect(shown('[data-step="code"]')).toBe(true);
    memory.clear();
    begin({}, { state: 'codeSent', codeSentTo: '138****1234' });
    expect([shown('[data-step="code"]'), shown('[data-step="identity"]'), shown('[data-again]')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test.each([
    ['link.expired', {}, '链接已过期'],
    ['link.used', { state: 'differs' }, '与登记信息不一致'],
    ['link.used', { state: 'codeSent' }, '没有找到这次验证'],
  ])('ends with %s %o', async (code, params, heading) => {
    begin({ identity: [refused(code, '', params)] });
    agree();
    await vi.waitFor(() => expect(title()).toBe(heading));
  });
});

describe('small things', () => {
  test('a button that copies says how it went', async () => {
    document.body.innerHTML =
      '<p id="said"></p><button data-copy="482913" data-done="已复制" data-failed="没能" hidden>复制</button>';
    const button = one('button');
    const write = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValueOnce()
      .mockRejectedValueOnce(new Error());
    offerCopy(button);
    expect(button.hidden).toBe(false);
    button.click();
    await vi.waitFor(() =>
      expect([button.textContent, one('#said').textContent]).toEqual(['已复制', '已复制']),
    );
    expect(write).toHaveBeenCalledWith('482913');
    button.click();
    await vi.waitFor(() => expect(button.textContent).toBe('没能'));
  });

  test('a plain form is sent once, and its button says so', () => {
    document.body.innerHTML = '<form><button data-busy="正在处理…">推进</button></form>';
    const form = one<HTMLFormElement>('form');
    sendOnce(form);
    const event = () => new SubmitEvent('submit', { cancelable: true, submitter: one('button') });
    const [first, second] = [event(), event()];
    form.dispatchEvent(first);
    form.dispatchEvent(second);
    expect([first.defaultPrevented, second.defaultPrevented]).toEqual([false, true]);
    expect(one('button').textContent).toBe('正在处理…');
  });
});
