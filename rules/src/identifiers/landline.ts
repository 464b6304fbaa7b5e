/** Fixed lines of mainland China. */
import type { Reading } from '../result.ts';
import { LONGEST_TYPED } from './plain-text.ts';
import { type ReadContext, read, stop } from './reading.ts';

export type Landline = string & { readonly __brand: 'Landline' };

export type LandlineFacts = {
  readonly area: string;
  readonly subscriber: string;
  readonly extension: string | null;
};

/** Groups of digits as typed; the separators between them tell an extension from the number. */
function groupsOf(text: string): readonly string[] | null {
  // As most are typed: nothing has to be made plain.
  if (/^0[1-9][\d-]*$/.test(text)) return text.split('-').filter(Boolean);
  const plain = text
    .normalize('NFKC')
    .replace(/[\s().·•]/g, '')
    .replace(/转|分机|EXT|X|[#*,;‐-―−]/gi, '-');
  return /^\+?[\d-]+$/.test(plain)
    ? plain
        .replace(/^(?:\+86|0086)-?0?/, '0')
        .split('-')
        .filter(Boolean)
    : null;
}

/** 010 and 02x have three digits, all others four. 01x beyond 010 and 026 are not given out. */
function areaLength(digits: string): number {
  if (digits.startsWith('010')) return 3;
  if (/^02[0-57-9]/.test(digits)) return 3;
  return /^0[3-9]\d\d/.test(digits) ? 4 : 0;
}

/** The shortest whole number: 3 + 8 or 4 + 7 digits. */
const SHORTEST = 11;

/** Joins groups until the number is whole; what remains is the extension. */
function splitExtension(groups: readonly string[]): readonly [number: string, rest: string] {
  let number = '';
  for (const [i, group] of groups.entries()) {
    number += group;
    if (number.length >= SHORTEST) return [number, groups.slice(i + 1).join('')];
  }
  return [number, ''];
}

/** Every refusal of `parseLandline`. */
export const landlineRefusals = [
  'landline.area',
  'landline.subscriber',
  'landline.extension',
  'landline.format',
] as const;

/**
 * Reads a fixed line with its area code, extension optional: `(0898) 6666 0000 转 801` gives `0898-66660000-801`.
 * Seven or eight digits follow a four-digit area code, eight a three-digit one; none begins with 0 or 1.
 * Refusals: `landline.format`, `landline.area`, `landline.subscriber`, `landline.extension`.
 */
export function parseLandline(text: unknown, _context: ReadContext): Reading<Landline, LandlineFacts> {
  if (typeof text !== 'string' || text.length > LONGEST_TYPED) return stop('landline.format');
  const groups = groupsOf(text);
  if (!groups || groups.length === 0) return stop('landline.format');
  const width = areaLength(groups.join(''));
  if (width === 0) return stop('landline.area', {}, 1);
  const [number, extension] = splitExtension(groups);
  const subscriber = number.slice(width);
  const isWhole = subscriber.length === 8 || (width === 4 && subscriber.length === 7);
  if (!isWhole || subscriber.startsWith('0') || subscriber.startsWith('1'))
    return stop('landline.subscriber', { count: subscriber.length }, width + 1);
  if (extension.length > 6) return stop('landline.extension', { count: extension.length });
  const area = number.slice(0, width);
  const value = extension ? `${area}-${subscriber}-${extension}` : `${area}-${subscriber}`;
  return read(value, { area, subscriber, extension: extension || null });
}
