/** 港澳居民来往内地通行证 (回乡证): how people from Hong Kong and Macao travel to the mainland. */
import type { Reading } from '../result.ts';
import { firstNonDigit, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, stop, stopAndSearch } from './reading.ts';
import { likelySlips } from './slips.ts';

export type HkMacauPermit = string & { readonly __brand: 'HkMacauPermit' };

/** `lifelong` is the part that stays with the holder; `renewals` counts cards, on cards before 2013 only. */
export type HkMacauPermitFacts = {
  readonly origin: 'hongKong' | 'macao';
  readonly lifelong: string;
  readonly renewals: number | null;
};

const isSound = (code: string) =>
  (code.length === 9 || code.length === 11) &&
  (code.charCodeAt(0) === 72 || code.charCodeAt(0) === 77) &&
  firstNonDigit(code, 1) === 0;

const search = (code: string) => () =>
  likelySlips(code, { signsAt: (index) => (index === 0 ? 'HM' : '0123456789'), isSound });

/** Every refusal of `parseHkMacauPermit`. */
export const hkMacauPermitRefusals = [
  'hk_permit.other_document',
  'hk_permit.length',
  'hk_permit.charset',
] as const;

/**
 * Reads the number of a mainland travel permit: H or M and eight digits (card of 2013), or two more for the renewals
 * (numbering rule of the Ministry of Public Security, 2010). There is no check digit.
 * Refusals: `hk_permit.length`, `hk_permit.other_document` (C: the permit of a mainland resident), `hk_permit.charset`.
 */
export function parseHkMacauPermit(
  text: unknown,
  _context: ReadContext,
): Reading<HkMacauPermit, HkMacauPermitFacts> {
  const code = plainCode(text);
  if (code.charCodeAt(0) === 67) return stop('hk_permit.other_document', {}, 1);
  if (code.length !== 9 && code.length !== 11) return stop('hk_permit.length', { count: code.length });
  if (isSound(code))
    return read(code, {
      origin: code.charCodeAt(0) === 72 ? 'hongKong' : 'macao',
      lifelong: code.slice(0, 9),
      renewals: code.length === 11 ? Number(code.slice(9)) : null,
    });
  const isLead = code.charCodeAt(0) === 72 || code.charCodeAt(0) === 77;
  const position = isLead ? firstNonDigit(code, 1) : 1;
  return stopAndSearch('hk_permit.charset', { position, sign: signAt(code, position) }, () => ({
    ...search(code)(),
    position,
  }));
}
