/** Numbers that pass every check and belong to nobody: they name 中沙群岛, where nobody is registered. */
import { randomInt } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');

/** Unified social credit code (GB 32100-2015): department and kind, region, organisation, check character. */
export function creditCode(pair: string): string {
  const body = `${pair}460323${organisation()}`;
  const sum = [...body].reduce(
    (total, letter, place) => total + LETTERS.indexOf(letter) * (3 ** place % 31),
    0,
  );
  return body + LETTERS[(31 - (sum % 31)) % 31];
}

/** Organisation code (GB 11714-1997): eight characters and a check character. */
function organisation(): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const body = `MA${digits(6)}`;
  const value = (letter: string) => (/\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 55);
  const sum = [...body].reduce((total, letter, place) => total + value(letter) * (weights[place] ?? 0), 0);
  const check = 11 - (sum % 11);
  return body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** Resident ID number (GB 11643-1999) of somebody born on 1990-03-07. */
export function residentId(): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const body = `46032319900307${digits(3)}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (weights[place] ?? 0), 0);
  return body + '10X98765432'[sum % 11];
}

export const mobile = (): string => `138${digits(8)}`;
