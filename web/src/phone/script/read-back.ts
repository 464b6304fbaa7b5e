import { plain } from './check.ts';
import { inputOf } from './find.ts';

/** `110105 19491231 002X`: what was typed, in groups, so that the eye can compare; the input stays as it was typed. */
export function grouped(text: string, groups: string): string {
  const signs = plain(text).replace(/[\s-]/g, '').toUpperCase();
  const sizes = groups.split('-').map(Number);
  let at = 0;
  const parts = sizes.map((size) => {
    const part = signs.slice(at, at + size);
    at += size;
    return part;
  });
  return [...parts, signs.slice(at)].filter((part) => part).join(' ');
}

export function readBack(line: HTMLElement): void {
  const { readBack: name = '', groups = '' } = line.dataset;
  const input = inputOf(document, name);
  const show = () => {
    line.textContent = grouped(input?.value ?? '', groups);
    line.hidden = line.textContent.length < 4;
  };
  input?.addEventListener('input', show);
  show();
}
