// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { offerCopy } from './copy.ts';
import { one } from './testing/net.ts';

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
