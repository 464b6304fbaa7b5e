import { plainText } from '../plain-text.ts';
import { ok, type Result, refuse } from '../result.ts';

export type Email = string & { readonly __brand: 'Email' };

/** Octets of the whole address and of the part before @ (RFC 5321 §4.5.3.1, RFC 3696 erratum 1690). */
const MAX = 254;
const MAX_LOCAL = 64;

/** RFC 5322 dot-atom, with letters of any script (RFC 6531). Quoted local parts are lawful and used by nobody. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** A label of a host name, in letters of any script: international names stay as typed. */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/** UTF-8 octets of a text, counted without an encoder: pure rooms have none. */
function octets(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7e) return false;
  return true;
}

/** Input methods offer ＠ and 。 for the two signs of an address. */
function plainAddress(text: unknown): string {
  const plain = plainText(text);
  if (isAscii(plain)) return plain;
  return plain
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/g, '.')
    .normalize('NFC');
}

const isLetterOrDigit = (sign: number): boolean =>
  (sign >= 48 && sign <= 57) || (sign >= 65 && sign <= 90) || (sign >= 97 && sign <= 122);

/** A label of Latin letters, told without an expression: nearly every label is one. */
function isLatinLabel(label: string): boolean {
  if (label.length === 0 || label.length > 63) return false;
  if (label.charCodeAt(0) === HYPHEN || label.charCodeAt(label.length - 1) === HYPHEN) return false;
  for (let i = 0; i < label.length; i += 1) {
    const sign = label.charCodeAt(i);
    if (!isLetterOrDigit(sign) && sign !== HYPHEN) return false;
  }
  return true;
}

const HYPHEN = 45;

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  // The top-level domain is never a number, which also keeps out addresses of machines.
  return (
    labels.length >= 2 &&
    labels.every((label) => isLatinLabel(label) || LABEL.test(label)) &&
    !/^\d+$/.test(last) &&
    last.length >= 2
  );
}

/** Every code `readEmail` can refuse with. */
export const emailRefusals = [
  'email.missing_at',
  'email.space',
  'email.length',
  'email.no_domain',
  'email.domain',
  'email.format',
] as const;

/**
 * Reads an e-mail address: at most 254 octets, the domain in lower case, the part before @ as typed.
 * `readEmail('Wang@Example.COM')` gives `Wang@example.com`. International domains stay in their own script.
 * Refusals: `email.missing_at`, `email.space`, `email.length`, `email.no_domain`,
 * `email.domain`, `email.format`.
 */
export function readEmail(text: unknown): Result<Email> {
  const address = plainAddress(text);
  const sign = address.lastIndexOf('@');
  if (/\s/.test(address)) return refuse('email.space');
  if (sign < 0) return refuse('email.missing_at');
  if (octets(address) > MAX) return refuse('email.length', '', { max: MAX });
  const [local, domain] = [address.slice(0, sign), address.slice(sign + 1).toLowerCase()];
  if (domain === '') return refuse('email.no_domain');
  if (!isDomain(domain)) return refuse('email.domain', '', { domain });
  if (octets(local) > MAX_LOCAL) return refuse('email.length', '', { max: MAX });
  // The one place that makes an `Email`.
  return LOCAL.test(local) ? ok(`${local}@${domain}` as Email) : refuse('email.format');
}

/** What one mailbox is counted by: no mail system in use tells `Wang@` from `wang@`. */
export const emailKey = (email: Email): string => email.toLowerCase();
