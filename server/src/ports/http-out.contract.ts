import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { HttpOut, OutRequest } from './http-out.ts';

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

const running: { close: () => void }[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

/** A server on this machine that answers as it is told; gives its origin. */
async function serve(answer: (asked: Asked, response: ServerResponse) => void): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    answer({ method, path: url, headers, body: Buffer.concat(chunks) }, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  running.push({ close: () => server.closeAllConnections() }, server);
  // A server that listens on TCP has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What everything keeps that carries requests outside. */
export function httpOutContract(name: string, make: () => HttpOut): void {
  describe(`${name} as the way out`, () => {
    const out = make();
    const ask = (url: string, change: Partial<OutRequest> = {}) =>
      out({ method: 'GET', url, headers: {}, timeoutMs: 5_000, mostBytes: 1_000, ...change });

    test('carries method, headers and bytes, and brings status, headers and bytes back', async () => {
      const seen: Asked[] = [];
      const origin = await serve((asked, response) => {
        seen.push(asked);
        response.writeHead(201, { 'X-Answer': 'yes' }).end(Buffer.from([0, 255, 1]));
      });
      const body = Uint8Array.from([9, 0, 200]);
      const answer = await ask(`${origin}/a/b?c=d`, { method: 'PUT', headers: { 'x-asked': 'yes' }, body });
      expect(seen[0]).toMatchObject({ method: 'PUT', path: '/a/b?c=d', headers: { 'x-asked': 'yes' } });
      expect(seen[0]!.body).toEqual(Buffer.from(body));
      expect(answer).toMatchObject({ status: 201, headers: { 'x-answer': 'yes' } });
      expect([...answer.body]).toEqual([0, 255, 1]);
    });

    test.each([204, 400, 404, 503])('the status %i is an answer and no fault', async (status) => {
      const origin = await serve((_, response) => response.writeHead(status).end());
      expect((await ask(origin)).status).toBe(status);
    });

    test('a redirect is not followed', async () => {
      let followed = false;
      const origin = await serve(({ path }, response) => {
        if (path === '/else') followed = true;
        response.writeHead(302, { Location: '/else' }).end();
      });
      expect((await ask(`${origin}/`)).status).toBe(302);
      expect(followed).toBe(false);
    });

    test('an answer that is too long is a fault, announced or not', async () => {
      const announced = await serve((_, response) => response.end('x'.repeat(1_001)));
      const pouring = await serve((_, response) => {
        const pour = (): void => {
          while (response.write('x'.repeat(65_536)));
          response.once('drain', pour);
        };
        pour();
      });
      await expect(ask(announced)).rejects.toThrow('too long');
      await expect(ask(pouring)).rejects.toThrow('too long');
      expect((await ask(announced, { mostBytes: 1_001 })).body.length).toBe(1_001);
    });

    test('an answer that swells when it is unpacked is too long as well', async () => {
      const { gzipSync } = await import('node:zlib');
      const origin = await serve((_, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(100_000))),
      );
      const outcome = await ask(origin).then(
        ({ body }) => body.length,
        () => 0,
      );
      expect(outcome).toBeLessThanOrEqual(1_000);
    });

    test('a connection that is cut in the middle of the answer is a fault', async () => {
      const origin = await serve((_, response) => {
        response.writeHead(200, { 'Content-Length': '500' }).write('x'.repeat(100));
        setImmediate(() => response.destroy());
      });
      await expect(ask(origin)).rejects.toThrow();
    });

    test('no answer within the time is a fault, also when it had begun', async () => {
      const silent = await serve(() => {});
      const begun = await serve((_, response) => response.write('x'));
      await expect(ask(silent, { timeoutMs: 100 })).rejects.toThrow();
      await expect(ask(begun, { timeoutMs: 100 })).rejects.toThrow();
    });

    test('nobody listening is a fault', async () => {
      await expect(ask('http://127.0.0.1:1/')).rejects.toThrow();
    });

    test.each([
      'http://example.com/',
      'http://10.0.0.1/',
      'http://169.254.169.254/latest/meta-data',
      'http://0.0.0.0/',
      'http://localhost.example.com/',
      'https://user:secret@example.com/',
      'ftp://localhost/',
      'file:///etc/passwd',
      'not an address',
    ])('%s is refused before anything is sent, without being repeated', async (url) => {
      await expect(ask(url)).rejects.toThrow(/^An address outside must be/);
    });
  });
}
