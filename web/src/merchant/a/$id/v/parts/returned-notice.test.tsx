// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { markup } from '../../../../../kit/testing/mount.tsx';
import { ReturnedNotice } from './returned-notice.tsx';

const item = { path: 'licence', step: 'licence', reason: 'doc.glare', words: '右下角反光', mended: false };
const returned = (mended: boolean) => ({ deadline: null, left: 2, items: [{ ...item, mended }] }) as never; // What the notice reads.

test('A page that came back says which item, why, and what mends it', async () => {
  const html = await markup(<ReturnedNotice returned={returned(false)} page="licence" />);
  for (const words of ['退回的项目：执照有效期和经营范围', '右下角反光', '怎样补充：换个角度重拍'])
    expect(html).toContain(words);
});

test.each([
  ['what was mended', returned(true), 'licence'],
  ['another page', returned(false), 'bank'],
  ['what is not known yet', undefined, 'licence'],
] as const)('It says nothing of %s', async (_, given, page) => {
  expect(await markup(<ReturnedNotice returned={given} page={page} />)).toBe('');
});
