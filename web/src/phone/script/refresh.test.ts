// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { takeNewer } from './refresh.ts';

describe('the list of messages', () => {
  const list = (text: string) => `<section data-refresh="有新的消息"><a href="#">${text}</a></section>`;

  test('takes what is newer, and stays as it is otherwise', () => {
    document.body.innerHTML = list('一条');
    const section = document.querySelector('section')!;
    expect(takeNewer(section, list('一条'))).toBe(false);
    expect(takeNewer(section, '<p>没有</p>')).toBe(false);
    expect(takeNewer(section, list('两条'))).toBe(true);
    expect(section.textContent).toBe('两条');
  });

  test('is not taken from under the finger', () => {
    document.body.innerHTML = list('一条');
    const section = document.querySelector('section')!;
    section.querySelector('a')!.focus();
    expect(takeNewer(section, list('两条'))).toBe(false);
  });
});
