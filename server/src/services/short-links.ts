import { DAY, type Instant } from '@ruzhu/rules';
import type { OutboxRow, ShortLink } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';
import { RATES, useRate } from './rates.ts';

/** As long as the message itself is kept. */
const LIFE = 90 * DAY;

/** Without letters and digits that look alike, since it may be typed from a phone into a computer: 55¹⁰ ≈ 2⁵⁸. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 10;
const TOKEN = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

type Keyed = Pick<Deps, 'vault'>;

/**
 * The token of a message's short address. It follows from the message's id, so that a message that is sent once more has
 * the same one, and cannot be told without the key.
 */
export function linkToken({ vault }: Keyed, outboxId: string): string {
  const bytes = vault.hash('token', `short-link:${outboxId}`);
  const letter = (place: number) =>
    LETTERS[((bytes[2 * place] ?? 0) * 256 + (bytes[2 * place + 1] ?? 0)) % LETTERS.length] ?? '';
  return Array.from({ length: LENGTH }, (_, place) => letter(place)).join('');
}

const hashOf = ({ vault }: Keyed, token: string) => vault.hash('token', `short-link/${token}`);

type Sent = OutboxRow & { readonly merchantId: string; readonly applicationId: string };

/** The row that belongs to a text message about a page; it is stored in the transaction that stores the message. */
export const shortLinkOf = (deps: Keyed, row: Sent, page: string): ShortLink => ({
  tokenHash: hashOf(deps, linkToken(deps, row.id)),
  outboxId: row.id,
  merchantId: row.merchantId,
  applicationId: row.applicationId,
  page,
  createdAt: row.createdAt,
  endsAt: row.createdAt + LIFE,
});

/** The short path of a message, or `null` for one that was written without. */
export async function shortPathOf(deps: Keyed, tx: Tx, outboxId: string): Promise<string | null> {
  const token = linkToken(deps, outboxId);
  return (await tx.shortLinks.find(hashOf(deps, token))) ? `/n/${token}` : null;
}

export type Followed =
  | { readonly state: 'found'; readonly page: string }
  | { readonly state: 'unknown' | 'expired' }
  | { readonly state: 'tooOften'; readonly seconds: number };

/**
 * Where a short address leads. Looking uses nothing up, however often and by whomever; a page shows nothing without a
 * sign-in. What leads nowhere is counted by address, and who has guessed too often learns nothing more for an hour.
 */
export async function followShortLink(
  deps: Deps,
  { token, address }: { readonly token: string; readonly address: string },
): Promise<Followed> {
  const now = deps.clock.now();
  const guesser = hexOf(deps.vault.hash('address', address));
  const found = await deps.store.read('platform', async (tx) => {
    const seconds = await secondsToWait(tx, guesser, now);
    if (seconds !== null) return seconds;
    return TOKEN.test(token) ? tx.shortLinks.find(hashOf(deps, token)) : null;
  });
  if (typeof found === 'number') return { state: 'tooOften', seconds: found };
  if (found) return now < found.endsAt ? { state: 'found', page: found.page } : { state: 'expired' };
  await deps.store.write('platform', (tx) => useRate(tx, RATES.linkGuessesPerAddress, guesser, now));
  return { state: 'unknown' };
}

async function secondsToWait(tx: Tx, guesser: string, now: Instant): Promise<number | null> {
  const { name, limit, window } = RATES.linkGuessesPerAddress;
  const start = now - (now % window);
  const used = await tx.limits.used(`${name}:${guesser}`, start);
  return used < limit ? null : Math.ceil((start + window - now) / 1000);
}
