import type { RoadView } from '../../../parts/road.ts';

/**
 * How a renewal stands: `none` not verified at all, `soon` the window is not open yet, `open` it is, `lapsed` it is too
 * late and the verification is over, `running` one was begun.
 */
export type Renewal = 'none' | 'soon' | 'open' | 'lapsed' | 'running';

const OVER = ['passed', 'passedWithoutName', 'failed'];
const byAccount: Readonly<Record<string, Renewal>> = {
  verified: 'soon',
  renewalWindow: 'open',
  lapsed: 'lapsed',
  verifying: 'running',
};

export function renewalOf({ account, verification }: Pick<RoadView, 'account' | 'verification'>): Renewal {
  const found = byAccount[account.state] ?? 'none';
  const isBegun = verification !== null && !OVER.includes(verification.state);
  return isBegun && (found === 'open' || found === 'lapsed') ? 'running' : found;
}
