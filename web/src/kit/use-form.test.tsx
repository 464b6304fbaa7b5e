// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { SubmitButton } from './button.tsx';
import { MISSING, type Sent } from './form-state.ts';
import { PageFrame } from './page-frame.tsx';
import { click, mount, press, type } from './testing/mount.tsx';
import { TextInput } from './text-input.tsx';
import { useForm } from './use-form.ts';

type Send = (data: FormData, key: string) => Promise<Sent>;
const fields = { email: { label: '登录邮箱' }, uscc: { label: '统一社会信用代码' } } as const;
const accept: Sent = { ok: true };

function Sheet({ send }: { readonly send: Send }) {
  const form = useForm({
    fields,
    check: (data) => (data.get('email') ? [] : [{ code: MISSING, path: 'email', params: {} }]),
    send,
  });
  return (
    <PageFrame title="登录邮箱" stage="注册服务号" form={form}>
      <form {...form.props}>
        <TextInput name="email" label="登录邮箱" error={form.error('email')} />
        <TextInput name="uscc" label="统一社会信用代码" error={form.error('uscc')} />
        <SubmitButton pending={form.pending}>保存并继续</SubmitButton>
      </form>
    </PageFrame>
  );
}

async function setUp(send: Send) {
  const page = await mount(<Sheet send={send} />);
  return {
    ...page,
    email: page.find<HTMLInputElement>('[name=email]'),
    submit: () => click(page.find('button[type=submit]')),
  };
}

/** A send that answers when told to. */
function slow() {
  const answers: ((sent: Sent) => void)[] = [];
  const send = vi.fn<Send>(() => new Promise((resolve) => answers.push(resolve)));
  return { send, answer: (sent: Sent) => act(async () => answers.shift()?.(sent)) };
}

describe('a form that is refused', () => {
  test('by its own rules sends nothing, takes the focus to the summary and says the same above the field', async () => {
    const send = vi.fn<Send>(async () => accept);
    const { find, submit, email } = await setUp(send);
    await submit();
    expect(send).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(find('.summary'));
    expect(find('.summary a').textContent).toBe('填写登录邮箱');
    expect(find('#f-email-error p').textContent).toContain('填写登录邮箱');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(email.getAttribute('aria-describedby')).toBe('f-email-error');
    expect(document.title).toBe('错误：登录邮箱 - 注册服务号 - 入驻');
  });

  test('by the server keeps what was typed, and the link leads to the field', async () => {
    const refusals = [{ code: 'uscc.length', path: 'uscc', params: { got: 17 } }];
    const { find, submit, email } = await setUp(async () => ({ ok: false, refusals }));
    await type(email, 'a@example.com');
    await submit();
    expect(find('.summary a').textContent).toBe('统一社会信用代码应为 18 位，您填写了 17 位');
    expect(find('#f-uscc-error .fix').textContent).toBe('对照营业执照补齐');
    await click(find('.summary a'));
    expect(document.activeElement).toBe(find('#f-uscc'));
    expect(email.value).toBe('a@example.com');
  });

  test('with a code nobody knows shows a fault instead of the code', async () => {
    const { box, submit, email } = await setUp(async () => ({
      ok: false,
      refusals: [{ code: 'no.such.code', path: 'email', params: {} }],
    }));
    await type(email, 'a@example.com');
    await submit();
    expect(box.textContent).toContain('没能提交');
    expect(box.textContent).not.toContain('no.such.code');
  });
});

describe('a form under way', () => {
  test('says so, stays enabled, and ignores a second click', async () => {
    const { send, answer } = slow();
    const { find, submit, email } = await setUp(send);
    await type(email, 'a@example.com');
    await submit();
    const button = find<HTMLButtonElement>('button[type=submit]');
    expect([button.textContent, button.getAttribute('aria-disabled'), button.disabled]).toEqual([
      '正在提交…',
      'true',
      false,
    ]);
    await submit();
    await act(async () => find<HTMLFormElement>('form').requestSubmit());
    expect(send).toHaveBeenCalledTimes(1);
    await answer(accept);
    expect(button.textContent).toBe('保存并继续');
  });

  test('that fails may be sent again with the same key, a changed one takes another', async () => {
    const keys: string[] = [];
    const { box, find, submit, email } = await setUp(async (_, key) => {
      keys.push(key);
      throw Object.assign(new Error('down'), { requestId: '7f3a-1c22' });
    });
    await type(email, 'a@example.com');
    await submit();
    expect(box.textContent).toContain('编号 7f3a-1c22');
    expect(document.activeElement).toBe(find('.notice.bad'));
    await submit();
    await type(email, 'b@example.com');
    await submit();
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  test('waits while the line is down and sends the same once it is back', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const send = vi.fn<Send>().mockRejectedValueOnce(new TypeError('network')).mockResolvedValue(accept);
    const { submit, email } = await setUp(send);
    await type(email, 'a@example.com');
    await submit();
    expect(send).toHaveBeenCalledTimes(1);
    online.mockReturnValue(true);
    await act(async () => void window.dispatchEvent(new Event('online')));
    expect(send).toHaveBeenCalledTimes(2);
    expect(send.mock.calls[1]?.[1]).toBe(send.mock.calls[0]?.[1]);
    online.mockRestore();
  });
});

test('Enter that confirms a candidate of the input method does not submit', async () => {
  const { email } = await setUp(async () => accept);
  const seen: boolean[] = [];
  document.body.addEventListener('keydown', (event) => seen.push(event.defaultPrevented));
  await press(email, 'Enter', { isComposing: true });
  await press(email, 'Enter', { keyCode: 229 });
  await press(email, 'Enter');
  expect(seen).toEqual([true, true, false]);
});
