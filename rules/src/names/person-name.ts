import { countCharacters, isHan, plainText } from '../plain-text.ts';
import { ok, type Result, refuse } from '../result.ts';

export type PersonName = string & { readonly __brand: 'PersonName' };

const MIN = 2;
const MAX = 30;

/** What input methods, fonts and other papers print for the middle dot of a transliterated name; the last is U+00B7. */
const DOTS = /[•‧∙⋅・･ᐧ․⸱·]/g;
/** A full stop between two Chinese characters is a middle dot mistyped. */
const DOT_BETWEEN = /(?<=[\p{Unified_Ideograph}〇])[.．](?=[\p{Unified_Ideograph}〇])/gu;

const CHINESE = /^[\p{Unified_Ideograph}〇]+(?:·[\p{Unified_Ideograph}〇]+)*$/u;
const LATIN =
  /^\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:[ '’.-]{1,2}\p{Script=Latin}[\p{Script=Latin}\p{M}]*)*\.?$/u;

/** Spaces are printed between the two characters of a short name and belong to none; between Latin words they stay. */
function normal(text: string): string {
  if (isHan(text)) return text;
  const dotted = text
    .normalize('NFC')
    .replace(DOTS, '·')
    .replace(DOT_BETWEEN, '·')
    .replace(/[\s　]+/g, ' ');
  const chinese = dotted.replaceAll(' ', '');
  return CHINESE.test(chinese) ? chinese : dotted;
}

/**
 * Reads the name of a person as on the ID card: 2 to 30 characters, Chinese or Latin, never split into parts. Every
 * form of the middle dot becomes `·`: `readPersonName('阿卜杜拉•买买提')` gives `阿卜杜拉·买买提`.
 * Refusal: `person.name`.
 */
export function readPersonName(text: unknown): Result<PersonName> {
  const name = normal(plainText(text));
  const count = countCharacters(name);
  if (count < MIN || count > MAX || !(CHINESE.test(name) || LATIN.test(name)))
    return refuse('person.name', '', { min: MIN, max: MAX });
  // The one place that makes a `PersonName`.
  return ok(name as PersonName);
}

/**
 * Whether two papers name the same person: equal after the same normalisation, and Latin letters in any case, because
 * passports print capitals. Nothing else is forgiven.
 */
export const isSamePersonName = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((name) => normal(plainText(name)).toUpperCase());
  return a !== '' && a === b;
};
