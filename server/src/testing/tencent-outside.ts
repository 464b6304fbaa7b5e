/**
 * The face check of Tencent Cloud as it answers outside, on this machine, for tests: it checks every TC3 signature by
 * its own reading of the specification, keeps checks, and lets a test go through them.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export type TencentOutside = {
  readonly settings: {
    readonly endpoint: string;
    readonly secretId: string;
    readonly secretKey: string;
    readonly ruleId: string;
  };
  /** Parameters of all requests that were signed rightly. */
  readonly asked: readonly Parameters[];
  readonly goThrough: (bizToken: string, errCode: number) => void;
  readonly expireAll: () => void;
  /** From now on every request is answered with this code, or with this status; `null` ends it. */
  readonly fail: (how: string | number | null) => void;
  readonly refuse: (name: string) => void;
};

type Parameters = Readonly<Record<string, unknown>>;

const SECRET_ID = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE';
const SECRET_KEY = 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE';
const RULE_ID = '1';
const MOST_SECONDS_OFF = 300;

const running: { close: () => void }[] = [];

afterAll(() => {
  for (const server of running.splice(0)) server.close();
});

class Refused extends Error {}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

function checkSignature({ headers }: IncomingMessage, body: string): void {
  const [, id, day, signed = '', signature] =
    /^TC3-HMAC-SHA256 Credential=(\w+)\/([\d-]{10})\/faceid\/tc3_request, SignedHeaders=([a-z;-]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const timestamp = Number(headers['x-tc-timestamp']);
  if (id !== SECRET_ID) throw new Refused('AuthFailure.SecretIdNotFound');
  if (!(Math.abs(Date.now() / 1_000 - timestamp) <= MOST_SECONDS_OFF))
    throw new Refused('AuthFailure.SignatureExpire');
  const names = signed.split(';');
  if (!names.includes('host') || !names.includes('content-type'))
    throw new Refused('AuthFailure.InvalidAuthorization');
  const lines = names.map((name) => `${name}:${String(headers[name]).toLowerCase()}\n`).join('');
  const request = `POST\n/\n\n${lines}\n${signed}\n${sha256(body)}`;
  const scope = `${day}/faceid/tc3_request`;
  const key = mac(mac(mac(`TC3${SECRET_KEY}`, String(day)), 'faceid'), 'tc3_request');
  const expected = mac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(request)}`).toString('hex');
  const today = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  if (signature !== expected || day !== today) throw new Refused('AuthFailure.SignatureFailure');
}

type Check = { errCode: number | null; readonly person: Parameters };

function begin(checks: Map<string, Check>, refused: ReadonlySet<string>, asked: Parameters) {
  const { Name: name, IdCard: id } = asked;
  if (typeof name !== 'string' || refused.has(name) || !/^[0-9X]{18}$/.test(String(id)))
    throw new Refused('InvalidParameter');
  const token = `BIZ-${checks.size + 1}`;
  checks.set(token, { errCode: null, person: asked });
  return { Url: `https://open.weixin.example/check?token=${token}`, BizToken: token };
}

function detail(checks: ReadonlyMap<string, Check>, asked: Parameters) {
  const check = checks.get(String(asked.BizToken));
  if (!check) throw new Refused('InvalidParameterValue.BizTokenIllegal');
  if (check.errCode === Number.POSITIVE_INFINITY) throw new Refused('InvalidParameterValue.BizTokenExpired');
  const { IdCard, Name, Extra } = check.person;
  const words = { ErrMsg: check.errCode === null ? null : 'told', IdCard, Name, Extra };
  return { Text: { ErrCode: check.errCode, ...words }, IdCardData: null, BestFrame: null, VideoData: null };
}

/** Starts the vendor. A mutable world: checks that were begun, people it refuses, a fault that it is in. */
export async function startTencentOutside(): Promise<TencentOutside> {
  const checks = new Map<string, Check>();
  const [refused, asked]: [Set<string>, Parameters[]] = [new Set(), []];
  let failure: string | number | null = null;

  const answer = (request: IncomingMessage, body: string): object => {
    checkSignature(request, body);
    if (typeof failure === 'string') throw new Refused(failure);
    if (request.headers['x-tc-version'] !== '2018-03-01') throw new Refused('NoSuchVersion');
    const parameters: Parameters = JSON.parse(body);
    asked.push(parameters);
    if (parameters.RuleId !== RULE_ID) throw new Refused('InvalidParameterValue.RuleIdNotExist');
    const action = request.headers['x-tc-action'];
    if (action === 'DetectAuth') return begin(checks, refused, parameters);
    if (action === 'GetDetectInfoEnhanced') return detail(checks, parameters);
    throw new Refused('InvalidAction');
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (typeof failure === 'number') return void response.writeHead(failure).end('<html>busy</html>');
    let said: object;
    try {
      said = answer(request, Buffer.concat(chunks).toString('utf8'));
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      said = { Error: { Code: fault.message, Message: 'refused' } };
    }
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(
      JSON.stringify({ Response: { ...said, RequestId: 'd73c0c05-f7ff-419c-84cb-0756303b1925' } }),
    );
  });
  running.push({ close: () => server.closeAllConnections() }, server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const mark = (token: string, errCode: number) => {
    const check = checks.get(token);
    if (check) check.errCode = errCode;
  };
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      secretId: SECRET_ID,
      secretKey: SECRET_KEY,
      ruleId: RULE_ID,
    },
    asked,
    goThrough: mark,
    expireAll: () => {
      for (const token of checks.keys()) mark(token, Number.POSITIVE_INFINITY);
    },
    fail: (how) => {
      failure = how;
    },
    refuse: (name) => void refused.add(name),
  };
}
