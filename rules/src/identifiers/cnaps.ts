/** 联行号 (CNAPS): the routing number of one branch of one bank. */
import { type Reading, warning } from '../result.ts';
import type { Words } from '../texts.ts';
import { mod11x10Holds } from './check-digits.ts';
import { BANK_CLASSES, BANK_GROUPS } from './cnaps.data.ts';
import { firstNonDigit, isDigits, numberAt, plainCode, signAt } from './plain-text.ts';
import { NO_WARNINGS, type ReadContext, read, stop, stopAndSearch } from './reading.ts';
import { likelySlips, undoubled } from './slips.ts';

export type Cnaps = string & { readonly __brand: 'Cnaps' };

/**
 * `bank` names the class of bank (for 313, 314, 320, 323, 402 a group of banks, not one); `cityCode` is the central
 * bank's own code, named by `cnapsCity`; `branch` counts inside the city.
 */
export type CnapsFacts = {
  readonly bankClass: string;
  readonly bank: Words | null;
  readonly group: Words | null;
  readonly cityCode: string;
  readonly branch: string;
};

const LENGTH = 12;

const isSound = (code: string) => code.length === LENGTH && mod11x10Holds(code, 0, 11);

const search = (typed: string) => () =>
  likelySlips(typed, {
    signsAt: () => '0123456789',
    isSound,
    isLikely: (code) =>
      isSound(code) && (code.slice(0, 3) in BANK_CLASSES || code.startsWith(typed.slice(0, 3))),
  });

/** Every refusal of `parseCnaps`. */
export const cnapsRefusals = ['bank.cnaps_check', 'bank.cnaps_length', 'bank.cnaps_digits'] as const;

/**
 * Reads a CNAPS routing number: 12 digits = bank class 3, city 4, branch 4, check digit MOD 11,10 (ISO 7064; it held for
 * 488 of 489 published numbers): `102100099996`.
 * Refusals: `bank.cnaps_length`, `bank.cnaps_digits`, `bank.cnaps_check`. Warning: `bank.cnaps_class`.
 */
export function parseCnaps(text: unknown, _context: ReadContext): Reading<Cnaps, CnapsFacts> {
  const isTyped = isDigits(text, LENGTH);
  const code = isTyped ? text : plainCode(text);
  if (code.length !== LENGTH)
    return stop(
      'bank.cnaps_length',
      { expected: LENGTH, count: code.length },
      null,
      code.length === LENGTH + 1 ? undoubled(code, isSound) : [],
    );
  const foreign = isTyped ? 0 : firstNonDigit(code);
  if (foreign > 0)
    return stopAndSearch(
      'bank.cnaps_digits',
      { position: foreign, sign: signAt(code, foreign) },
      search(code),
    );
  if (!isSound(code)) return stopAndSearch('bank.cnaps_check', {}, search(code));
  const bankClass = code.slice(0, 3);
  const facts: CnapsFacts = {
    bankClass,
    bank: BANK_CLASSES[numberAt(code, 0, 3)] ?? null,
    group: BANK_GROUPS[numberAt(code, 0, 1)] ?? null,
    cityCode: code.slice(3, 7),
    branch: code.slice(7, 11),
  };
  return read(code, facts, facts.group ? NO_WARNINGS : [warning('warn', 'bank.cnaps_class', { bankClass })]);
}
