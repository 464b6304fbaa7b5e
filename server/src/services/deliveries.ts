import { type Notice, notices } from '@ruzhu/journeys';
import { DAY, type Instant, ok, type Params, refuse } from '@ruzhu/rules';
import type { Application, Message, OutboxEntry, OutboxRow } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { RATES, useRate } from './rates.ts';
import { shortLinkOf } from './short-links.ts';

/** How a message went out by one channel: waiting for its time, being tried again, handed over, or given up. */
export type Delivery = {
  readonly channel: 'email' | 'sms';
  readonly state: 'waiting' | 'retrying' | 'sent' | 'failed';
  /** Masked; `null` before it was tried. */
  readonly to: string | null;
  /** When it left or was given up, or when it is tried next. */
  readonly at: Instant;
};

/** What a postponed row is told to wait for, so that waiting is not taken for trouble. */
export const QUIET_HOURS = 'quiet hours';

const isLetter = (row: OutboxEntry): row is OutboxEntry & { readonly channel: Delivery['channel'] } =>
  row.channel === 'email' || row.channel === 'sms';

function deliveryOf(row: OutboxEntry): readonly Delivery[] {
  if (!isLetter(row)) return [];
  const { channel, sentTo: to, doneAt, dueAt, fault } = row;
  if (row.state !== 'waiting')
    return [{ channel, to, state: row.state === 'sent' ? 'sent' : 'failed', at: doneAt ?? dueAt }];
  const isUntried = fault === null || fault === QUIET_HOURS;
  return [{ channel, to, state: isUntried ? 'waiting' : 'retrying', at: dueAt }];
}

/** The newest copy by each way and to each person, mails first. */
const newest = (rows: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  [...new Map(rows.map((row) => [`${row.channel} ${String(row.payload.to)}`, row])).values()].sort((a, b) =>
    a.channel.localeCompare(b.channel),
  );

/** How a message went out besides standing in the inbox. */
export const deliveriesOf = (rows: readonly OutboxEntry[]): readonly Delivery[] =>
  newest(rows).flatMap(deliveryOf);

/** Whether a reminder speaks of what has been done, or is over, since it was written. */
export function isOvertaken(
  notice: string,
  params: Params,
  state: Application['state'] | null,
  now: Instant,
): boolean {
  const table: Readonly<Record<string, Notice>> = notices;
  const { holdsIn, holdsUntil } = table[notice] ?? {};
  if (holdsUntil && Number(params[holdsUntil]) <= now) return true;
  return holdsIn !== undefined && state !== null && !holdsIn.includes(state);
}

/** So long a message may be asked for once more: later it is of no use to anybody. */
const RESENT_WITHIN = 30 * DAY;

/**
 * Whether sending a message once more makes sense: everything that left has arrived or failed, and what it says still
 * holds.
 */
export function mayResend(
  message: Message,
  rows: readonly OutboxEntry[],
  state: Application['state'] | null,
  now: Instant,
): boolean {
  const letters = rows.filter(isLetter);
  const settled = letters.length > 0 && letters.every((row) => row.state !== 'waiting');
  return (
    settled && now < message.at + RESENT_WITHIN && !isOvertaken(message.notice, message.params, state, now)
  );
}

const stateOf = async (tx: Tx, { applicationId }: Message): Promise<string | null> =>
  applicationId ? ((await tx.applications.find(applicationId))?.state ?? null) : null;

/**
 * Sends a message of the inbox once more. What failed is tried again under the id it had, on its own channel; where
 * nothing failed another copy leaves by mail. Refusals: `not_found`, `event.not_possible` (it is under way, old, or does not
 * hold any more), `rate.too_many`.
 */
export const resendMessage = (
  deps: Deps,
  { merchantId, id }: { readonly merchantId: string; readonly id: string },
): Promise<Outcome<null>> =>
  decide(deps, { merchant: merchantId }, async (tx) => {
    const now = deps.clock.now();
    const message = await tx.messages.find(merchantId, id);
    if (!message) return refuse('not_found');
    const rows = newest(await tx.outbox.ofMessages([id]));
    if (!mayResend(message, rows, await stateOf(tx, message), now))
      return refuse('event.not_possible', '', { state: 'sent' });
    const slowed =
      (await useRate(tx, RATES.resendsPerMessage, id, now)) ??
      (await useRate(tx, RATES.resendsPerMerchant, merchantId, now));
    if (slowed) return slowed;
    const failed = rows.filter((row) => row.state === 'dead');
    for (const row of failed) await tx.outbox.again(row.id, now, '');
    if (failed.length === 0) await sendCopies(deps, tx, message, rows);
    return ok(null);
  });

async function sendCopies(deps: Deps, tx: Tx, message: Message, rows: readonly OutboxEntry[]): Promise<void> {
  const now = deps.clock.now();
  const mails = rows.filter(({ channel }) => channel === 'email');
  const copies = (mails.length > 0 ? mails : rows).map((row): OutboxRow => {
    const { merchantId, applicationId, channel, notice, payload, messageId } = row;
    const copy = { merchantId, applicationId, channel, notice, payload, messageId };
    return { ...copy, id: deps.ids.id(), dueAt: now, createdAt: now };
  });
  await tx.outbox.insert(copies);
  await tx.shortLinks.insert(
    copies.flatMap((row) =>
      row.channel === 'sms' && row.merchantId !== null && row.applicationId !== null
        ? [
            shortLinkOf(
              deps,
              { ...row, merchantId: row.merchantId, applicationId: row.applicationId },
              message.page,
            ),
          ]
        : [],
    ),
  );
}
