// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { click, mount } from '../../../../kit/testing/mount.tsx';
import { Devices } from './devices.tsx';

const row = (id: string, isOwn: boolean, browser: string) => ({
  id: id.repeat(32),
  browser,
  addressMasked: '203.0.*.*',
  since: '2026-11-22T10:00:00+08:00',
  seenAt: '2026-11-22T10:30:00+08:00',
  endsAt: '2026-11-22T11:00:00+08:00',
  isOwn,
});
const own = row('a', true, 'Chrome/140.0 (Windows NT 10.0)');
const other = row('b', false, 'Firefox/140.0 (Macintosh)');

afterEach(() => vi.unstubAllGlobals());

/** The section before a server that has these sign-ins and refuses, or not, to end any. */
async function setUp({ refuses = false } = {}) {
  let signIns = [own, other];
  const asked: string[] = [];
  const fetch = vi.fn(async (url: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'GET') return Response.json({ signIns });
    asked.push(`${method} ${url} ${body ?? ''}`.trim());
    if (refuses) return Response.json({ refusals: [{ code: 'not_found', path: '' }] }, { status: 404 });
    signIns = signIns.filter(({ isOwn }) => isOwn);
    return Response.json({ ok: true, ended: 1 });
  });
  vi.stubGlobal('fetch', fetch);
  const onLeft = vi.fn();
  const page = await mount(
    <QueryClientProvider client={new QueryClient()}>
      <Devices onLeft={onLeft} />
    </QueryClientProvider>,
  );
  const settle = () => act(() => vi.waitFor(() => page.find('.devices')));
  await settle();
  const button = (name: string): HTMLElement => {
    const found = [...page.box.querySelectorAll('button')].find(({ textContent }) =>
      textContent.startsWith(name),
    );
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  const told = (text: string) =>
    act(() => vi.waitFor(() => expect(page.find('.status-line').textContent).toBe(text)));
  return { ...page, asked, onLeft, button, told };
}

test('Each sign-in is told in words, and the own one has no button', async () => {
  const { box } = await setUp();
  const [mine, theirs] = [...box.querySelectorAll('.devices li')];
  expect(mine!.textContent).toContain('Chrome · Windows本机');
  expect(mine!.querySelector('button')).toBeNull();
  expect(theirs!.textContent).toContain('Firefox · macOS登录：11 月 22 日 10:00');
  expect(theirs!.textContent).toContain('网络：203.0.*.*');
});

test('One device is signed out by its button, and the list is looked up again', async () => {
  const { box, asked, button, told, find } = await setUp();
  await click(button('登出'));
  await told('已登出这台设备');
  expect(asked).toEqual([`DELETE /api/v1/sign-ins/${other.id}`]);
  expect(box.querySelectorAll('.devices li')).toHaveLength(1);
  expect(document.activeElement).toBe(find('h2'));
});

test('Signing out everywhere asks first whether this device is meant too', async () => {
  const { asked, button, told, onLeft } = await setUp();
  await click(button('登出全部设备'));
  expect(asked).toEqual([]);
  await click(button('登出其他设备'));
  await told('其他设备已登出');
  expect(asked).toEqual(['POST /api/v1/sign-ins/end {"own":false}']);
  expect(onLeft).not.toHaveBeenCalled();
});

test('With this device the page is left', async () => {
  const { asked, button, onLeft } = await setUp();
  await click(button('登出全部设备'));
  await click(button('连本机一起登出'));
  await act(() => vi.waitFor(() => expect(onLeft).toHaveBeenCalledOnce()));
  expect(asked).toEqual(['POST /api/v1/sign-ins/end {"own":true}']);
});

test('What could not be ended is told', async () => {
  const { button, told } = await setUp({ refuses: true });
  await click(button('登出'));
  await told('没能登出，再试一次');
});
