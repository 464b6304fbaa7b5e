import { type AppCredentials, readStableToken, stableTokenCall } from '@ruzhu/wechat';
import type { Ask } from './ask.ts';

/** A token is fetched anew this long before its end; the platform renews it 5 minutes before. */
const EARLY_MS = 300_000;

export type AccessTokens = {
  /** A token that should be good now; thrown when none can be had. */
  readonly current: () => Promise<string>;
  /** The platform would not take this one. */
  readonly refused: (token: string) => void;
};

/**
 * The access token of an account, fetched once for all who wait and kept until shortly before its end. A second process
 * fetches the same one: the platform gives the same token while it is valid.
 */
export function accessTokens(credentials: AppCredentials, ask: Ask, now: () => number): AccessTokens {
  let kept: { readonly token: string; readonly endsAt: number } | null = null;
  let fetching: Promise<string> | null = null;

  const fetchToken = async (): Promise<string> => {
    const read = readStableToken(await ask(stableTokenCall(credentials)));
    if (!read.ok) throw new Error(`No access token: ${read.error.errcode}`);
    const { token, expiresInSeconds } = read.value;
    kept = { token, endsAt: now() + expiresInSeconds * 1_000 - EARLY_MS };
    return token;
  };

  return {
    current: () => {
      if (kept && now() < kept.endsAt) return Promise.resolve(kept.token);
      fetching ??= fetchToken().finally(() => {
        fetching = null;
      });
      return fetching;
    },
    refused: (token) => {
      if (kept?.token === token) kept = null;
    },
  };
}
