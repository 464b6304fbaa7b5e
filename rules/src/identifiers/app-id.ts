/** AppID and original id: how the open platform names an account. */
import type { Reading } from '../result.ts';
import { LONGEST_TYPED } from './plain-text.ts';
import { type ReadContext, read, stop } from './reading.ts';

export type AppId = string & { readonly __brand: 'AppId' };
export type OriginalId = string & { readonly __brand: 'OriginalId' };

export type AppIdFacts = { readonly serial: string };

const isHex = (sign: number) => (sign >= 48 && sign <= 57) || (sign >= 97 && sign <= 102);

/** 1-based place of the first sign from `from` that is no lower-case hexadecimal digit, or 0. */
function firstNonHex(id: string, from: number): number {
  for (let i = from; i < id.length; i += 1) if (!isHex(id.charCodeAt(i))) return i + 1;
  return 0;
}

/** Blanks gone, full-width signs folded, lower case: both ids are written in lower case only. */
function plainId(text: unknown): string {
  if (typeof text !== 'string') return '';
  if (text.length > LONGEST_TYPED || /^[a-z0-9_]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]/g, '')
    .toLowerCase();
}

/** Every refusal of `parseAppId`. */
export const appIdRefusals = ['appid.original_id', 'appid.format'] as const;

/**
 * Reads an AppID: `wx` and sixteen lower-case hexadecimal digits (general practice).
 * Refusals: `appid.original_id` (an id that begins with gh_), `appid.format`.
 */
export function parseAppId(text: unknown, _context: ReadContext): Reading<AppId, AppIdFacts> {
  const id = plainId(text);
  if (id.startsWith('gh_')) return stop('appid.original_id', {}, 1);
  const foreign = id.startsWith('wx') ? firstNonHex(id, 2) : 1;
  if (id.length !== 18) return stop('appid.format', { expected: 18, count: id.length });
  return foreign > 0
    ? stop('appid.format', { expected: 18, count: 18 }, foreign)
    : read(id, { serial: id.slice(2) });
}

/** Every refusal of `parseOriginalId`. */
export const originalIdRefusals = ['original_id.appid', 'original_id.format'] as const;

/**
 * Reads an original id: `gh_` and twelve lower-case hexadecimal digits. Refusals: `original_id.appid` (an id that begins
 * with wx), `original_id.format`.
 */
export function parseOriginalId(text: unknown, _context: ReadContext): Reading<OriginalId, AppIdFacts> {
  const id = plainId(text);
  if (id.startsWith('wx')) return stop('original_id.appid', {}, 1);
  const foreign = id.startsWith('gh_') ? firstNonHex(id, 3) : 1;
  if (id.length !== 15) return stop('original_id.format', { expected: 15, count: id.length });
  return foreign > 0
    ? stop('original_id.format', { expected: 15, count: 15 }, foreign)
    : read(id, { serial: id.slice(3) });
}
