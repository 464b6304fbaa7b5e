import { DAY, HOUR, type Instant, MINUTE, type Refused, refuse } from '@ruzhu/rules';
import type { Tx } from '../ports/store.ts';

/** How often something may happen in a window. The count is kept in the store, so that it survives a restart. */
export type Rate = {
  readonly name: string;
  readonly limit: number;
  readonly window: number;
  readonly code: string;
};

/** Limits that hold whatever the policy: they protect the house, not a rule of the road. */
export const RATES = {
  codesPerAddress: { name: 'codes-address', limit: 10, window: HOUR, code: 'rate.too_many' },
  smsPerPrefix: { name: 'sms-prefix', limit: 20, window: HOUR, code: 'rate.too_many' },
  invitesPerPhone: { name: 'invites', limit: 5, window: DAY, code: 'rate.too_many' },
  namesPerMerchant: { name: 'names', limit: 10, window: HOUR, code: 'name.check_too_often' },
  scansPerMerchant: { name: 'scans', limit: 40, window: HOUR, code: 'rate.too_many' },
  uploadsPerDay: { name: 'uploads', limit: 50, window: DAY, code: 'file.too_many_today' },
  picturesPerReviewer: { name: 'looks', limit: 300, window: HOUR, code: 'rate.too_many' },
  readingsPerMerchant: { name: 'readings', limit: 60, window: HOUR, code: 'rate.too_many' },
  handoversPerMerchant: { name: 'handovers', limit: 30, window: HOUR, code: 'rate.too_many' },
  rulesPerAddress: { name: 'rules', limit: 240, window: MINUTE, code: 'rate.too_many' },
  judgementsPerAddress: { name: 'judgements', limit: 30, window: MINUTE, code: 'rate.too_many' },
  resendsPerMessage: { name: 'resends-message', limit: 3, window: DAY, code: 'rate.too_many' },
  resendsPerMerchant: { name: 'resends', limit: 20, window: DAY, code: 'rate.too_many' },
  linkGuessesPerAddress: { name: 'links', limit: 30, window: HOUR, code: 'rate.too_many' },
  checksPerAddress: { name: 'checks', limit: 60, window: MINUTE, code: 'rate.too_many' },
} as const satisfies Readonly<Record<string, Rate>>;

/** Counts one use. Refuses with the rate's code and the seconds until the window ends once the limit is passed. */
export async function useRate(tx: Tx, rate: Rate, key: string, now: Instant): Promise<Refused | null> {
  const start = now - (now % rate.window);
  const used = await tx.limits.use(`${rate.name}:${key}`, start);
  if (used <= rate.limit) return null;
  const seconds = Math.ceil((start + rate.window - now) / 1000);
  return refuse(rate.code, '', { seconds, minutes: Math.ceil(seconds / 60), limit: rate.limit });
}
