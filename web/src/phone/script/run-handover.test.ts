// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { phonePageOf } from '../phone-page-of.ts';
import { NOW, settingOf, TOKEN } from '../testing/views.ts';
import type { Reply } from './post.ts';
import { type HandoverTools, runHandover } from './run-handover.ts';

const photo = new File(['x'], 'photo.jpg', { type: 'image/jpeg' });
let form: HTMLFormElement;
let send: ReturnType<typeof vi.fn<HandoverTools['send']>>;

beforeEach(() => {
  const view = { field: 'licenceImage', endsAt: NOW + 600_000 };
  const page = phonePageOf(
    { kind: 'handover', token: TOKEN, view, now: NOW, movedMs: 0, sandbox: false },
    settingOf(),
  );
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? '';
  form = document.querySelector('form')!;
  send = vi.fn<HandoverTools['send']>(async () => ({ kind: 'done', answer: {} }));
  runHandover(form, { send, shrink: async (file) => file, now: () => NOW });
});

const take = (file: File) => {
  const input = form.querySelector<HTMLInputElement>('[name="camera"]')!;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change'));
};
const use = async () => {
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(form.dataset.sent).toBeUndefined());
};
const title = () => document.querySelector('#main h1')?.textContent;

test('A picture is looked at before it is sent, and then the page is done', async () => {
  expect(form.querySelector<HTMLElement>('[data-after]')?.hidden).toBe(true);
  take(photo);
  expect(form.querySelector<HTMLImageElement>('[data-preview]')?.src).toMatch(/^blob:/);
  expect(form.querySelector<HTMLElement>('[data-before]')?.hidden).toBe(true);
  await use();
  expect(send).toHaveBeenCalledWith(TOKEN, photo, expect.objectContaining({ key: expect.any(String) }));
  expect(title()).toBe('照片已送到电脑');
});

test('Nothing is sent before there is a picture', async () => {
  await use();
  expect(send).not.toHaveBeenCalled();
});

const keys = () => send.mock.calls.map(([, , { key }]) => key);

test.each<[string, Reply, number]>([
  ['a line that was cut sends it again under the same key', { kind: 'offline' }, 1],
  [
    'a refusal makes it another request',
    {
      kind: 'refused',
      refusals: [{ code: 'file.pixels', path: 'licenceImage', params: {}, detail: '图片太小', fix: '' }],
    },
    2,
  ],
])('After %s', async (_, reply, different) => {
  take(photo);
  send.mockResolvedValueOnce(reply);
  await use();
  expect(title()).toBe('拍摄营业执照');
  await use();
  expect(new Set(keys()).size).toBe(different);
  expect(title()).toBe('照片已送到电脑');
});

test('A link that is used up or too old ends the page', async () => {
  take(photo);
  send.mockResolvedValueOnce({
    kind: 'refused',
    refusals: [{ code: 'link.expired', path: '', params: {}, detail: '链接已过期', fix: '' }],
  });
  await use();
  expect(title()).toBe('这个二维码不能用了');
});
