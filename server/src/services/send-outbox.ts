import { type Notice, type NoticeKey, notices } from '@ruzhu/journeys';
import {
  addDays,
  civilDateAt,
  DAY,
  HOUR,
  type Instant,
  type Locale,
  MINUTE,
  maskEmail,
  maskMobile,
  minuteOfDay,
  type Params,
  startOf,
} from '@ruzhu/rules';
import type { Mailer, SmsSender } from '../ports/outbound.ts';
import type { OutboxEntry, OutboxRow } from '../ports/records.ts';
import { isOvertaken, QUIET_HOURS } from './deliveries.ts';
import type { Deps } from './deps.ts';
import { pageOf } from './outgoing.ts';
import { recordRefund } from './payments.ts';
import { openPayload, recipientOf } from './recipients.ts';
import { shortPathOf } from './short-links.ts';

/** Turns a notice into words. Handed in from outside, since words belong to the pages. */
export type Render = {
  readonly notice: (
    key: NoticeKey,
    params: Params,
    locale: Locale,
    link: string,
  ) => { readonly subject: string; readonly text: string; readonly html: string; readonly sms: string };
  readonly code: (
    code: { readonly purpose: string; readonly code: string; readonly endsAt: Instant },
    locale: Locale,
  ) => { readonly subject: string; readonly text: string; readonly html: string; readonly sms: string };
  readonly link: (
    link: { readonly notice: string; readonly url: string; readonly endsAt: Instant },
    locale: Locale,
  ) => { readonly subject: string; readonly text: string; readonly html: string; readonly sms: string };
};

export type Couriers = { readonly mail: Mailer; readonly sms: SmsSender; readonly render: Render };

/** How long a row is held while it is sent, and when it is tried again: for a day and a little, then it counts as dead. */
const LEASE_MS = 2 * MINUTE;
const TRIES: readonly number[] = [
  0,
  5_000,
  30_000,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  6 * HOUR,
  8 * HOUR,
];

/** Each is sent on a beat of its own, so that one that is slow or dead keeps none of the others. */
export const outboxChannels = [
  'email',
  'sms',
  'work',
  'event',
] as const satisfies readonly OutboxRow['channel'][];

/** Notices by SMS wait until morning; codes and alarms do not. */
const QUIET = { from: 22 * 60, until: 8 * 60 };
const NEVER_QUIET = [
  'code.sms',
  'scan.alarm',
  'legalRep.invite',
  'legalRep.confirmChange',
  'password.changed',
  'recovery.asked',
  'admin.object',
  'admin.changed',
];

/**
 * Sends what is due of a channel. Each row leaves under its own id, so that a repeat after a crash is recognised by whoever gets it;
 * what cannot be sent now is tried again later, and in the end counts as dead and shows up for the operator.
 * Returns how many rows were handled.
 */
export async function sendOutbox(
  deps: Deps,
  couriers: Couriers,
  channel: OutboxRow['channel'],
  limit = 20,
): Promise<number> {
  const rows = await deps.store.write('platform', (tx) =>
    tx.outbox.claim(deps.clock.now(), limit, LEASE_MS, channel),
  );
  await Promise.all(rows.map((row) => handle(deps, couriers, row)));
  return rows.length;
}

/** To whom it is tried, masked, as soon as that is known: merchants see it beside the message. */
type Attempt = { sentTo: string | null };

/** Notices that hold only for a while. */
const HELD: ReadonlySet<string> = new Set(
  Object.entries<Notice>(notices).flatMap(([key, { holdsIn, holdsUntil }]) =>
    holdsIn || holdsUntil ? [key] : [],
  ),
);

async function handle(deps: Deps, couriers: Couriers, row: OutboxEntry): Promise<void> {
  const now = deps.clock.now();
  if (HELD.has(row.notice) && (await isTooLate(deps, row))) return drop(deps, row);
  const later = quietUntil(row, now);
  if (later !== null) return postpone(deps, row, later, QUIET_HOURS);
  const attempt: Attempt = { sentTo: null };
  try {
    const fault = await CHANNELS[row.channel](deps, couriers, row, attempt);
    await deps.store.write('platform', (tx) =>
      fault === null
        ? tx.outbox.sent(row.id, now, attempt.sentTo)
        : tx.outbox.dead(row.id, now, fault, attempt.sentTo),
    );
  } catch (fault) {
    const why = fault instanceof Error ? fault.name : 'unknown';
    deps.log.warn('outbox row not sent', {
      id: row.id,
      notice: row.notice,
      channel: row.channel,
      fault: why,
    });
    // Money on its way back is asked about for as long as it takes; who runs the platform sees that it is.
    const wait = TRIES[row.attempts] ?? (row.channel === 'work' ? TRIES.at(-1) : undefined);
    if (wait === undefined) await giveUp(deps, row, why, attempt);
    else await postpone(deps, row, now + wait, why, attempt);
  }
}

/** Tried for a day in vain: it counts as dead, and whoever runs the platform is told. */
async function giveUp(
  deps: Deps,
  { id, notice, channel }: OutboxEntry,
  why: string,
  { sentTo }: Attempt,
): Promise<void> {
  const now = deps.clock.now();
  await deps.store.write('platform', async (tx) => {
    await tx.outbox.dead(id, now, why, sentTo);
    const since = startOf(civilDateAt(now));
    await tx.alarms.raise({ kind: 'deadMessages', since, until: now + DAY, data: { notice, channel } });
  });
  deps.log.error('outbox row given up', { id, notice, channel, fault: why });
}

const postpone = (
  deps: Deps,
  row: OutboxEntry,
  dueAt: Instant,
  fault: string,
  { sentTo }: Attempt = { sentTo: null },
): Promise<void> => deps.store.write('platform', (tx) => tx.outbox.again(row.id, dueAt, fault, sentTo));

const drop = async (deps: Deps, { id, notice, channel }: OutboxEntry): Promise<void> => {
  deps.log.info('reminder not needed any more', { id, notice, channel });
  await deps.store.write('platform', (tx) => tx.outbox.drop(id));
};

/** Whether a reminder speaks of what has been done since it was written. */
async function isTooLate(deps: Deps, { notice, applicationId, payload }: OutboxEntry): Promise<boolean> {
  const params = (payload.params ?? {}) as Params; // Written by `outgoing`.
  const application = await deps.store.read('platform', (tx) =>
    applicationId === null ? Promise.resolve(null) : tx.applications.find(applicationId),
  );
  return isOvertaken(notice, params, application?.state ?? null, deps.clock.now());
}

/** The morning until which an SMS has to wait, or `null`. */
function quietUntil(row: OutboxEntry, now: Instant): Instant | null {
  if (row.channel !== 'sms' || NEVER_QUIET.includes(row.notice)) return null;
  const minute = minuteOfDay(now);
  if (minute >= QUIET.until && minute < QUIET.from) return null;
  const today = civilDateAt(now);
  return startOf(minute < QUIET.until ? today : addDays(today, 1)) + QUIET.until * MINUTE;
}

/** Sends one row; `null` when it is done, the reason when it never will be. */
type Channel = (deps: Deps, couriers: Couriers, row: OutboxEntry, attempt: Attempt) => Promise<string | null>;

const CHANNELS: Readonly<Record<OutboxEntry['channel'], Channel>> = {
  email: async (deps, { mail, render }, row, attempt) => {
    const to = await recipientOf(deps, row);
    if (!to) return 'no recipient';
    if (row.messageId) attempt.sentTo = maskEmail(to);
    const words = await wordsOf(deps, render, row);
    const sent = await mail.send({
      id: row.id,
      to,
      subject: words.subject,
      text: words.text,
      html: words.html,
      locale: localeOf(row),
    });
    return sent.state === 'sent' ? null : bounced(deps, row, sent.why);
  },
  sms: async (deps, { sms, render }, row, attempt) => {
    const to = await recipientOf(deps, row);
    if (!to) return 'no recipient';
    if (row.messageId) attempt.sentTo = maskMobile(to);
    const words = await wordsOf(deps, render, row);
    const sent = await sms.send({ id: row.id, to, text: words.sms });
    return sent.state === 'sent' ? null : bounced(deps, row, sent.why);
  },
  // Nobody has asked for events yet; they are kept for whoever integrates and count as delivered.
  event: async () => null,
  work: async (deps, _couriers, row) => {
    if (row.notice !== 'payment.refund') return `no work ${row.notice}`;
    const refund = row.payload as {
      orderId: string;
      number: string;
      id: string;
      amount: number;
      rule: string;
    }; // Written by `refundWork`.
    const answer = await deps.payments.refund(refund);
    if (answer.state === 'failed') return answer.why;
    if (answer.state !== 'done') throw new Error(`Refund ${refund.id} is ${answer.state}`);
    await recordRefund(deps, refund);
    return null;
  },
};

/** A mailbox that refuses: a waiting code says so on its page. */
async function bounced(deps: Deps, row: OutboxEntry, why: string): Promise<string> {
  const { proofId } = row.payload;
  if (typeof proofId === 'string')
    await deps.store.write('platform', async (tx) => {
      const proof = await tx.proofs.find(proofId);
      if (proof?.state === 'sent') await tx.proofs.update({ ...proof, state: 'bounced' }, 'sent');
    });
  return why;
}

/** The language a message is written in: that of the one who asked for it, or of whoever filled in the application last. */
const localeOf = ({ payload }: OutboxEntry): Locale => (payload.locale === 'en' ? 'en' : 'zh');

async function wordsOf(deps: Deps, render: Render, row: OutboxEntry) {
  const locale = localeOf(row);
  const opened = await openPayload(deps, row);
  const endsAt = Number(row.payload.endsAt ?? 0);
  if (opened?.code)
    return render.code({ purpose: String(row.payload.purpose), code: opened.code, endsAt }, locale);
  if (opened?.url) return render.link({ notice: row.notice, url: opened.url, endsAt }, locale);
  const params = (row.payload.params ?? {}) as Params; // Written by `outgoing`.
  const notice = notices[row.notice as NoticeKey]; // Rows hold keys of the table.
  const short =
    row.channel === 'sms' ? await deps.store.read('platform', (tx) => shortPathOf(deps, tx, row.id)) : null;
  const path = short ?? pageOf(notice, params);
  return render.notice(row.notice as NoticeKey, params, locale, `${deps.publicUrl}${path}`);
}
