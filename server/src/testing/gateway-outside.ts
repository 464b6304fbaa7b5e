import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export type GatewayOutside = {
  /** The address with its key, as a setting names it. */
  readonly url: string;
  readonly bodies: readonly string[];
};

const KEY = 'a key for tests, long enough';
const MOST_SECONDS_OFF = 300;

const running: { close: () => void }[] = [];

afterAll(() => {
  for (const server of running.splice(0)) server.close();
});

function isSigned(timestamp: string, signature: string, body: string): boolean {
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > MOST_SECONDS_OFF) return false;
  const expected = `v1=${createHmac('sha256', KEY).update(`${timestamp}.${body}`).digest('hex')}`;
  return (
    signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
  );
}

/** A gateway on this machine that checks signature and time before it answers as it is told. */
export async function startGatewayOutside(
  handler: (asked: { readonly body: string }, answer: ServerResponse) => void,
): Promise<GatewayOutside> {
  const bodies: string[] = [];
  const server = createServer(async (request, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const { 'ruzhu-timestamp': timestamp, 'ruzhu-signature': signature } = request.headers;
    if (!isSigned(String(timestamp), String(signature), body)) {
      answer.writeHead(401).end();
      return;
    }
    bodies.push(body);
    handler({ body }, answer);
  });
  running.push({ close: () => server.closeAllConnections() }, server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/ask?key=${encodeURIComponent(KEY)}`, bodies };
}
