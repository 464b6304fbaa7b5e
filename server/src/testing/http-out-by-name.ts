import { request as ask } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { HttpOut } from '../ports/http-out.ts';

/** Leads every name to this machine, whatever its resolver thinks of it: `bucket.localhost` is not known everywhere. */
export const httpOutByName: HttpOut = ({ method, url, headers, body, timeoutMs }) =>
  new Promise((resolve, reject) => {
    const { port, pathname, search, host } = new URL(url);
    const request = ask(
      { host: '127.0.0.1', port, path: pathname + search, method, headers: { ...headers, host } },
      async (response) => {
        const answered = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        const { statusCode = 0 } = response;
        resolve({
          status: statusCode,
          headers: Object.fromEntries(answered),
          body: new Uint8Array(await buffer(response)),
        });
      },
    );
    request.setTimeout(timeoutMs, () => request.destroy(new Error('timeout')));
    request.on('error', reject);
    request.end(body);
  });
