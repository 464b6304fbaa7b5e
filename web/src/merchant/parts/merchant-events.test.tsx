// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mount } from '../../kit/testing/mount.tsx';
import { useLoaded, WAITING } from './loaded.ts';
import { isStreaming, onMoves } from './merchant-events.ts';

/** Streams as a browser has them, opened and told by hand. */
class FakeStream extends EventTarget {
  static all: FakeStream[] = [];
  readyState = 0;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.all.push(this);
  }
  tell(name: string) {
    this.readyState = 1;
    this.dispatchEvent(new Event(name));
  }
  fail() {
    this.readyState = 2;
    this.dispatchEvent(new Event('error'));
  }
  close() {
    this.readyState = 2;
  }
}
const open = () => FakeStream.all.filter(({ readyState }) => readyState !== 2);
const look = (isHidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

const stops: (() => void)[] = [];
const listen = (heard: () => void) => {
  const stop = onMoves(heard);
  stops.push(stop);
  return stop;
};

beforeEach(() => {
  vi.useFakeTimers();
  FakeStream.all = [];
  vi.stubGlobal('EventSource', Object.assign(FakeStream, { CLOSED: 2 }));
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  look(false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('news of moves', () => {
  test('come over one stream, whoever listens, and reach everybody', () => {
    const [one, other] = [vi.fn(), vi.fn()];
    const stop = listen(one);
    listen(other);
    expect(open().map(({ url }) => url)).toEqual(['/api/v1/events']);
    open()[0]?.tell('ready');
    open()[0]?.tell('changed');
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([2, 2]);
    expect(isStreaming()).toBe(true);
    stop();
    expect(open()).toHaveLength(1);
    stops.pop()?.();
    expect(open()).toHaveLength(0);
  });

  test('are not listened for while nobody looks', () => {
    listen(vi.fn());
    look(true);
    expect(open()).toHaveLength(0);
    look(false);
    expect(open()).toHaveLength(1);
  });

  test.each([
    ['was refused', (stream: FakeStream) => stream.fail()],
    ['ended with the sign-in', (stream: FakeStream) => stream.tell('end')],
  ])('are asked for again later when the stream %s', (_, end) => {
    listen(vi.fn());
    end(open()[0]!);
    expect(open()).toHaveLength(0);
    expect(isStreaming()).toBe(false);
    vi.advanceTimersByTime(30_000);
    expect(open()).toHaveLength(1);
  });
});

describe('a page that waits', () => {
  async function waiting(every: readonly number[] | undefined) {
    const load = vi.fn(async () => 'state');
    const Page = () => {
      const { data } = useLoaded(['waiting'], load, every ? { every } : {});
      return <p>{data}</p>;
    };
    const client = new QueryClient();
    const page = await mount(
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>,
    );
    await act(() => vi.advanceTimersByTimeAsync(10));
    return { load, pass: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)), ...page };
  }

  test('asks when something has moved, and seldom otherwise', async () => {
    const { load, pass, unmount } = await waiting(WAITING);
    open()[0]?.tell('ready');
    await pass(10);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(30_000);
    expect(load).toHaveBeenCalledTimes(2);
    open()[0]?.tell('changed');
    await pass(10);
    expect(load).toHaveBeenCalledTimes(3);
    await pass(60_000);
    expect(load).toHaveBeenCalledTimes(4);
    await unmount();
    expect(open()).toHaveLength(0);
  });

  test('asks by itself while there is no stream', async () => {
    const { load, pass, unmount } = await waiting(WAITING);
    open()[0]?.fail();
    await pass(15_000);
    expect(load).toHaveBeenCalledTimes(4);
    await unmount();
  });

  test('that waits for nothing opens no stream', async () => {
    const { unmount } = await waiting(undefined);
    expect(FakeStream.all).toEqual([]);
    await unmount();
  });
});
