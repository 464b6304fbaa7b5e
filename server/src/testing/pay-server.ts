/**
 * The payment platform on this machine: real HTTP, own keys, the published rules of APIv3. It takes only what the
 * merchant signed, signs what it answers, tells of payments by notices under the test's clock, and misbehaves when told.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import type { WechatPayGiven } from '../adapters/payments/wechat-pay-settings.ts';
import type { Clock } from '../ports/clock.ts';
import { tradeBillOf } from './pay-bill.ts';
import { MERCHANT, payKeys, pemOf, signatureFault, signedHeaders } from './pay-keys.ts';
import { MOODS, type Mood, type MoodName } from './pay-moods.data.ts';
import { type LIES, type Post, payNotices, type Telling } from './pay-notices.ts';
import { type PayOrder, type PayPlatform, payPlatform, type Reply } from './pay-platform.ts';

/** The operations of the platform. */
export type PayOperation = 'open' | 'query' | 'close' | 'refund' | 'queryRefund' | 'bill' | 'download';

type Planned = { readonly mood: MoodName; readonly operation: PayOperation | null; left: number };

export type PayServer = {
  readonly url: string;
  /** What the product is set up with. */
  readonly given: WechatPayGiven;
  readonly platform: PayPlatform;
  readonly notices: ReturnType<typeof payNotices>;
  /** The operations that were asked for, in order; those that were turned down for their signature are not among them. */
  readonly asked: readonly PayOperation[];
  /** Why calls were turned down. */
  readonly turnedDown: readonly string[];
  /** The payer pays. `false` when the order cannot be paid. */
  readonly pay: (number: string, telling?: Telling) => boolean;
  readonly lie: (number: string, lie: keyof typeof LIES) => Promise<number>;
  /** The next answers, of one operation or of all, come in this mood. */
  readonly next: (mood: MoodName, operation?: PayOperation | null, times?: number) => void;
  /** No more moods. */
  readonly behave: () => void;
};

const running: { readonly close: () => void }[] = [];
afterAll(() => {
  for (const one of running.splice(0)) one.close();
});

const byFetch: Post = async ({ url, headers, body }) => {
  const answered = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) }).catch(
    () => null,
  );
  return answered?.status ?? 0;
};

type Route = {
  readonly method: 'GET' | 'POST';
  readonly pattern: RegExp;
  readonly operation: PayOperation;
};

const ORDER = '/v3/pay/transactions/out-trade-no/([^/]+)';
const ROUTES: readonly Route[] = [
  { method: 'POST', pattern: /^\/v3\/pay\/transactions\/native$/, operation: 'open' },
  { method: 'GET', pattern: new RegExp(`^${ORDER}$`), operation: 'query' },
  { method: 'POST', pattern: new RegExp(`^${ORDER}/close$`), operation: 'close' },
  { method: 'POST', pattern: /^\/v3\/refund\/domestic\/refunds$/, operation: 'refund' },
  { method: 'GET', pattern: /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/, operation: 'queryRefund' },
  { method: 'GET', pattern: /^\/v3\/bill\/tradebill$/, operation: 'bill' },
  { method: 'GET', pattern: /^\/v3\/billdownload\/file$/, operation: 'download' },
];

type Asked = { readonly method: string; readonly url: URL; readonly body: string };

/** The order or refund that the path names. */
const named = (pattern: RegExp, { url }: Asked): string =>
  decodeURIComponent(pattern.exec(url.pathname)?.[1] ?? '');

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Headers without which the platform does not look at a call. */
const hasHeaders = ({ headers, method }: IncomingMessage): boolean =>
  headers.accept === 'application/json' &&
  (headers['user-agent'] ?? '') !== '' &&
  (method === 'GET' || headers['content-type'] === 'application/json');

function send(response: ServerResponse, { status, json }: Reply, now: number, mood: Mood): void {
  const told = json && mood.change ? mood.change(json) : json;
  const body = Buffer.from(told === undefined ? '' : JSON.stringify(told));
  const type = body.length > 0 ? { 'Content-Type': 'application/json; charset=utf-8' } : {};
  response.writeHead(status, { ...type, ...signedHeaders(body, now, mood.how) }).end(body);
}

const refusalOf = ([status, code]: readonly [number, string]): Reply => ({
  status,
  json: { code, message: code },
});

/** Starts a payment platform. `post` brings notices to the merchant; over the network unless something else is given. */
export async function startPayServer(clock: Clock, post: Post = byFetch): Promise<PayServer> {
  const platform = payPlatform(clock);
  const notices = payNotices(clock, post);
  const [asked, turnedDown, planned]: [PayOperation[], string[], Planned[]] = [[], [], []];
  const nonces = new Set<string>();
  const place = { url: '' };

  const bill = ({ url }: Asked): Reply => {
    const date = url.searchParams.get('bill_date') ?? '';
    const text = tradeBillOf(platform, date);
    if (text === null) return refusalOf([400, 'NO_STATEMENT_EXIST']);
    const hash_value = createHash('sha1').update(text).digest('hex');
    const download_url = `${place.url}/v3/billdownload/file?token=${date}`;
    return { status: 200, json: { hash_type: 'SHA1', hash_value, download_url } };
  };

  const DO: Readonly<Record<PayOperation, (one: Asked, pattern: RegExp) => Reply>> = {
    open: ({ body }) => platform.open(body),
    query: (one, pattern) => platform.query(named(pattern, one)),
    close: (one, pattern) => platform.close(named(pattern, one)),
    refund: ({ body }) => platform.refund(body),
    queryRefund: (one, pattern) => platform.queryRefund(named(pattern, one)),
    bill,
    download: () => ({ status: 200 }),
  };

  const moodOf = (operation: PayOperation): Mood => {
    const one = planned.find((each) => each.operation === null || each.operation === operation);
    if (!one) return {};
    one.left -= 1;
    if (one.left === 0) planned.splice(planned.indexOf(one), 1);
    return MOODS[one.mood];
  };

  const pay = (number: string, telling: Telling = 'atOnce'): boolean => {
    const order = platform.pay(number);
    if (order) notices.plan(order, telling);
    return order !== null;
  };

  const perform = async (route: Route, one: Asked, response: ServerResponse): Promise<void> => {
    const mood = moodOf(route.operation);
    if (mood.cut) return void response.destroy();
    if (mood.refuses) return send(response, refusalOf(mood.refuses), clock.now(), mood);
    const reply = DO[route.operation](one, route.pattern);
    if (mood.early) {
      pay(JSON.parse(one.body).out_trade_no);
      await notices.deliver();
    }
    if (mood.after === 'cut') return void response.destroy();
    // Whoever asked hangs up in the end.
    if (mood.after === 'slow') return;
    if (mood.after === 'fault') return send(response, refusalOf([500, 'SYSTEM_ERROR']), clock.now(), mood);
    if (route.operation === 'download')
      return void response.end(tradeBillOf(platform, one.url.searchParams.get('token') ?? ''));
    send(response, reply, clock.now(), mood);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const { method = '', url: path = '' } = request;
    const one = { method, url: new URL(path, place.url), body };
    const route = ROUTES.find((each) => each.method === method && each.pattern.test(one.url.pathname));
    const authorization = request.headers.authorization ?? '';
    const fault = hasHeaders(request)
      ? signatureFault({ method, path, authorization, body }, clock.now(), nonces)
      : 'headers';
    // Whoever is not known gets no signature.
    const stranger: Mood = { how: 'none' };
    if (fault !== null) {
      turnedDown.push(fault);
      return send(response, refusalOf([401, 'SIGN_ERROR']), clock.now(), stranger);
    }
    if (!route) return send(response, refusalOf([404, 'NOT_FOUND']), clock.now(), {});
    asked.push(route.operation);
    await perform(route, one, response);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((fault: Error) => response.destroy(fault));
  });
  running.push({ close: () => server.close() }, { close: () => server.closeAllConnections() });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on TCP has an address of this kind.
  place.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const orderOf = (number: string): PayOrder => {
    const order = platform.orders.get(number);
    if (!order) throw new Error(`The platform has no order ${number}`);
    return order;
  };
  const { merchant, platform: own } = payKeys();
  return {
    url: place.url,
    given: {
      baseUrl: place.url,
      mchId: MERCHANT.mchId,
      appId: MERCHANT.appId,
      serialNo: MERCHANT.serialNo,
      privateKey: pemOf(merchant.privateKey),
      apiV3Key: MERCHANT.apiV3Key,
      publicKey: pemOf(own.publicKey),
      publicKeyId: MERCHANT.keyId,
    },
    platform,
    notices,
    asked,
    turnedDown,
    pay,
    lie: (number, lie) => notices.lie(orderOf(number), lie),
    next: (mood, operation = null, times = 1) => {
      planned.push({ mood, operation, left: times });
    },
    behave: () => {
      planned.length = 0;
    },
  };
}
