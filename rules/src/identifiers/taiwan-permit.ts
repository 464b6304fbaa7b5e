/** 台湾居民来往大陆通行证 (台胞证): how people from Taiwan travel to the mainland. */
import type { Reading } from '../result.ts';
import { firstNonDigit, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, stop, stopAndSearch } from './reading.ts';
import { likelySlips } from './slips.ts';

export type TaiwanPermit = string & { readonly __brand: 'TaiwanPermit' };

/** `lifelong` is the part that stays with the holder; `renewals` counts booklets, on those before 2015 only. */
export type TaiwanPermitFacts = { readonly lifelong: string; readonly renewals: number | null };

const isSound = (code: string) => (code.length === 8 || code.length === 10) && firstNonDigit(code) === 0;

/** Every refusal of `parseTaiwanPermit`. */
export const taiwanPermitRefusals = [
  'taiwan_permit.other_document',
  'taiwan_permit.length',
  'taiwan_permit.charset',
] as const;

/**
 * Reads the number of a mainland travel permit of a Taiwan resident: eight digits (card of 2015), or ten (booklet, the
 * last two count renewals). There is no check digit.
 * Refusals: `taiwan_permit.other_document` (T: the permit of a mainland resident), `taiwan_permit.length`,
 * `taiwan_permit.charset`.
 */
export function parseTaiwanPermit(
  text: unknown,
  _context: ReadContext,
): Reading<TaiwanPermit, TaiwanPermitFacts> {
  const code = plainCode(text);
  if (code.charCodeAt(0) === 84) return stop('taiwan_permit.other_document', {}, 1);
  if (code.length !== 8 && code.length !== 10) return stop('taiwan_permit.length', { count: code.length });
  if (isSound(code))
    return read(code, {
      lifelong: code.slice(0, 8),
      renewals: code.length === 10 ? Number(code.slice(8)) : null,
    });
  const position = firstNonDigit(code);
  return stopAndSearch('taiwan_permit.charset', { position, sign: signAt(code, position) }, () =>
    likelySlips(code, { signsAt: () => '0123456789', isSound }),
  );
}
