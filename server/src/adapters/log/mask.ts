import type { Fields } from '../../ports/log.ts';

export const MASK = '[masked]';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * What must not stand in a log, the longer forms first. Numbers are also found with the gaps people write them with: an
 * ID number as 6-8-4, a bank account in fours, a mobile as 3-4-4. Every repetition is bounded or cannot go back, so that
 * the time grows with the length only.
 */
const PERSONAL: readonly RegExp[] = [
  /[^\s<>()[\]\\,;:"'@=]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
  /\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]/g,
  /\d{4}(?:[ -]\d{4}){2,}(?:[ -]\d{1,4})?/g,
  /\d{12,}/g,
  /1[3-9]\d[ -]?\d{4}[ -]?\d{4}/g,
  /(?<=(?:码|code)\D{0,3})\d{6}(?!\d)/gi,
];

const maskPlain = (text: string): string =>
  PERSONAL.reduce((masked, form) => masked.replace(form, MASK), text);

/**
 * The text without ID numbers, bank accounts (12 digits and more), mobiles, e-mail addresses and one-time codes. It is
 * a second net: nothing personal should be handed to the log at all. UUIDs stay, although their digits may look like
 * an account.
 */
export function maskText(text: string): string {
  const folded = text.normalize('NFKC');
  const uuids = folded.match(UUID) ?? [];
  return folded
    .split(UUID)
    .map((between, at) => maskPlain(between) + (uuids[at] ?? ''))
    .join('');
}

/** Values that are secret whatever they look like. */
const SECRET_NAME = /passw|secret|token|cookie|authorization|apikey|idnumber|mobile|phone|email/i;

/** Milliseconds since 1970 have 13 digits until 2286; other numbers as long are accounts, those of 11 may be mobiles. */
const PERSONAL_NUMBER = /^(1[3-9]\d{9}|\d{12}|\d{14,})$/;
const SIX_DIGITS = /^\d{6}$/;

const isPersonalNumber = (name: string, value: number): boolean =>
  PERSONAL_NUMBER.test(String(Math.abs(value))) || (/code/i.test(name) && SIX_DIGITS.test(String(value)));

/** One value as it may be written, or `undefined` when its kind is none the log takes. */
export function maskValue(name: string, value: unknown): Fields[string] | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  if (SECRET_NAME.test(name.replace(/[^a-z]/gi, ''))) return MASK;
  if (typeof value === 'number') return isPersonalNumber(name, value) ? MASK : value;
  return SIX_DIGITS.test(value) ? MASK : maskText(value);
}
