import { plainCode } from '../plain-text.ts';
import { ok, type Result, refuse } from '../result.ts';

export type OneTimeCode = string & { readonly __brand: 'OneTimeCode' };

export const CODE_DIGITS = 6;

/**
 * Reads a one-time code as people copy it from a message: full-width digits, spaces and hyphens are no fault.
 * `readOneTimeCode('１２３ 456')` gives `123456`. Refusal: `code.format`.
 */
export function readOneTimeCode(text: unknown): Result<OneTimeCode> {
  const code = plainCode(text).replace(/[\s-]/g, '');
  // The one place that makes a `OneTimeCode`.
  return /^\d{6}$/.test(code) ? ok(code as OneTimeCode) : refuse('code.format', '', { digits: CODE_DIGITS });
}
