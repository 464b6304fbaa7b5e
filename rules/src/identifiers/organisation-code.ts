/** 组织机构代码: nine signs, since 2015-10-01 the inner part of the unified code. */
import type { Reading } from '../result.ts';
import { gb11714Holds } from './check-digits.ts';
import { firstNonSign, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, stop, stopAndSearch } from './reading.ts';
import { likelySlips, undoubled } from './slips.ts';

export type OrganisationCode = string & { readonly __brand: 'OrganisationCode' };

/** `body` is the eight signs that were given out, `check` the ninth; papers print them with a hyphen between. */
export type OrganisationCodeFacts = { readonly body: string; readonly check: string };

const LENGTH = 9;
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CHECK_SIGNS = '0123456789X';

const isSound = (code: string) => code.length === LENGTH && gb11714Holds(code);

const search = (code: string) => () =>
  likelySlips(code, { signsAt: (index) => (index === 8 ? CHECK_SIGNS : SIGNS), isSound });

/** Every refusal of `parseOrganisationCode`. */
export const organisationCodeRefusals = ['orgcode.length', 'orgcode.check', 'orgcode.charset'] as const;

/**
 * Reads an organisation code (GB 11714-1997): nine digits or letters, hyphen optional, `79013765-X` gives `79013765X`.
 * Refusals: `orgcode.length`, `orgcode.charset`, `orgcode.check`.
 */
export function parseOrganisationCode(
  text: unknown,
  _context: ReadContext,
): Reading<OrganisationCode, OrganisationCodeFacts> {
  const code = typeof text === 'string' && isSound(text) ? text : plainCode(text);
  if (code.length !== LENGTH)
    return stop(
      'orgcode.length',
      { expected: LENGTH, count: code.length },
      null,
      code.length === LENGTH + 1 ? undoubled(code, isSound) : [],
    );
  if (isSound(code)) return read(code, { body: code.slice(0, 8), check: code.charAt(8) });
  const foreign = firstNonSign(code);
  return foreign > 0
    ? stopAndSearch('orgcode.charset', { position: foreign, sign: signAt(code, foreign) }, search(code))
    : stopAndSearch('orgcode.check', {}, search(code));
}
