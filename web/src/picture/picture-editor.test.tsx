// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FileUpload } from '../kit/file-upload.tsx';
import { click, mount, press } from '../kit/testing/mount.tsx';
import type { StoredFile } from '../kit/upload-state.ts';
import type { UploadTransport } from '../kit/use-upload.ts';

const stored: StoredFile = { id: 'f1', name: '执照.jpg', size: 2_048, at: 0, preview: 'x.jpg' };
const webp = new File(['x'], '执照.webp', { type: 'image/webp' });
const close = vi.fn();
const photo = { width: 3000, height: 2000, close };

beforeEach(() => {
  vi.stubGlobal(
    'createImageBitmap',
    vi.fn(async () => photo),
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type) =>
    done(new Blob(['cut'], { type: type ?? '' })),
  );
  // This document draws nothing: corners are put by where the pointer is on a sheet of 300 by 200.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 200));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function setUp(over: Partial<UploadTransport> = {}) {
  const send = vi.fn<UploadTransport['send']>(async () => ({ ok: true, file: stored }));
  const crop = { leastSide: 600, fit: (size: { width: number; height: number }) => size };
  const transport = { send, crop, ...over };
  const page = await mount(
    <FileUpload name="licence" label="营业执照" accept="image/webp" transport={transport} />,
  );
  const pick = (file: File) =>
    act(async () => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      page.find('.drop').dispatchEvent(Object.assign(event, { dataTransfer: { files: [file] } }));
      await vi.dynamicImportSettled();
    });
  // The scissors may take a moment to come.
  const pickPicture = async (file: File) => {
    await pick(file);
    await vi.waitFor(() => page.find('.crop-stage'));
  };
  const press = (words: string) =>
    click([...page.box.querySelectorAll('button')].find((one) => one.textContent === words)!);
  return {
    ...page,
    send,
    pick: pickPicture,
    pickOther: pick,
    press,
    corner: (name: string) => page.find(`[role=slider][aria-label=${name}]`),
    said: () => page.find('.crop-said').textContent,
  };
}

test('A picture is looked at first, and one press sends it as it is', async () => {
  const { find, pick, press, send } = await setUp();
  await pick(webp);
  expect(send).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('裁剪和旋转');
  await press('不裁剪，直接上传');
  expect(send).toHaveBeenCalledExactlyOnceWith(webp, expect.anything());
  expect(close).toHaveBeenCalled();
  expect(document.activeElement).toBe(find('.slot'));
});

test('Nothing changed is nothing lost: the file goes byte for byte', async () => {
  const { pick, press, send } = await setUp();
  await pick(webp);
  await press('上传这张图片');
  expect(send.mock.lastCall?.[0]).toBe(webp);
});

test('Turned and cut it goes as a picture of its own, under the name of its type', async () => {
  const { pick, press, send, said, corner } = await setUp();
  await pick(webp);
  expect(said()).toBe('保留 3000 × 2000 像素');
  await press('旋转');
  expect(said()).toBe('已旋转 90 度，保留 2000 × 3000 像素');
  expect(corner('左上角').getAttribute('aria-valuetext')).toBe('横 0%，竖 0%');
  await press('上传这张图片');
  const [file] = send.mock.lastCall!;
  expect([file.name, file.type, await file.text()]).toEqual(['执照.jpg', 'image/jpeg', 'cut']);
});

describe('a corner', () => {
  const keyup = (target: Element, key: string) =>
    act(async () => target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true })));

  test('is moved by the arrow keys, with Shift ten times as far, and says where it is', async () => {
    const { pick, corner, said } = await setUp();
    await pick(webp);
    const nw = corner('左上角');
    await press(nw, 'ArrowRight', { shiftKey: true });
    await press(nw, 'ArrowDown');
    await keyup(nw, 'ArrowDown');
    expect(nw.getAttribute('aria-valuetext')).toBe('横 10%，竖 1%');
    expect(said()).toBe('保留 2700 × 1980 像素');
  });

  test('stops where the picture would become too small', async () => {
    const { pick, corner, said } = await setUp();
    await pick(webp);
    const se = corner('右下角');
    for (let n = 0; n < 12; n += 1) await press(se, 'ArrowUp', { shiftKey: true });
    await keyup(se, 'ArrowUp');
    expect(said()).toBe('保留 3000 × 600 像素');
  });

  test('follows the pointer, and comes to where the picture is pressed', async () => {
    const { pick, find, corner, said, press: button } = await setUp();
    await pick(webp);
    const sw = corner('左下角');
    const pointer = (type: string, clientX: number, clientY: number) =>
      act(async () => {
        sw.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX, clientY, bubbles: true }));
      });
    sw.setPointerCapture = () => {};
    sw.hasPointerCapture = () => true;
    await pointer('pointerdown', 0, 200);
    await pointer('pointermove', 30, 150);
    await pointer('lostpointercapture', 30, 150);
    expect(said()).toBe('保留 2700 × 1500 像素');
    await act(async () => {
      const event = new MouseEvent('click', { clientX: 270, clientY: 20, bubbles: true });
      find('.crop-sheet').dispatchEvent(event);
    });
    expect(corner('右上角').getAttribute('aria-valuetext')).toBe('横 90%，竖 10%');
    await button('恢复原样');
    expect(said()).toBe('保留 3000 × 2000 像素');
  });
});

test('What this browser cannot draw is said, and the picture may still go as it is', async () => {
  const { pick, press, send, said } = await setUp();
  vi.mocked(HTMLCanvasElement.prototype.toBlob).mockImplementation((done) => done(null));
  await pick(webp);
  await press('旋转');
  await press('上传这张图片');
  expect(said()).toContain('不裁剪，直接上传');
  expect(send).not.toHaveBeenCalled();
});

test.each([
  ['a PDF', new File(['x'], 'a.pdf', { type: 'application/pdf' }), photo],
  ['what cannot be opened here', webp, null],
  ['a picture with nothing to spare', webp, { ...photo, width: 599 }],
])('%s goes at once', async (_, file, picture) => {
  vi.stubGlobal('createImageBitmap', async () => picture ?? Promise.reject(new Error('no picture')));
  const { pickOther, send } = await setUp();
  await pickOther(file);
  expect(send.mock.lastCall?.[0]).toBe(file);
});

test('What is stored can be cut once more, or left as it is', async () => {
  const page = new File(['page'], '执照.pdf', { type: 'image/jpeg' });
  const picture = vi.fn(async () => page);
  const { pick, press, box, send } = await setUp({ picture });
  await pick(webp);
  await press('不裁剪，直接上传');
  await press('裁剪');
  await act(() => vi.dynamicImportSettled());
  expect(picture).toHaveBeenCalledWith(stored, webp);
  expect(box.textContent).not.toContain('不裁剪');
  await press('取消');
  expect(send).toHaveBeenCalledTimes(1);
  await press('裁剪');
  await press('旋转');
  await press('上传这张图片');
  expect(send.mock.lastCall?.[0].name).toBe('执照.jpg');
});
