/**
 * The five check characters of Chinese identifiers. `…Check` gives the sign that must stand at the end, or the empty text
 * when the body holds a sign its standard does not know; `…Holds` says whether it stands there. Parsers that look at more
 * than the check sign in their one pass use the weights. All run over character codes in one pass, without regular
 * expressions and without allocation.
 */

/** The 31 signs of GB 32100: digits and letters without I, O, S, V, Z. */
export const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** sign → value, by character code; −1 where the alphabet has no such sign. */
function valuesOf(signs: string): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < signs.length; i += 1) values[signs.charCodeAt(i)] = i;
  return values;
}

/** sign of GB 32100 → value by character code, −1 for any other. */
export const USCC_VALUES = /* @__PURE__ */ valuesOf(USCC_SIGNS);
const VALUES_36 = /* @__PURE__ */ valuesOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Whether the alphabet of GB 32100 has the sign of that character code. */
export const isUsccSign = (sign: number): boolean => (USCC_VALUES[sign] ?? -1) >= 0;

export const MOD31_WEIGHTS = new Uint8Array([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]);
const GB11714_WEIGHTS = new Uint8Array([3, 7, 9, 10, 5, 8, 4, 2]);
export const MOD11_2_WEIGHTS = new Uint8Array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
export const MOD11_2_SIGNS = '10X98765432';

/** The value (0–30) of the 18th sign of GB 32100, or −1. */
function mod31Value(code: string): number {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const value = USCC_VALUES[code.charCodeAt(i)] ?? -1;
    if (value < 0) return -1;
    sum += value * (MOD31_WEIGHTS[i] ?? 0);
  }
  return (31 - (sum % 31)) % 31;
}

/**
 * MOD 31-3 of GB 32100-2015 (统一社会信用代码): the 18th sign from the first 17. Weights are 3^(i−1) mod 31; when the sum
 * is a multiple of 31 the sign is `0`. It sees every wrong sign and every exchange of neighbours.
 */
export const mod31Check = (code: string): string => USCC_SIGNS.charAt(mod31Value(code));

/** The character code of the 9th sign of GB 11714, or −1. */
function gb11714Sign(code: string, from: number): number {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) {
    const value = VALUES_36[code.charCodeAt(from + i)] ?? -1;
    if (value < 0) return -1;
    sum += value * (GB11714_WEIGHTS[i] ?? 0);
  }
  const check = 11 - (sum % 11);
  if (check === 10) return 88;
  return check === 11 ? 48 : 48 + check;
}

const signOf = (sign: number): string => (sign < 0 ? '' : String.fromCharCode(sign));

/**
 * GB 11714-1997 (组织机构代码): the 9th sign from the eight that start at `from`. 10 is written X and 11 is written 0. It
 * sees every wrong digit, but not a letter exchanged for one that stands 11 or 22 further on.
 */
export const gb11714Check = (code: string, from = 0): string => signOf(gb11714Sign(code, from));

export const gb11714Holds = (code: string, from = 0): boolean =>
  gb11714Sign(code, from) === code.charCodeAt(from + 8);

/** The remainder (0–10) of ISO 7064 MOD 11-2 over 17 digits, or −1. */
function mod11x2Rest(code: string): number {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const digit = code.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    sum += digit * (MOD11_2_WEIGHTS[i] ?? 0);
  }
  return sum % 11;
}

/**
 * ISO 7064 MOD 11-2 as in GB 11643-1999 (公民身份号码): the 18th sign from the first 17 digits. It sees every wrong sign
 * and every exchange of neighbours.
 */
export const mod11x2Check = (code: string): string => MOD11_2_SIGNS.charAt(mod11x2Rest(code));

/** product · 10 + digit → next product: the inner step of MOD 11,10, which would cost two divisions a digit. */
function productSteps(): Uint8Array {
  const steps = new Uint8Array(110);
  for (let product = 0; product < 11; product += 1)
    for (let digit = 0; digit < 10; digit += 1) {
      const sum = (product + digit) % 10;
      steps[product * 10 + digit] = ((sum === 0 ? 10 : sum) * 2) % 11;
    }
  return steps;
}

const PRODUCT_STEPS = /* @__PURE__ */ productSteps();

/** The character code of the digit of MOD 11,10, or −1. */
function mod11x10Sign(code: string, from: number, until: number): number {
  let product = 10;
  for (let i = from; i < until; i += 1) {
    const digit = code.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    product = PRODUCT_STEPS[product * 10 + digit] ?? 0;
  }
  return 48 + ((11 - product) % 10);
}

/**
 * ISO 7064 MOD 11,10 (GB/T 17710): the digit that follows those from `from` until `until`. Used by the 15-digit
 * registration number, food papers (JY, SC, YB) and CNAPS. It sees every wrong digit; of the exchanges of neighbours it
 * misses about one in 45.
 */
export const mod11x10Check = (code: string, from: number, until: number): string =>
  signOf(mod11x10Sign(code, from, until));

/** Whether the digit at `until` is the one those from `from` ask for. */
export const mod11x10Holds = (code: string, from: number, until: number): boolean =>
  mod11x10Sign(code, from, until) === code.charCodeAt(until);

/** A doubled digit with the digits of its product added. */
const DOUBLED = new Uint8Array([0, 2, 4, 6, 8, 1, 3, 5, 7, 9]);

/** The character code of the last digit by Luhn, or −1. */
export function luhnSign(code: string): number {
  let sum = 0;
  for (let i = code.length - 2, doubled = true; i >= 0; i -= 1, doubled = !doubled) {
    const digit = code.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    sum += doubled ? (DOUBLED[digit] ?? 0) : digit;
  }
  return 48 + ((10 - (sum % 10)) % 10);
}

/**
 * Luhn (ISO/IEC 7812-1): the last digit of a bank card from all before it. It sees every wrong digit and every exchange
 * of neighbours but 09 for 90.
 */
export const luhnCheck = (code: string): string => signOf(luhnSign(code));

export const luhnHolds = (code: string): boolean => luhnSign(code) === code.charCodeAt(code.length - 1);
