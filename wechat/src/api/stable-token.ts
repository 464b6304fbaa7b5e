import { type ApiRead, readApiAnswer, textOf } from './api-answer.ts';
import type { ApiCall } from './api-call.ts';

export type AppCredentials = { readonly appId: string; readonly appSecret: string };

export type AccessToken = { readonly token: string; readonly expiresInSeconds: number };

/**
 * Asks for the access token of an account. In its plain form the same token is given while it is valid, so that any
 * number of processes may ask; it is renewed in its last 5 minutes, and the old one stays good for 5 minutes more.
 * `forceRefresh` makes the old one void at once and is allowed 20 times a day.
 * Source: developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken.
 */
export const stableTokenCall = (
  { appId, appSecret }: AppCredentials,
  { forceRefresh = false } = {},
): ApiCall => ({
  method: 'POST',
  path: '/cgi-bin/stable_token',
  contentType: 'application/json',
  body: JSON.stringify({
    grant_type: 'client_credential',
    appid: appId,
    secret: appSecret,
    force_refresh: forceRefresh,
  }),
});

/** Reads the token and the seconds for which it is good. */
export const readStableToken = (json: string): ApiRead<AccessToken> =>
  readApiAnswer(json, (told) => {
    const token = textOf(told, 'access_token');
    const { expires_in: expiresInSeconds } = told;
    const isTime = typeof expiresInSeconds === 'number' && expiresInSeconds > 0;
    return token !== null && isTime ? { token, expiresInSeconds } : null;
  });
