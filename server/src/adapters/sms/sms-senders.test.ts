import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { smsSenderContract } from '../../ports/outbound.contract.ts';
import { memoryJournal } from '../journal/memory-journal.ts';
import { localOutbox, type OutboxLine } from '../local-outbox/local-outbox.ts';
import { readGatewayUrl } from './gateway-settings.ts';
import { gatewaySms } from './gateway-sms.ts';
import { localSms } from './local-sms.ts';

const key = 'a key for tests, long enough';
const sms = { id: '0192f3a4-7b1c-7000-8000-000000000001', to: '13800000000', text: '【入驻】验证码 123456' };

type Asked = { readonly headers: IncomingMessage['headers']; readonly body: string };
type Handler = (asked: Asked, answer: ServerResponse) => void;

const running: { close: () => void }[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

/** A gateway on this machine that answers as it is told. */
async function gateway(handler: Handler): Promise<string> {
  const server = createServer(async (request, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    handler({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') }, answer);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  running.push({ close: () => server.closeAllConnections() }, server);
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/send?key=${encodeURIComponent(key)}&sign=ruzhu`;
}

const answering = (status: number, body = '{}', headers = {}) =>
  gateway((_, answer) => answer.writeHead(status, headers).end(body));

smsSenderContract('the gateway', async () => {
  const arrived: string[] = [];
  const failing = new Map<string, number>();
  const url = await gateway(({ body }, answer) => {
    const { id, to }: { id: string; to: string } = JSON.parse(body);
    const status = failing.get(to) ?? 200;
    if (status === 200 && !arrived.includes(id)) arrived.push(id);
    answer.writeHead(status).end(JSON.stringify({ reference: `gw-${id}`, reason: 'number.unknown', to }));
  });
  const status = { unknown: 422, failing: 503, well: 200 };
  return {
    ...gatewaySms({ url }),
    arrived: () => arrived,
    behave: (to, how) => void failing.set(to, status[how]),
  };
});

smsSenderContract('the local outbox', async () => {
  const outbox = localOutbox({ journal: memoryJournal<OutboxLine>(), clock: { now: () => 0 } });
  const states = { unknown: 'bounced', failing: 'failed', well: 'delivered' } as const;
  return {
    ...localSms({ outbox, boundTo: '127.0.0.1' }),
    arrived: () => outbox.list().flatMap(({ id, state }) => (state === 'delivered' ? [id] : [])),
    behave: (to, how) => outbox.simulate(to, states[how]),
  };
});

test('the gateway can check who sent the message, and the key never travels', async () => {
  const seen: Asked[] = [];
  const url = await gateway((asked, answer) => {
    seen.push(asked);
    answer.end('{}');
  });
  await gatewaySms({ url, now: () => 1_790_000_000_999 }).send(sms);
  const { headers, body } = seen[0]!;
  expect(JSON.parse(body)).toEqual(sms);
  expect(headers['ruzhu-timestamp']).toBe('1790000000');
  expect(headers['idempotency-key']).toBe(sms.id);
  const signed = createHmac('sha256', key).update(`1790000000.${body}`).digest('hex');
  expect(headers['ruzhu-signature']).toBe(`v1=${signed}`);
  expect(JSON.stringify(headers)).not.toContain('key for tests');
});

test('a gateway without a reference of its own is quoted by our id', async () => {
  const url = await answering(202, '');
  expect(await gatewaySms({ url }).send(sms)).toEqual({ state: 'sent', reference: sms.id });
});

test.each([
  ['{"reason":"number.unknown"}', 'number.unknown'],
  ['{"reason":"13800000000 is unknown"}', 'refused'],
  ['not JSON', 'refused'],
])('the refusal %s is told as "%s"', async (body, why) => {
  const url = await answering(422, body);
  expect(await gatewaySms({ url }).send(sms)).toEqual({ state: 'refused', why });
});

test.each([302, 400, 401, 404, 429, 500, 503])('the answer %i is tried again later', async (status) => {
  const url = await answering(status, '', { Location: 'http://127.0.0.1:1/' });
  await expect(gatewaySms({ url }).send(sms)).rejects.toThrow(String(status));
});

test('a gateway that does not answer is given up after the time-out', async () => {
  const url = await gateway(() => {});
  await expect(gatewaySms({ url, timeoutMs: 100 }).send(sms)).rejects.toThrow('timeout');
});

test('of an answer without end only the beginning is read', async () => {
  const url = await gateway((_, answer) => {
    const pour = (): void => {
      while (answer.write('x'.repeat(65_536)));
      answer.once('drain', pour);
    };
    pour();
  });
  expect(await gatewaySms({ url }).send(sms)).toEqual({ state: 'sent', reference: sms.id });
});

test.each([
  [`https://:${key}@sms.example.com/send`, 'https://sms.example.com/send'],
  [`https://${encodeURIComponent(key)}@sms.example.com/send`, 'https://sms.example.com/send'],
  [`https://sms.example.com/send?a=b&key=${encodeURIComponent(key)}`, 'https://sms.example.com/send?a=b'],
  [`http://:${key}@localhost:8080/`, 'http://localhost:8080/'],
])('%s names the gateway and its key', (text, url) => {
  expect(readGatewayUrl(text)).toEqual({ url, key });
});

test.each([
  '',
  'sms.example.com',
  'https://sms.example.com/send',
  'https://:short@sms.example.com/send',
  `http://:${key}@sms.example.com/send`,
  `ftp://:${key}@localhost/send`,
])('"%s" is not taken', (text) => {
  expect(() => readGatewayUrl(text)).toThrow(expect.objectContaining({ code: 'sms.url' }));
});

test('the local sender does not run where others reach the server', () => {
  const outbox = localOutbox({ journal: memoryJournal<OutboxLine>(), clock: { now: () => 0 } });
  expect(() => localSms({ outbox, boundTo: '::' })).toThrow('SMS_GATEWAY_URL');
});
