/**
 * What people type, made plain: compatibility forms folded (NFKC), separators and invisible signs dropped, letters in
 * upper case. Look-alikes are never exchanged here; that a letter O was meant as the digit 0 is proposed, not assumed.
 */

/** The longest text that is looked at, separators included; a longer one is handed back as it is, for its length. */
export const LONGEST_TYPED = 96;

const isDigit = (sign: number) => sign >= 48 && sign <= 57;
const isUpper = (sign: number) => sign >= 65 && sign <= 90;
const isLower = (sign: number) => sign >= 97 && sign <= 122;

/** Spaces, zero-width signs, direction marks, control characters: never part of a number. */
const isBlank = (sign: number) =>
  sign <= 0x20 ||
  (sign >= 0x7f && sign <= 0xa0) ||
  sign === 0xad ||
  sign === 0x34f ||
  sign === 0x61c ||
  sign === 0x180e ||
  (sign >= 0x2000 && sign <= 0x200f) ||
  (sign >= 0x2028 && sign <= 0x202f) ||
  (sign >= 0x205f && sign <= 0x206f) ||
  sign === 0x3000 ||
  sign === 0xfeff;

/** Hyphen, dashes, minus, box line and the long vowel mark, which input methods offer for a dash. */
const isDash = (sign: number) =>
  sign === 0x2d ||
  (sign >= 0x2010 && sign <= 0x2015) ||
  sign === 0x2212 ||
  sign === 0x2500 ||
  sign === 0x30fc;

/** Full stop, middle dots, bullet, katakana dot, ideographic full stop. */
const isDot = (sign: number) =>
  sign === 0x2e ||
  sign === 0xb7 ||
  sign === 0x387 ||
  sign === 0x2022 ||
  sign === 0x2027 ||
  sign === 0x2219 ||
  sign === 0x22c5 ||
  sign === 0x3002 ||
  sign === 0x30fb;

function isPlainCode(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charCodeAt(i);
    if (!isDigit(sign) && !isUpper(sign)) return false;
  }
  return true;
}

const upper = (text: string, i: number, sign: number) =>
  isLower(sign) ? String.fromCharCode(sign - 32) : text.charAt(i);

function stripped(text: string): string {
  const folded = text.normalize('NFKC');
  let plain = '';
  for (let i = 0; i < folded.length; i += 1) {
    const sign = folded.charCodeAt(i);
    if (!isBlank(sign) && !isDash(sign) && !isDot(sign)) plain += upper(folded, i, sign);
  }
  return plain;
}

/**
 * A code of digits and Latin letters: `９１46 0323-ma5y·y007 xr` gives `91460323MA5YY007XR`. Anything that is not a
 * string gives the empty text.
 */
export function plainCode(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text.length > LONGEST_TYPED || isPlainCode(text) ? text : stripped(text);
}

/** Whether a text is so many digits and nothing else, as most numbers are typed: nothing has to be made plain. */
export function isDigits(text: unknown, length: number): text is string {
  if (typeof text !== 'string' || text.length !== length) return false;
  for (let i = 0; i < length; i += 1) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

const isIdeograph = (sign: number) => sign >= 0x4e00 && sign <= 0x9fff;

function isPlainWords(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charCodeAt(i);
    if (!isDigit(sign) && !isUpper(sign) && !isIdeograph(sign) && sign !== 0x2d && sign !== 0x2e)
      return false;
  }
  return true;
}

/**
 * A number with words in it, where a dash and a dot mean something: `浙 b2－20080224—1` gives `浙B2-20080224-1`. Blanks
 * go, every dash becomes `-`, every dot `.`.
 */
export function plainWords(text: unknown): string {
  if (typeof text !== 'string') return '';
  if (text.length > LONGEST_TYPED || isPlainWords(text)) return text;
  const folded = text.normalize('NFKC');
  let plain = '';
  for (let i = 0; i < folded.length; i += 1) {
    const sign = folded.charCodeAt(i);
    if (isDash(sign)) plain += '-';
    else if (isDot(sign)) plain += '.';
    else if (!isBlank(sign)) plain += upper(folded, i, sign);
  }
  return plain;
}

/** 1-based place of the first sign that is no digit between `from` and `until`, or 0. */
export function firstNonDigit(code: string, from = 0, until = code.length): number {
  for (let i = from; i < until; i += 1) if (!isDigit(code.charCodeAt(i))) return i + 1;
  return 0;
}

/** 1-based place of the first sign that is neither digit nor upper-case Latin letter, or 0. */
export function firstNonSign(code: string, from = 0, until = code.length): number {
  for (let i = from; i < until; i += 1) {
    const sign = code.charCodeAt(i);
    if (!isDigit(sign) && !isUpper(sign)) return i + 1;
  }
  return 0;
}

/** The number written in the digits from `from` until `until`; the caller knows that they are digits. */
export function numberAt(code: string, from: number, until: number): number {
  let value = 0;
  for (let i = from; i < until; i += 1) value = value * 10 + code.charCodeAt(i) - 48;
  return value;
}

/** The sign at a 1-based place as a sentence can show it; what cannot be shown is named by its number. */
export function signAt(text: string, position: number): string {
  const point = text.codePointAt(position - 1);
  if (point === undefined) return '';
  const isShowable =
    point > 0x20 && !(point >= 0x7f && point <= 0xa0) && !(point >= 0xd800 && point <= 0xdfff);
  return isShowable ? String.fromCodePoint(point) : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
