/**
 * The interfaces of WeChat that give a token and read papers, on this machine, for tests: tokens are issued, expire and
 * are refused as outside; forms are read by a parser that is not ours; pictures are known by their bytes.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll } from 'vitest';

export type WechatOcrOutside = {
  readonly settings: { readonly baseUrl: string; readonly appId: string; readonly appSecret: string };
  /** Paths that were asked, in order, without their queries. */
  readonly asked: readonly string[];
  readonly licence: Uint8Array;
  readonly idCard: Uint8Array;
  readonly nothing: Uint8Array;
  /** The token that was given becomes void, as when somebody else renewed it by force. */
  readonly voidToken: () => void;
  /** From now on reading a paper gives this errcode, or this status when it is one; `null` ends it. */
  readonly fail: (how: number | null) => void;
};

const APP_ID = 'wx0000000000000001';
const APP_SECRET = 'a secret for tests only';
const MOST_BYTES = 2 * 1_048_576;

const jpegOf = (mark: string) => Uint8Array.from([0xff, 0xd8, 0xff, ...Buffer.from(mark), 0xff, 0xd9]);

const PAPERS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  '/cv/ocr/bizlicense': {
    licence: {
      reg_num: '91460323MA5YY007X1',
      serial: '1-1',
      legal_representative: '王小明',
      enterprise_name: '中沙示例有限公司',
      type_of_enterprise: '有限责任公司',
      address: '中沙群岛示例路 1 号',
      business_scope: '食品销售',
      registered_capital: '壹佰万元整',
      paid_in_capital: '',
      valid_period: '2021年03月15日至长期',
      registered_date: '2021年03月15日',
      cert_position: { pos: { left_top: { x: 155, y: 191 } } },
      img_size: { w: 966, h: 728 },
    },
  },
  '/cv/ocr/idcard': {
    idCard: {
      type: 'Front',
      name: '王小明',
      id: '46003919800101003X',
      addr: '中沙群岛',
      gender: '男',
      nationality: '汉',
    },
  },
};

const running: { close: () => void }[] = [];

afterAll(() => {
  for (const server of running.splice(0)) server.close();
});

const refused = (errcode: number) => ({ errcode, errmsg: `refused rid: ${errcode}` });

/** The mark of the picture in the form field `img`, or the refusal. */
async function markOf(request: IncomingMessage, body: Buffer): Promise<string | number> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null);
  const picture = form?.get('img');
  if (!(picture instanceof File) || picture.name === '') return 41_005;
  if (picture.size >= MOST_BYTES) return 40_006;
  const bytes = Buffer.from(await picture.arrayBuffer());
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 101_000;
  return bytes.subarray(3, -2).toString('utf8');
}

export async function startWechatOcrOutside(): Promise<WechatOcrOutside> {
  const asked: string[] = [];
  let issued = 0;
  let failure: number | null = null;
  const current = () => `TOKEN_${issued}`;

  const giveToken = (body: Buffer): object => {
    const told: Readonly<Record<string, unknown>> = JSON.parse(body.toString('utf8'));
    if (told.grant_type !== 'client_credential') return refused(40_002);
    if (told.appid !== APP_ID) return refused(40_013);
    if (told.secret !== APP_SECRET) return refused(40_125);
    if (issued === 0) issued = 1;
    return { access_token: current(), expires_in: 7_200 };
  };

  const readPaper = async (path: string, token: string | null, request: IncomingMessage, body: Buffer) => {
    if (token === null) return refused(41_001);
    if (token !== current()) return refused(40_001);
    if (failure !== null) return refused(failure);
    const mark = await markOf(request, body);
    if (typeof mark === 'number') return refused(mark);
    const paper = PAPERS[path]?.[mark];
    return paper ? { errcode: 0, errmsg: 'ok', ...paper } : refused(101_001);
  };

  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://outside');
    asked.push(pathname);
    if (failure !== null && failure >= 500 && failure < 600) return void response.writeHead(failure).end();
    const token = searchParams.get('access_token');
    const said =
      pathname === '/cgi-bin/stable_token'
        ? giveToken(body)
        : await readPaper(pathname, token, request, body);
    response.writeHead(200, { 'Content-Type': 'application/json; encoding=utf-8' }).end(JSON.stringify(said));
  });
  running.push({ close: () => server.closeAllConnections() }, server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    settings: { baseUrl: `http://127.0.0.1:${port}`, appId: APP_ID, appSecret: APP_SECRET },
    asked,
    licence: jpegOf('licence'),
    idCard: jpegOf('idCard'),
    nothing: jpegOf('nothing'),
    voidToken: () => {
      issued += 1;
    },
    fail: (how) => {
      failure = how;
    },
  };
}
