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

/** What a person meant to type: bounded, on one line, without invisible characters, trimmed. */
export const plainText = (input: unknown): string =>
  boundedText(input).replace(BREAKS, ' ').replace(UNSEEN, '').trim();

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
