// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FileUpload } from './file-upload.tsx';
import { click, mount } from './testing/mount.tsx';
import type { StoredFile } from './upload-state.ts';
import type { UploadTransport } from './use-upload.ts';

const stored: StoredFile = { id: 'f1', name: '执照.jpg', size: 2_048, at: 0, preview: 'x.jpg' };
const jpg = new File(['x'], '执照.jpg', { type: 'image/jpeg' });
const send = (run: UploadTransport['send']) => vi.fn<UploadTransport['send']>(run);

async function setUp(transport: UploadTransport) {
  const page = await mount(
    <FileUpload name="licence" label="营业执照" accept="image/jpeg" transport={transport} />,
  );
  const drop = (file: File) =>
    act(async () => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { files: [file] } });
      page.find('.drop').dispatchEvent(event);
    });
  const button = (words: string) => {
    const found = [...page.box.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));
    if (!found) throw new Error(`no button ${words}`);
    return found;
  };
  return { ...page, drop, button, sent: () => page.find<HTMLInputElement>('[name=licence]').value };
}

test('shows how far a file is, and sends its id once it is stored', async () => {
  let finish = () => {};
  const transport = {
    send: send((_, on) => {
      on.percent(46);
      return new Promise((resolve) => {
        finish = () => resolve({ ok: true, file: stored });
      });
    }),
  };
  const { find, drop, sent } = await setUp(transport);
  await drop(jpg);
  expect(find<HTMLProgressElement>('progress').getAttribute('aria-label')).toBe('上传执照.jpg');
  expect(find('.file').textContent).toContain('上传中 46%');
  await act(async () => finish());
  expect(sent()).toBe('f1');
  expect(find('img').getAttribute('alt')).toBe('执照.jpg 的预览');
});

test('refuses a file before it travels, and keeps its row', async () => {
  const transport = {
    send: send(async () => ({ ok: true, file: stored })),
    refuse: () => ({ code: 'email.taken', path: '', params: {} }),
  };
  const { find, drop } = await setUp(transport);
  await drop(jpg);
  expect(transport.send).not.toHaveBeenCalled();
  expect(find('.file.failed').textContent).toContain('这个邮箱已注册过');
});

describe('a line that is cut', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const keys = (transport: { send: ReturnType<typeof send> }) =>
    transport.send.mock.calls.map(([, on]) => on.key);
  const cut = () => new TypeError('network');

  test('keeps the row, and the file goes again by itself under the same key', async () => {
    const transport = { send: send(async () => ({ ok: true, file: stored })) };
    transport.send.mockRejectedValueOnce(cut());
    const { find, drop, sent } = await setUp(transport);
    await drop(jpg);
    expect(find('.file.lost').textContent).toContain('网络断开，恢复后会接着传');
    await act(async () => vi.advanceTimersByTimeAsync(1_000));
    expect(sent()).toBe('f1');
    expect(new Set(keys(transport)).size).toBe(1);
    expect(keys(transport)).toHaveLength(2);
  });

  test('is used as soon as it is back', async () => {
    const transport = { send: send(async () => ({ ok: true, file: stored })) };
    transport.send.mockRejectedValueOnce(cut());
    const { drop, sent } = await setUp(transport);
    await drop(jpg);
    await act(async () => dispatchEvent(new Event('online')));
    expect(sent()).toBe('f1');
  });

  test('again and again leaves the file to be sent by hand, still under the same key', async () => {
    const transport = { send: send(async () => Promise.reject(cut())) };
    const { find, drop, button, sent } = await setUp(transport);
    await drop(jpg);
    await act(async () => vi.advanceTimersByTimeAsync(60_000));
    expect(find('.file.failed').textContent).toContain('上传没有完成');
    expect(transport.send).toHaveBeenCalledTimes(5);
    transport.send.mockResolvedValue({ ok: true, file: stored });
    await click(button('重新上传'));
    expect(transport.send.mock.lastCall?.[0]).toBe(jpg);
    expect(new Set(keys(transport)).size).toBe(1);
    expect(sent()).toBe('f1');
  });

  test('that still lets some of it through each time is never given up, and says what is kept', async () => {
    let percent = 0;
    const transport = {
      send: send(async (_, on) => {
        percent += 10;
        on.percent(percent);
        return percent < 100 ? Promise.reject(cut()) : { ok: true, file: stored };
      }),
    };
    const { find, drop, sent } = await setUp(transport);
    await drop(jpg);
    expect(find('.file.lost').textContent).toContain('已保留 10%');
    await act(async () => vi.advanceTimersByTimeAsync(20_000));
    expect(transport.send).toHaveBeenCalledTimes(10);
    expect(sent()).toBe('f1');
  });

  test('is not waited for when the upload is cancelled', async () => {
    const transport = { send: send(async () => Promise.reject(cut())) };
    const { drop, button } = await setUp(transport);
    await drop(jpg);
    await click(button('取消上传'));
    await act(async () => vi.advanceTimersByTimeAsync(60_000));
    expect(transport.send).toHaveBeenCalledTimes(1);
  });
});

test('what was refused and is sent again is another request', async () => {
  const refusal = { code: 'email.taken', path: '', params: {} };
  const transport = { send: send(async () => ({ ok: false, refusal })) };
  const { drop, button } = await setUp(transport);
  await drop(jpg);
  await click(button('重新上传'));
  const keys = transport.send.mock.calls.map(([, on]) => on.key);
  expect(new Set(keys).size).toBe(2);
});

test('turns what is stored, and stores it turned', async () => {
  const turned = new File(['y'], '执照.jpg', { type: 'image/jpeg' });
  const turn = vi.fn(async () => turned);
  const { drop, button } = await setUp({ send: send(async () => ({ ok: true, file: stored })), turn });
  await drop(jpg);
  await click(button('旋转'));
  expect(turn).toHaveBeenCalledWith(stored, jpg);
  await click(button('旋转'));
  expect(turn).toHaveBeenLastCalledWith(stored, turned);
});

test('cancels what is under way and takes no late answer', async () => {
  let finish = () => {};
  const transport = {
    send: send(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ ok: true, file: stored });
        }),
    ),
  };
  const { find, drop, button, sent } = await setUp(transport);
  await drop(jpg);
  await click(button('取消上传'));
  await act(async () => finish());
  expect(sent()).toBe('');
  expect(find('.drop').textContent).toContain('选择文件');
});

test('removes a stored file at the place that holds it', async () => {
  const remove = vi.fn(async () => {});
  const { drop, button, sent } = await setUp({
    send: send(async () => ({ ok: true, file: stored })),
    remove,
  });
  await drop(jpg);
  await click(button('删除'));
  expect(remove).toHaveBeenCalledWith(stored);
  expect(sent()).toBe('');
});
