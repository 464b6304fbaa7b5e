import { deflateSync } from 'node:zlib';
import { CODE, received } from './outbox.ts';

export type Told = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly after: string | null;
};

/** A program that calls the API as one browser does: it keeps the cookies it is given. */
export class Caller {
  readonly #cookies = new Map<string, string>();
  readonly #base: string;
  constructor(base: string) {
    this.#base = base;
  }

  async ask(method: string, path: string, body?: unknown, key?: string): Promise<Told> {
    const isPicture = body instanceof Uint8Array;
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': isPicture ? 'image/png' : 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: isPicture ? Buffer.from(body) : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? {} : JSON.parse(text),
      after: response.headers.get('retry-after'),
    };
  }

  /** Begins a service account with a mailbox of its own; gives its id. */
  async register(email: string): Promise<string> {
    const since = Date.now() - 60_000;
    const sent = await this.ask('POST', '/api/v1/registrations', { email });
    const code = await received(this.#base, email, CODE, since);
    const proof = { proofId: sent.body.proofId, code };
    const proved = await this.ask('POST', '/api/v1/registrations/prove', proof);
    if (proved.status >= 400) throw new Error(JSON.stringify(proved));
    return String(proved.body.id);
  }

  upload(applicationId: string, picture: Uint8Array, key: string): Promise<Told> {
    const query = 'field=otherImages&name=a.png';
    return this.ask('POST', `/api/v1/applications/${applicationId}/files?${query}`, picture, key);
  }
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(~crc >>> 0);
  return Buffer.concat([length, body, check]);
};

/** A picture of 900 × 700 in grey, made here: `seed` tells one from another. */
export function picture(seed: number): Uint8Array {
  const [width, height] = [900, 700];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < rows.length; at += 1)
    rows[at] = at % (width + 1) === 0 ? 0 : ((at * (seed + 7)) >> 5) & 255;
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
