import { HOUR, type Instant, MINUTE, type Refused, refuse } from '@ruzhu/rules';
import type { AlarmKind } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';
import { RATES } from './rates.ts';

/**
 * Who has codes sent for the money or the nuisance never types one in: when hardly any is used, no more are sent for a
 * while. A code sent less than `young` ago may still be typed and counts only once it was.
 */
export const BREAKER = {
  window: 15 * MINUTE,
  young: MINUTE,
  least: 50,
  share: 0.3,
  pause: 30 * MINUTE,
} as const;

/** The hour's messages are counted in so many rows, so that those who ask at once do not wait for one another. */
const SHARDS = 8;

const later = (code: string, until: Instant, now: Instant): Refused => {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return refuse(code, '', { seconds, minutes: Math.ceil(seconds / 60) });
};

const hourOf = (now: Instant): Instant => now - (now % HOUR);

/** Codes stopped because hardly any is used. Refusal: `sms.paused` (minutes). */
export async function pausedByBreaker(tx: Tx, now: Instant): Promise<Refused | null> {
  const alarm = await tx.alarms.openOf('smsConversion', now);
  return alarm ? later('sms.paused', alarm.until, now) : null;
}

/** What the numbers around one another get. The last one that leaves raises the alarm. Refusal: `rate.too_many`. */
export async function useSmsPrefix(
  deps: Deps,
  tx: Tx,
  number: string,
  now: Instant,
): Promise<Refused | null> {
  const { name, limit, code } = RATES.smsPerPrefix;
  const prefix = number.slice(0, -4);
  const since = hourOf(now);
  const used = await tx.limits.use(`${name}:${hexOf(deps.vault.hash('address', prefix))}`, since);
  if (used > limit) return refuse(code, '', { ...later(code, since + HOUR, now).refusal.params, limit });
  if (used === limit)
    await tx.alarms.raise({ kind: 'smsPrefix', since, until: since + HOUR, data: { prefix, limit } });
  return null;
}

const quotaOf = (limit: number, shard: number): number =>
  Math.floor(limit / SHARDS) + (shard < limit % SHARDS ? 1 : 0);

const shardsOf = (since: Instant) =>
  Array.from({ length: SHARDS }, (_, shard) => ({ shard, bucket: `sms-hour:${shard}`, since }));

/** One of the messages that may be asked for in an hour, whoever asks. Refusal: `sms.hour_full` (minutes). */
export async function useSmsOfHour(
  deps: Deps,
  tx: Tx,
  number: string,
  now: Instant,
): Promise<Refused | null> {
  const since = hourOf(now);
  const first = (deps.vault.hash('address', `sms:${number}`)[0] ?? 0) % SHARDS;
  const shards = shardsOf(since);
  for (const { shard, bucket } of [...shards.slice(first), ...shards.slice(0, first)]) {
    const quota = quotaOf(deps.smsPerHour, shard);
    if (shard !== first && (await tx.limits.used(bucket, since)) >= quota) continue;
    if ((await tx.limits.use(bucket, since)) <= quota) return null;
  }
  return later('sms.hour_full', since + HOUR, now);
}

async function isHourFull(deps: Deps, tx: Tx, since: Instant): Promise<boolean> {
  for (const { shard, bucket } of shardsOf(since))
    if ((await tx.limits.used(bucket, since)) < quotaOf(deps.smsPerHour, shard)) return false;
  return true;
}

type Due = {
  readonly kind: AlarmKind;
  readonly since: Instant;
  readonly until: Instant;
  readonly data: object;
};

async function dueAlarms(deps: Deps, tx: Tx, now: Instant): Promise<readonly Due[]> {
  const due: Due[] = [];
  const codes = await tx.proofs.smsCodes(now - BREAKER.window, now - BREAKER.young);
  if (codes.sent >= BREAKER.least && codes.proved < BREAKER.share * codes.sent)
    due.push({ kind: 'smsConversion', since: now - (now % MINUTE), until: now + BREAKER.pause, data: codes });
  const since = hourOf(now);
  if (await isHourFull(deps, tx, since))
    due.push({ kind: 'smsSpending', since, until: since + HOUR, data: { limit: deps.smsPerHour } });
  return due;
}

/**
 * Looks at what was sent and used, and raises the alarms that are due and not raised yet: codes stop while that of the
 * breaker holds. Both are counted from what is stored, so that a restart forgets nothing. Returns how many were raised.
 */
export async function watchSms(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.store.read('platform', (tx) => dueAlarms(deps, tx, now));
  let raised = 0;
  for (const { kind, since, until, data } of due) {
    const isNew = await deps.store.write('platform', async (tx) => {
      if (await tx.alarms.openOf(kind, now)) return false;
      await tx.alarms.raise({ kind, since, until, data: { ...data } });
      return true;
    });
    if (!isNew) continue;
    raised += 1;
    deps.log.error('alarm', { kind, until, ...data });
  }
  return raised;
}
