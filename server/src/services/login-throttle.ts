import { HOUR, type Instant, networkOf, type Refused, refuse } from '@ruzhu/rules';
import type { LoginTries } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { hexOf } from './canonical-json.ts';
import type { Caller, Deps } from './deps.ts';
import { isKnownBrowser } from './known-browsers.ts';

/**
 * How guessing is slowed down. Nobody is locked out for good: a wait ends by itself, what `recoverAfter` shuts is opened by
 * the mailbox and the administrator's phone, and a browser its owner has used keeps tries of its own.
 */
export const LOGIN_THROTTLE = {
  /** Seconds to wait before the next try, by how many were wrong in a row; the last one again and again. */
  delays: [0, 0, 0, 1, 2, 4, 8, 16, 32, 60],
  /** So many passwords of one bucket are looked at in any hour. */
  lookedAt: { most: 20, in: HOUR },
  /** So many wrong ones in a row, and the password has to be set anew. */
  recoverAfter: 100,
} as const;

type Told = Pick<LoginTries, 'failures' | 'lookedAt' | 'lastAt'>;

const SECOND = 1000;
const FRESH: Told = { failures: 0, lookedAt: [], lastAt: 0 };

/** From when on the next password may be looked at after so many wrong ones. */
const delayedUntil = ({ failures, lastAt }: Told): Instant => {
  const seconds = LOGIN_THROTTLE.delays[failures] ?? LOGIN_THROTTLE.delays.at(-1) ?? 0;
  return seconds === 0 ? 0 : lastAt + seconds * SECOND;
};

/** From when on an hour holds fewer passwords than it may. */
const countedUntil = ({ lookedAt }: Told): Instant => {
  const oldest = lookedAt.at(-LOGIN_THROTTLE.lookedAt.most);
  return oldest === undefined ? 0 : oldest + LOGIN_THROTTLE.lookedAt.in;
};

/**
 * Whether a password of this bucket may be looked at now. Where there is no way to set it anew, only waits are asked for.
 * Refusals: `login.recover`, `login.too_many` (seconds, minutes, limit), `login.wait` (seconds).
 */
export function mayTry(tries: Told, now: Instant, canRecover: boolean): Refused | null {
  if (canRecover && tries.failures >= LOGIN_THROTTLE.recoverAfter) return refuse('login.recover');
  const counted = countedUntil(tries) - now;
  if (counted > 0) {
    const seconds = Math.ceil(counted / SECOND);
    const limit = LOGIN_THROTTLE.lookedAt.most;
    return refuse('login.too_many', '', { seconds, minutes: Math.ceil(seconds / 60), limit });
  }
  const delayed = delayedUntil(tries) - now;
  return delayed > 0 ? refuse('login.wait', '', { seconds: Math.ceil(delayed / SECOND) }) : null;
}

/** The buckets one try counts in: the owner's browser alone, or, of strangers, the account and the account in a network. */
async function bucketsOf(deps: Deps, tx: Tx, { account, emailIndex, caller }: Trying): Promise<string[]> {
  const isKnown = emailIndex !== null && (await isKnownBrowser(deps, tx, emailIndex, caller));
  if (isKnown) return [ofBrowser(deps, account, caller)];
  return [account, ofNetwork(deps, account, caller)];
}

const ofBrowser = (deps: Deps, account: string, { binder }: Caller): string =>
  `${account}:${hexOf(deps.vault.hash('token', binder))}`;
const ofNetwork = (deps: Deps, account: string, { address }: Caller): string =>
  `${account}@${hexOf(deps.vault.hash('address', networkOf(address)))}`;

export type Trying = {
  /** What stands for the account, known or not: the blind index of what was typed. */
  readonly account: string;
  /** The same as an index of a merchant's mailbox; `null` of staff, whose browsers are not remembered and who cannot recover. */
  readonly emailIndex: Uint8Array | null;
  readonly caller: Caller;
};

/** A try at a merchant's account. */
export const merchantTry = (emailIndex: Uint8Array, caller: Caller): Trying => ({
  account: hexOf(emailIndex),
  emailIndex,
  caller,
});

/** A try at a member of staff. */
export const staffTry = (emailIndex: Uint8Array, caller: Caller): Trying => ({
  account: `staff:${hexOf(emailIndex)}`,
  emailIndex: null,
  caller,
});

/**
 * Counts a try before its password is looked at, so that many at once are no more than one after the other. What is
 * refused is not counted. The same for accounts that do not exist. Refusals: those of `mayTry`.
 */
export async function countTry(deps: Deps, tx: Tx, trying: Trying): Promise<Refused | null> {
  const now = deps.clock.now();
  const rows: LoginTries[] = [];
  for (const bucket of await bucketsOf(deps, tx, trying)) {
    const row = (await tx.loginTries.find(bucket)) ?? { ...FRESH, bucket };
    const refused = mayTry(row, now, trying.emailIndex !== null);
    if (refused) return refused;
    rows.push(row);
  }
  for (const row of rows) await tx.loginTries.put(counted(row, now));
  return null;
}

const counted = ({ bucket, failures, lookedAt }: LoginTries, now: Instant): LoginTries => ({
  bucket,
  failures: failures + 1,
  lookedAt: [...lookedAt, now].slice(-LOGIN_THROTTLE.lookedAt.most),
  lastAt: now,
});

/**
 * A password was right, or was set anew: the row of wrong ones is over for the account, this network and this browser.
 * Other networks keep theirs, and an hour holds no more than before.
 */
export async function forgiveTries(deps: Deps, tx: Tx, { account, caller }: Trying): Promise<void> {
  for (const bucket of [account, ofBrowser(deps, account, caller), ofNetwork(deps, account, caller)]) {
    const row = await tx.loginTries.find(bucket);
    if (row && row.failures > 0) await tx.loginTries.put({ ...row, failures: 0 });
  }
}
