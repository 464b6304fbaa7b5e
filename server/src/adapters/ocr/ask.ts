import type { ApiCall } from '@ruzhu/wechat';
import type { HttpOut } from '../../ports/http-out.ts';

/** Sends one call and gives the answer's text. Thrown: a line that fails, any status but 200. */
export type Ask = (call: ApiCall) => Promise<string>;

const MOST_BYTES = 262_144;

export const askAt =
  (baseUrl: string, out: HttpOut, timeoutMs: number): Ask =>
  async ({ method, path, contentType, body }) => {
    const answer = await out({
      method,
      url: `${baseUrl}${path}`,
      headers: { 'content-type': contentType },
      body,
      timeoutMs,
      mostBytes: MOST_BYTES,
    });
    if (answer.status !== 200) throw new Error(`The platform answered ${answer.status}`);
    return Buffer.from(answer.body).toString('utf8');
  };
