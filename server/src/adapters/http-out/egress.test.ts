import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { egress } from './egress.ts';
import { guardedFetch } from './guarded-fetch.ts';

const mayGo = egress();

describe('the open internet', () => {
  test.each(['1.1.1.1', '93.184.215.14', '223.255.255.254', '2606:4700:4700::1111', '::ffff:1.1.1.1'])(
    '%s may be asked',
    (address) => {
      expect(mayGo(address)).toBe(true);
    },
  );
});

describe('what stands near us', () => {
  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:169.254.169.254',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '2001::1',
    '100::1',
    '[::1]',
    'localhost',
    '',
  ])('%s may not be asked', (address) => {
    expect(mayGo(address)).toBe(false);
  });

  test('may be asked where it is allowed, and only there', () => {
    const besides = egress(['10.1.0.0/16', '192.168.7.7', 'fd00:1::/32']);
    expect(['10.1.2.3', '192.168.7.7', 'fd00:1::9', '::ffff:10.1.2.3'].map(besides)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['10.2.0.1', '192.168.7.8', 'fd00:2::9', '127.0.0.1'].map(besides)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the way out', () => {
  const ask = (url: string) =>
    guardedFetch()({ method: 'GET', url, headers: {}, timeoutMs: 5_000, mostBytes: 1_000 });

  // Spellings of 0.0.0.0, private and link-local addresses that a look at the text alone lets through.
  test.each([
    'https://0/',
    'https://0.0.0.0/',
    'https://10.1/',
    'https://167772161/',
    'https://0xa000001/',
    'https://012.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://2852039166/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[fe80::1]/',
    'https://[::]/',
    'https://1０.0.0.1/',
    'https://192.168.0.1:8443/',
    'https://[64:ff9b::a00:1]/',
  ])('%s is refused before anything is sent, without being repeated', async (url) => {
    await expect(ask(url)).rejects.toThrow(/^An address outside leads to a place that is not allowed$/);
  });

  test.each([
    ['a place near us', [['127.0.0.1', 4]]],
    [
      'two places, one of them near us',
      [
        ['1.1.1.1', 4],
        ['10.0.0.1', 4],
      ],
    ],
    ['an IPv6 address near us', [['fd00::1', 6]]],
    ['nothing', []],
  ] as const)('a name that leads to %s is refused as it is connected to', async (_, places) => {
    const found = places.map(([address, family]) => ({ address, family }));
    const out = guardedFetch({ resolve: async () => found });
    const asked = out({
      method: 'GET',
      url: 'https://rebound.example/',
      headers: {},
      timeoutMs: 5_000,
      mostBytes: 1,
    });
    await expect(asked).rejects.toThrow(/not allowed$/);
  });

  test('a name that changes its mind is looked at each time, and connected to where it was looked at', async () => {
    const asked: string[] = [];
    const allowedAt = createServer();
    await new Promise<void>((ready) => allowedAt.listen(0, '127.0.0.2', ready));
    const { port } = allowedAt.address() as AddressInfo; // It listens on TCP.
    const places = ['127.0.0.2', '127.0.0.3'];
    const out = guardedFetch({
      allow: ['127.0.0.2'],
      resolve: async (name) => {
        asked.push(name);
        return [{ address: places[asked.length - 1]!, family: 4 }];
      },
    });
    const ask = () =>
      out({
        method: 'GET',
        url: `https://moving.example:${port}/`,
        headers: {},
        timeoutMs: 5_000,
        mostBytes: 1,
      });
    const reached = once(allowedAt, 'connection');
    const first = ask().catch((fault: Error) => fault.message);
    const [socket] = await reached;
    socket.destroy();
    expect(await first).not.toMatch(/not allowed/);
    await expect(ask()).rejects.toThrow(/not allowed$/);
    expect(asked).toEqual(['moving.example', 'moving.example']);
    allowedAt.close();
  });
});
