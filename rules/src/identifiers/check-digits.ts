/**
 * The five check characters of Chinese identifiers, one function each. Every function gives the sign that must stand at
 * the end, or the empty text when the body holds a sign its standard does not know. All run in one pass, without regular
 * expressions and without allocation (single signs are shared by the engine).
 */

/** The 31 signs of GB 32100: digits and letters without I, O, S, V, Z. */
export const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** sign → value, by character code; −1 where the alphabet has no such sign. */
function valuesOf(signs: string): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < signs.length; i += 1) values[signs.charCodeAt(i)] = i;
  return values;
}

const USCC_VALUES = /* @__PURE__ */ valuesOf(USCC_SIGNS);
const SIGNS_36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const VALUES_36 = /* @__PURE__ */ valuesOf(SIGNS_36);

/** Whether the alphabet of GB 32100 has the sign of that character code. */
export const isUsccSign = (sign: number): boolean => (USCC_VALUES[sign] ?? -1) >= 0;

const MOD31_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const GB11714_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const MOD11_2_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const MOD11_2_SIGNS = '10X98765432';

/**
 * MOD 31-3 of GB 32100-2015 (统一社会信用代码): the 18th sign from the first 17. Weights are 3^(i−1) mod 31; when the sum
 * is a multiple of 31 the sign is `0`. It sees every wrong sign and every exchange of neighbours.
 */
export function mod31Check(code: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const value = USCC_VALUES[code.charCodeAt(i)] ?? -1;
    if (value < 0) return '';
    sum += value * (MOD31_WEIGHTS[i] ?? 0);
  }
  return USCC_SIGNS.charAt((31 - (sum % 31)) % 31);
}

/**
 * GB 11714-1997 (组织机构代码): the 9th sign from the eight that start at `from`. 10 is written X and 11 is written 0. It
 * sees every wrong digit, but not a letter exchanged for one that stands 11 or 22 further on.
 */
export function gb11714Check(code: string, from = 0): string {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) {
    const value = VALUES_36[code.charCodeAt(from + i)] ?? -1;
    if (value < 0) return '';
    sum += value * (GB11714_WEIGHTS[i] ?? 0);
  }
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : SIGNS_36.charAt(check);
}

/**
 * ISO 7064 MOD 11-2 as in GB 11643-1999 (公民身份号码): the 18th sign from the first 17 digits. It sees every wrong sign
 * and every exchange of neighbours.
 */
export function mod11x2Check(code: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const digit = code.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return '';
    sum += digit * (MOD11_2_WEIGHTS[i] ?? 0);
  }
  return MOD11_2_SIGNS.charAt(sum % 11);
}

/**
 * ISO 7064 MOD 11,10 (GB/T 17710): the digit that follows those from `from` until `until`. Used by the 15-digit
 * registration number, food papers (JY, SC, YB) and CNAPS. It sees every wrong digit; of the exchanges of neighbours it
 * misses about one in 45.
 */
export function mod11x10Check(code: string, from: number, until: number): string {
  let product = 10;
  for (let i = from; i < until; i += 1) {
    const digit = code.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return '';
    const sum = (product + digit) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String.fromCharCode(48 + ((11 - product) % 10));
}

/**
 * Luhn (ISO/IEC 7812-1): the last digit of a bank card from all before it. It sees every wrong digit and every exchange
 * of neighbours but 09 for 90.
 */
export function luhnCheck(code: string): string {
  let sum = 0;
  for (let i = code.length - 2, doubled = true; i >= 0; i -= 1, doubled = !doubled) {
    const digit = code.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return '';
    const value = doubled ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return String.fromCharCode(48 + ((10 - (sum % 10)) % 10));
}
