import { countCharacters, isHan, plainText, visibleCharacter } from '../plain-text.ts';
import { ok, type Result, refuse } from '../result.ts';
import { compareEntityNames } from './compare-entity-names.ts';
import { isChinese } from './name-units.ts';
import type { PersonName } from './person-name.ts';

export type EntityName = string & { readonly __brand: 'EntityName' };

/** The one place that makes an `EntityName`. */
const branded = (name: string) => name as EntityName;

const MIN = 2;
const MAX = 100;
/** Besides Chinese characters: letters, digits, brackets, the middle dot and the signs foreign-invested firms carry. */
const ALLOWED = /^[A-Za-z0-9（）〔〕《》“”·・•、，．&＆'’\-－—. ]$/;

/** Brackets as a licence prints them; Latin letters and digits in half width. */
const printed = (text: string): string => (isHan(text) ? text : printedMixed(text));

const printedMixed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s　]+/g, ' ')
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    // A space beside a Chinese character or a bracket is a slip of the copier, between Latin words it is not.
    .replace(/(?<![A-Za-z0-9.&]) | (?![A-Za-z0-9.&])/g, '');

/**
 * Reads the name of an entity as on its licence: 2 to 100 characters. Brackets become full-width, as licences print
 * them; nothing is added or dropped that would change the name.
 * Refusals: `entityName.blank`, `entityName.length`, `entityName.charset`.
 */
export function readEntityName(text: unknown): Result<EntityName> {
  const name = printed(plainText(text)).trim();
  if (name === '') return refuse('entityName.blank');
  const count = countCharacters(name);
  if (count < MIN || count > MAX) return refuse('entityName.length', '', { min: MIN, max: MAX, count });
  const stray = [...name].find((character) => !isChinese(character) && !ALLOWED.test(character));
  if (stray !== undefined) return refuse('entityName.charset', '', { character: visibleCharacter(stray) });
  return ok(branded(name));
}

/**
 * Whether a typed name is the registered one. Refusal: `registry.name_character` with the character to look at.
 */
export function matchEntityName(typed: EntityName, registered: string): Result<EntityName> {
  const found = compareEntityNames(typed, registered);
  if (found.equal) return ok(typed);
  const { character, position } = found;
  return refuse('registry.name_character', '', { position, character, registered });
}

/** The name of an individual business without a trade name (字号): 个体户 + its operator (经营者). */
export const soleTraderName = (operator: PersonName): EntityName => branded(`个体户${operator}`);

/** Whether a name is the one of an individual business without a trade name. */
export const isSoleTraderName = (name: string, operator: PersonName): boolean =>
  compareEntityNames(name, soleTraderName(operator)).equal;
