// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, test } from 'vitest';
import { mount } from '../../kit/testing/mount.tsx';
import { useFocusBack } from './use-focus-back.ts';

function Dialog({ onClose }: { readonly onClose: () => void }) {
  useFocusBack();
  return (
    <button id="close" type="button" ref={(own) => own?.focus()} onClick={onClose}>
      关闭
    </button>
  );
}

function Page({ keepsOpener }: { readonly keepsOpener: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [isThere, setThere] = useState(true);
  const close = () => {
    setThere(keepsOpener);
    setOpen(false);
  };
  return (
    <>
      <h1 tabIndex={-1}>标题</h1>
      {isThere && (
        <button id="open" type="button" onClick={() => setOpen(true)}>
          打开
        </button>
      )}
      <input id="other" />
      {isOpen && <Dialog onClose={close} />}
    </>
  );
}

const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));

async function opened(keepsOpener: boolean) {
  const { find } = await mount(<Page keepsOpener={keepsOpener} />);
  find('#open').focus();
  await act(async () => find('#open').click());
  expect(document.activeElement?.id).toBe('close');
  return find;
}

test('what opened a dialog has the focus again when it is closed', async () => {
  const find = await opened(true);
  await act(async () => find('#close').click());
  await frame();
  expect(document.activeElement?.id).toBe('open');
});

test('where it is gone, the heading has it', async () => {
  const find = await opened(false);
  await act(async () => find('#close').click());
  await frame();
  expect(document.activeElement?.tagName).toBe('H1');
});

test('a focus that has gone elsewhere stays there', async () => {
  const find = await opened(true);
  await act(async () => find('#close').click());
  find('#other').focus();
  await frame();
  expect(document.activeElement?.id).toBe('other');
});
