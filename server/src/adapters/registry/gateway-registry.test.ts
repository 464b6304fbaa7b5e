import { expect, test } from 'vitest';
import { registryContract } from '../../ports/checks.contract.ts';
import { startGatewayOutside } from '../../testing/gateway-outside.ts';
import { keptLog } from '../../testing/kept-log.ts';
import { guardedFetch } from '../http-out/guarded-fetch.ts';
import { signedGateway } from '../http-out/signed-gateway.ts';
import { gatewayRegistry } from './gateway-registry.ts';

const company = {
  name: '中沙示例有限公司',
  code: '91460323MA5YY007X1',
  legalRepName: '王小明',
  legalRepId: '46003919800101003X',
};

const { log, lines } = keptLog();

const connect = (url: string, timeoutMs = 5_000) =>
  gatewayRegistry({
    log,
    post: signedGateway({ setting: 'REGISTRY_GATEWAY_URL', url, out: guardedFetch(), timeoutMs }),
  });

const answering = async (status: number, body: string, headers = {}) =>
  connect((await startGatewayOutside((_, answer) => answer.writeHead(status, headers).end(body))).url);

registryContract('the gateway', async () => {
  const { url } = await startGatewayOutside(({ body }, answer) => {
    const { code }: { code: string } = JSON.parse(body);
    answer.end(JSON.stringify({ outcome: code === company.code ? 'match' : 'notFound' }));
  });
  return { registry: connect(url), known: company };
});

test.each([
  [{ outcome: 'match' }],
  [{ outcome: 'notFound' }],
  [{ outcome: 'cancelled' }],
  [{ outcome: 'differs', elements: ['code'] }],
  [{ outcome: 'differs', elements: ['name', 'legalRepName', 'legalRepId'] }],
])('%j is passed on', async (said) => {
  expect(await (await answering(200, JSON.stringify(said))).compare(company)).toEqual(said);
});

test('all four elements are asked, and a missing ID number is told as such', async () => {
  const { url, bodies } = await startGatewayOutside((_, answer) => answer.end('{"outcome":"match"}'));
  const registry = connect(url);
  await registry.compare(company);
  await registry.compare({ ...company, legalRepId: null });
  expect(bodies.map((body): unknown => JSON.parse(body))).toEqual([
    company,
    { ...company, legalRepId: null },
  ]);
});

test.each<[number, string]>([
  [200, ''],
  [200, 'not JSON'],
  [200, 'null'],
  [200, '{}'],
  [200, '{"outcome":"yes"}'],
  [200, '{"outcome":"notCompared"}'],
  [200, '{"outcome":"differs"}'],
  [200, '{"outcome":"differs","elements":[]}'],
  [200, '{"outcome":"differs","elements":["name","colour"]}'],
  [200, `{"outcome":"match","more":"${'x'.repeat(70_000)}"}`],
  [204, ''],
  [302, ''],
  [401, '{"outcome":"match"}'],
  [429, '{"outcome":"match"}'],
  [500, '{"outcome":"match"}'],
])('the answer %i %.60s is none', async (status, body) => {
  const registry = await answering(status, body, status === 302 ? { Location: 'http://127.0.0.1:1/' } : {});
  expect(await registry.compare(company)).toEqual({ outcome: 'unavailable' });
});

test('a gateway that says nothing, cuts the line or is not there holds nobody up', async () => {
  const silent = await startGatewayOutside(() => {});
  const cutting = await startGatewayOutside((_, answer) => answer.destroy());
  const absent = `http://:${'k'.repeat(20)}@127.0.0.1:1/`;
  for (const url of [silent.url, cutting.url, absent])
    expect(await connect(url, 200).compare(company)).toEqual({ outcome: 'unavailable' });
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.join()).not.toMatch(/中沙|王小明|4600|127\.0/);
});
