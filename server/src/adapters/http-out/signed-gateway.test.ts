import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OutRequest } from '../../ports/http-out.ts';
import { signedGateway } from './signed-gateway.ts';

const key = 'a key for tests, long enough';

function gateway(url: string) {
  const seen: OutRequest[] = [];
  const post = signedGateway({
    setting: 'REGISTRY_GATEWAY_URL',
    url,
    now: () => 1_790_000_000_999,
    out: async (request) => {
      seen.push(request);
      return { status: 200, headers: {}, body: new Uint8Array() };
    },
  });
  return { post, seen };
}

test('the gateway can check who asks, and the key never travels', async () => {
  const { post, seen } = gateway(`https://gw.example.com/compare?key=${encodeURIComponent(key)}&a=b`);
  await post('{"name":"示例"}');
  const { url, headers, method } = seen[0]!;
  expect([method, url]).toEqual(['POST', 'https://gw.example.com/compare?a=b']);
  expect(headers['ruzhu-timestamp']).toBe('1790000000');
  const signed = createHmac('sha256', key).update('1790000000.{"name":"示例"}').digest('hex');
  expect(headers['ruzhu-signature']).toBe(`v1=${signed}`);
  expect(JSON.stringify(seen)).not.toContain('key for tests');
});

test.each([
  [`https://:${key}@gw.example.com/compare`, 'https://gw.example.com/compare'],
  [`https://${encodeURIComponent(key)}@gw.example.com/`, 'https://gw.example.com/'],
  [`http://:${key}@localhost:8080/`, 'http://localhost:8080/'],
])('%s names the gateway and its key', async (text, address) => {
  const { post, seen } = gateway(text);
  await post('{}');
  expect(seen[0]!.url).toBe(address);
});

test.each([
  '',
  'gw.example.com',
  'https://gw.example.com/compare',
  'https://:short@gw.example.com/compare',
  `http://:${key}@gw.example.com/compare`,
  `ftp://:${key}@localhost/`,
])('"%s" is not taken', (text) => {
  expect(() => gateway(text)).toThrow(expect.objectContaining({ code: 'outside.gateway' }));
});
