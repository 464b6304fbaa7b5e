import { plainCode } from '../plain-text.ts';
import { ok, type Result, refuse } from '../result.ts';

export type Retention = { readonly kind: 'days'; readonly days: number } | { readonly kind: 'fixed' };

const MAX_DAYS = 36_500;

/**
 * Reads how long information is kept: a number of days or 固定期限. `readRetention('３０ 天')` gives 30 days.
 * Refusal: `privacy.retention` (number 87072). Source: developers.weixin.qq.com, api_setprivacysetting.
 */
export function readRetention(text: unknown): Result<Retention> {
  const plain = plainCode(text).replace(/\s/g, '');
  if (plain === '固定期限') return ok({ kind: 'fixed' });
  const days = Number(/^(\d{1,5})天$/.exec(plain)?.[1] ?? 0);
  return days >= 1 && days <= MAX_DAYS
    ? ok({ kind: 'days', days })
    : refuse('privacy.retention', '', { max: MAX_DAYS });
}

/** As the platform takes it: `30天` or `固定期限`. */
export const retentionText = (retention: Retention): string =>
  retention.kind === 'fixed' ? '固定期限' : `${retention.days}天`;
