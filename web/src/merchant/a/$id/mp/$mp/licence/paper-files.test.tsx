// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { click, mount } from '../../../../../../kit/testing/mount.tsx';
import { PaperFiles } from './paper-files.tsx';

const APPLICATION = '019d0000-0000-7000-8000-000000000001';
const fileOf = (last: number, field = 'papers') => ({
  id: `019d0000-0000-7000-8000-00000000000${last}`,
  field,
  name: 'phone.jpg',
  type: 'jpeg',
  bytes: 480,
  width: 1,
  height: 1,
  findings: [],
  createdAt: '1970-01-01T00:00:01.000Z',
});

let files: readonly object[];
let asked: string[];
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  [files, asked] = [[], []];
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string, { method, body }: RequestInit) => {
      if (method === 'POST') asked.push(`${url} ${body}`);
      return Response.json(
        method === 'POST' ? { url: 'http://a/s/x', endsAt: '2026-11-22T03:00:00.000Z' } : { files },
      );
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets the page draw until it is so. */
const comes = (isSo: () => void) =>
  vi.waitFor(async () => {
    await act(async () => {});
    isSo();
  });

test('A phone photographs a paper of a category, and each picture arrives in one slot', async () => {
  const onArrived = vi.fn();
  const { box } = await mount(
    <PaperFiles
      applicationId={APPLICATION}
      name="papers.0.files"
      ids={[]}
      files={[]}
      transport={{ send: vi.fn() }}
      maxBytes={10_485_760}
      onArrived={onArrived}
    />,
  );
  const press = async (words: string, nth = 0) =>
    click([...box.querySelectorAll('button')].filter((one) => one.textContent?.startsWith(words))[nth]!);
  await press('再加一页');
  for (const nth of [0, 1]) {
    await press('用手机拍摄', nth);
    await comes(() => expect(asked).toHaveLength(nth + 1));
  }
  expect(asked[0]).toBe(`/api/v1/applications/${APPLICATION}/handovers {"field":"papers"}`);
  await comes(() => expect(box.querySelectorAll('.qr-panel.waiting')).toHaveLength(2));
  const slots = () => [0, 1].map((n) => box.querySelector<HTMLInputElement>(`[name="papers.0.files.${n}"]`)!);
  files = [fileOf(2, 'licenceImage'), fileOf(3)];
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(slots().map(({ value }) => value)).toContain(fileOf(3).id);
  files = [...files, fileOf(4)];
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  expect(
    slots()
      .map(({ value }) => value)
      .sort(),
  ).toEqual([fileOf(3).id, fileOf(4).id]);
  expect(onArrived).toHaveBeenCalledTimes(2);
});
