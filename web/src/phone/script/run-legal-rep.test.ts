// @vitest-environment happy-dom
import { MINUTE } from '@ruzhu/rules';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { phonePageOf } from '../phone-page-of.ts';
import { legalRepPageOf, NOW, settingOf, TOKEN } from '../testing/views.ts';
import type { LegalRepView } from '../views.ts';
import type { Reply } from './post.ts';
import { maskedNumber, runLegalRep } from './run-legal-rep.ts';
import { done, fill, iso, one, refused, server, show, shown, submit, title } from './testing/net.ts';

beforeEach(() => {
  vi.useRealTimers();
  vi.stubGlobal('scrollTo', () => {});
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

test.each([
  ['13800001234', '138****1234'],
  ['+86 138 0000 1234', '138****1234'],
  ['abc', 'abc'],
])('the number %s is shown as %s', (number, masked) => {
  expect(maskedNumber(number)).toBe(masked);
});
