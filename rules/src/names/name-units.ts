/** A Chinese character. Radicals, kana and compatibility forms are not. 〇 is a numeral by class, but written in names. */
const CHINESE = /^[\p{Unified_Ideograph}〇]$/u;

/** The block of the common characters is whole since Unicode 14, so that nearly every character is told by its number. */
export function isChinese(character: string): boolean {
  const sign = character.charCodeAt(0);
  if (character.length === 1 && sign >= 0x4e00 && sign <= 0x9fff) return true;
  return sign >= 0x80 && CHINESE.test(character);
}

/**
 * The length of an account name as the platform counts it: a Chinese character is 2 units, anything else 1.
 * `nameUnits('EP商城')` is 6. Source: rules of the WeChat Official Accounts Platform on names.
 */
export function nameUnits(text: string): number {
  let units = 0;
  for (const character of text) units += isChinese(character) ? 2 : 1;
  return units;
}
