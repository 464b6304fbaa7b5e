/**
 * How much of a typed value any reader looks at. Every rule's own limit lies far below, so that a value a megabyte
 * long is refused for its size in the same time as a short one.
 */
export const READ_LIMIT = 4_096;

const BREAKS = /[\t\n\v\f\r\u2028\u2029]+/g;
/** Control, format (zero-width, bidirectional), private-use and lone surrogate characters: nobody types them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** The first `READ_LIMIT` characters of a text as typed; anything that is not a text reads as empty. */
export const boundedText = (input: unknown): string =>
  typeof input === 'string' ? input.slice(0, READ_LIMIT) : '';

/** Latin letters and marks, Chinese characters, Chinese and full-width marks: nothing that cannot be seen. */
const isSeen = (sign: number): boolean =>
  (sign >= 0x20 && sign <= 0x7e) ||
  (sign >= 0x4e00 && sign <= 0x9fff) ||
  (sign >= 0x3001 && sign <= 0x303f) ||
  (sign >= 0xff01 && sign <= 0xff5e) ||
  sign === 0xb7;

/** Whether a sign is one a person sees, and no space. */
export const isSeenSign = (sign: number): boolean => sign !== 0x20 && isSeen(sign);

/** Most texts are nothing but that, which is told in a tenth of the time in which the expressions find nothing. */
function isAllSeen(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isSeen(text.charCodeAt(i))) return false;
  return true;
}

/** Whether a text is nothing but common Chinese characters, which no folding, trimming or lower-casing changes. */
export function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charCodeAt(i);
    if (sign < 0x4e00 || sign > 0x9fff) return false;
  }
  return true;
}

/** What a person meant to type: bounded, on one line, without invisible characters, trimmed. */
export function plainText(input: unknown): string {
  const text = boundedText(input);
  return isAllSeen(text) ? text.trim() : text.replace(BREAKS, ' ').replace(UNSEEN, '').trim();
}

/** `plainText` in the one spelling (NFKC) in which codes and numbers are compared: full-width becomes half-width. */
export const plainCode = (input: unknown): string => plainText(plainText(input).normalize('NFKC'));

/** How many characters a person would count: code points, not the units a program stores. */
export const countCharacters = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** A character for a sentence: itself, or its code point when it cannot be seen. */
export const visibleCharacter = (character: string): string =>
  /^[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
    ? character
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What an object of unknown shape holds under a key of its own; nothing for anything else. */
export const fieldOf = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null
    ? Object.getOwnPropertyDescriptor(input, key)?.value
    : undefined;
