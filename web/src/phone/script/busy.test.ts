// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sendOnce } from './busy.ts';
import { one } from './testing/net.ts';

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
