/**
 * A small object store that speaks S3, on this machine, for tests: it checks every signature by its own reading of the
 * specification, the hashes of what is put, path and virtual addressing, and can be told how to misbehave.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export type Trouble =
  | 'slowDown'
  | 'internalError'
  | 'silence'
  | 'cutRequest'
  | 'cutAnswer'
  | 'damagedUpload'
  | 'damagedAnswer';

export type S3Outside = {
  readonly port: number;
  readonly settings: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly pathStyle: boolean;
  };
  /** What is kept, by key. */
  readonly objects: Map<string, Buffer>;
  /** Methods and outcomes of all requests, in order: `PUT 200`. */
  readonly requests: readonly string[];
  /** Each of the next requests meets one trouble. */
  readonly trouble: (...troubles: readonly Trouble[]) => void;
};

const MOST_SKEW_MS = 15 * 60_000;

const SETTINGS = {
  bucket: 'ruzhu-files',
  region: 'cn-north-1',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  pathStyle: true,
};

const running: { close: () => void }[] = [];

afterAll(() => {
  for (const server of running.splice(0)) server.close();
});

type Refusal = readonly [status: number, code: string];

const sha256 = (data: Buffer | string, form: 'hex' | 'base64' = 'hex') =>
  createHash('sha256').update(data).digest(form);
const mac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();
const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '');

function instantOf(stamp: string): number {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  return Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
}

/** The signature that a request with these headers must carry. */
function expected(request: IncomingMessage, names: string, scope: string): string {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const lines = names.split(';').map((name) => `${name}:${header(request, name).trim()}\n`);
  const asked = [
    request.method,
    path,
    query.split('&').filter(Boolean).sort().join('&'),
    lines.join(''),
    names,
    header(request, 'x-amz-content-sha256'),
  ].join('\n');
  const [day = '', region = '', service = '', end = ''] = scope.split('/');
  const toSign = ['AWS4-HMAC-SHA256', header(request, 'x-amz-date'), scope, sha256(asked)].join('\n');
  const key = mac(mac(mac(mac(`AWS4${SETTINGS.secretAccessKey}`, day), region), service), end);
  return mac(key, toSign).toString('hex');
}

function signatureRefusal(request: IncomingMessage): Refusal | null {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      header(request, 'authorization'),
    );
  if (!found) return [403, 'AccessDenied'];
  const [, id = '', scope = '', names = '', signature = ''] = found;
  const stamp = header(request, 'x-amz-date');
  if (id !== SETTINGS.accessKeyId) return [403, 'InvalidAccessKeyId'];
  if (!(Math.abs(Date.now() - instantOf(stamp)) <= MOST_SKEW_MS)) return [403, 'RequestTimeTooSkewed'];
  if (scope !== `${stamp.slice(0, 8)}/${SETTINGS.region}/s3/aws4_request`)
    return [400, 'AuthorizationHeaderMalformed'];
  const must = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))];
  const signed = names.split(';');
  if (must.some((name) => !signed.includes(name))) return [403, 'AccessDenied'];
  if ([...signed].sort().join(';') !== names) return [403, 'SignatureDoesNotMatch'];
  return signature === expected(request, names, scope) ? null : [403, 'SignatureDoesNotMatch'];
}

function digestRefusal(request: IncomingMessage, body: Buffer): Refusal | null {
  if (header(request, 'x-amz-content-sha256') !== sha256(body)) return [400, 'XAmzContentSHA256Mismatch'];
  const told = request.headers['x-amz-checksum-sha256'];
  return told === undefined || told === sha256(body, 'base64') ? null : [400, 'BadDigest'];
}

/** Bucket and key, by the host's name or by the path. */
function placeOf(request: IncomingMessage): { readonly bucket: string; readonly key: string } {
  const path = decodeURIComponent((request.url ?? '').split('?')[0]!).slice(1);
  const [name = ''] = header(request, 'host').split(':');
  if (name.endsWith('.localhost')) return { bucket: name.slice(0, -'.localhost'.length), key: path };
  const [bucket = '', ...rest] = path.split('/');
  return { bucket, key: rest.join('/') };
}

function refuse(response: ServerResponse, [status, code]: Refusal): void {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>refused</Message></Error>`;
  response.writeHead(status, { 'Content-Type': 'application/xml' }).end(xml);
}

/** The part that a `Range: bytes=a-b` asks for: first and last byte, or `null` when it lies outside. */
function rangeOf(text: string, length: number): readonly [number, number] | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(text) ?? [];
  if (first === '') return last === '' ? null : [Math.max(0, length - Number(last)), length - 1];
  const end = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return Number(first) <= end ? [Number(first), end] : null;
}

type Kept = { readonly bytes: Buffer; readonly trouble: Trouble | null };

function give(request: IncomingMessage, response: ServerResponse, { bytes, trouble }: Kept): void {
  const ranged = request.headers.range;
  const range = ranged === undefined ? ([0, bytes.length - 1] as const) : rangeOf(ranged, bytes.length);
  if (!range) {
    refuse(response, [416, 'InvalidRange']);
    return;
  }
  const part = Buffer.from(bytes.subarray(range[0], range[1] + 1));
  if (trouble === 'damagedAnswer') part[0] = (part[0] ?? 0) ^ 1;
  if (ranged !== undefined) response.setHeader('Content-Range', `bytes ${range.join('-')}/${bytes.length}`);
  else if (request.headers['x-amz-checksum-mode'] === 'ENABLED')
    response.setHeader('x-amz-checksum-sha256', sha256(bytes, 'base64'));
  response.writeHead(ranged === undefined ? 200 : 206, { 'Content-Length': part.length });
  if (trouble === 'cutAnswer') {
    response.write(part.subarray(0, part.length >> 1));
    setImmediate(() => response.destroy());
    return;
  }
  response.end(request.method === 'HEAD' ? undefined : part);
}

/** What is answered instead of doing anything, or `null`. */
function refusalOf(request: IncomingMessage, body: Buffer, trouble: Trouble | null): Refusal | null {
  if (trouble === 'slowDown') return [503, 'SlowDown'];
  if (trouble === 'internalError') return [500, 'InternalError'];
  const refusal = signatureRefusal(request) ?? digestRefusal(request, body);
  if (refusal) return refusal;
  return placeOf(request).bucket === SETTINGS.bucket ? null : [404, 'NoSuchBucket'];
}

function act(
  objects: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, trouble }: Kept,
): void {
  const { key } = placeOf(request);
  const kept = objects.get(key);
  if (request.method === 'PUT') {
    objects.set(key, bytes);
    response.writeHead(200, { ETag: `"${createHash('md5').update(bytes).digest('hex')}"` }).end();
  } else if (request.method === 'DELETE') {
    objects.delete(key);
    response.writeHead(204).end();
  } else if (kept) give(request, response, { bytes: kept, trouble });
  else refuse(response, [404, 'NoSuchKey']);
}

/** Starts a store with one empty bucket. */
export async function startS3Outside(): Promise<S3Outside> {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];
  const troubles: Trouble[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.on('close', () => requests.push(`${request.method} ${response.statusCode}`));
    const trouble = troubles.shift() ?? null;
    if (trouble === 'cutRequest') response.destroy();
    if (trouble === 'cutRequest' || trouble === 'silence') return;
    if (trouble === 'damagedUpload') chunks.push(Buffer.from([0]));
    const bytes = Buffer.concat(chunks);
    const refusal = refusalOf(request, bytes, trouble);
    if (refusal) refuse(response, refusal);
    else act(objects, request, response, { bytes, trouble });
  });
  running.push({ close: () => server.closeAllConnections() }, server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    settings: { ...SETTINGS, endpoint: `http://127.0.0.1:${port}` },
    objects,
    requests,
    trouble: (...more) => void troubles.push(...more),
  };
}
