/** Ways in which the payment platform, or the line to it, misbehaves in one answer. */
import type { Signing } from './pay-keys.ts';

export type Mood = {
  /** Signed in this way. */
  readonly how?: Signing;
  /** Refused before anything was done. */
  readonly refuses?: readonly [status: number, code: string];
  /** Something is done, but the answer says otherwise or never comes. */
  readonly after?: 'fault' | 'cut' | 'slow';
  /** The line is cut before anything was done. */
  readonly cut?: true;
  /** The answer, signed as it is, says something else. */
  readonly change?: (json: Record<string, unknown>) => unknown;
  /** The payer pays and the notice goes out before the answer does. */
  readonly early?: true;
};

const amount = (change: object) => (json: Record<string, unknown>) => ({
  ...json,
  amount: { ...(json.amount as object), ...change }, // An answer of the platform itself, whose amount is an object.
});
const field = (change: object) => (json: Record<string, unknown>) => ({ ...json, ...change });

export const MOODS = {
  forged: { how: 'stranger' },
  probe: { how: 'probe' },
  stale: { how: 'stale' },
  unsigned: { how: 'none' },
  cut: { cut: true },
  cutAfter: { after: 'cut' },
  slow: { after: 'slow' },
  fault: { refuses: [500, 'SYSTEM_ERROR'] },
  faultAfter: { after: 'fault' },
  tooOften: { refuses: [429, 'FREQUENCY_LIMITED'] },
  payerIsPaying: { refuses: [202, 'USERPAYING'] },
  orderClosed: { refuses: [400, 'ORDER_CLOSED'] },
  numberUsed: { refuses: [403, 'OUT_TRADE_NO_USED'] },
  noRight: { refuses: [403, 'NO_AUTH'] },
  notEnough: { refuses: [403, 'NOT_ENOUGH'] },
  notThere: { refuses: [404, 'RESOURCE_NOT_EXISTS'] },
  againstARule: { refuses: [400, 'INVALID_REQUEST'] },
  otherMerchant: { change: field({ mchid: '1900000002' }) },
  otherApp: { change: field({ appid: 'wx00000000000000b2' }) },
  otherNumber: { change: field({ out_trade_no: 'P-NONE-NONE' }) },
  otherAmount: { change: amount({ total: 1 }) },
  otherCurrency: { change: amount({ currency: 'USD' }) },
  noTime: { change: field({ success_time: undefined }) },
  strangeState: { change: field({ trade_state: 'ACCEPT' }) },
  notJson: { change: () => 'paid' },
  billElsewhere: { change: field({ download_url: 'https://other.example/bill' }) },
  billOther: { change: field({ hash_value: '0'.repeat(40) }) },
  stillOpen: { change: field({ trade_state: 'NOTPAY' }) },
  early: { early: true },
} as const satisfies Readonly<Record<string, Mood>>;

export type MoodName = keyof typeof MOODS;
