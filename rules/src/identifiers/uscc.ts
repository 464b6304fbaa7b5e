/** 统一社会信用代码: the one number of every registered entity since 2015-10-01. */
import type { SubjectKind } from '../policy/policy.ts';
import { ok, type Reading, type Result, refuse, type Warning, warning } from '../result.ts';
import { gb11714Holds, isUsccSign, MOD31_WEIGHTS, USCC_SIGNS, USCC_VALUES } from './check-digits.ts';
import { plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, type Stop, stop, stopAndSearch } from './reading.ts';
import { type Region, regionAt, regionNotes, regionOfNumber } from './regions.ts';
import { likelySlips, type Slips, undoubled } from './slips.ts';
import { USCC_DEPARTMENTS, USCC_PAIRS, type UsccPair } from './uscc.data.ts';

export type Uscc = string & { readonly __brand: 'Uscc' };

/**
 * `pair` says which department registered which category of entity; `region` is where (`null`: not in GB/T 2260, `100000`
 * is the national authority); `organisationCode` is the 9-sign code inside, whose own check digit
 * `organisationCheckHolds` judges.
 */
export type UsccFacts = {
  readonly pair: UsccPair;
  readonly regionCode: string;
  readonly region: Region | null;
  readonly organisationCode: string;
  readonly organisationCheckHolds: boolean;
};

const LENGTH = 18;
const DIGITS = '0123456789';

let pairs: readonly (UsccPair | undefined)[] | undefined;
const indexOf = (first: number, second: number) => first * 128 + second;

function pairsByIndex(): readonly (UsccPair | undefined)[] {
  const all: (UsccPair | undefined)[] = Array.from({ length: 128 * 128 });
  for (const pair of USCC_PAIRS) all[indexOf(pair.pair.charCodeAt(0), pair.pair.charCodeAt(1))] = pair;
  return all;
}

function pairOf(code: string): UsccPair | undefined {
  pairs ??= pairsByIndex();
  return pairs[indexOf(code.charCodeAt(0), code.charCodeAt(1))];
}

/** What `weigh` says of a code that is of the right form and fails its check sign, or is of another form. */
const CHECK_FAILS = -1;
const OTHER_FORM = -2;

/**
 * Signs, region and check sign of 18 signs in one pass, because looking at a sign is what a check costs: the number of
 * the region, or one of the two above.
 */
function weigh(code: string): number {
  let sum = 0;
  let region = 0;
  for (let i = 0; i < 17; i += 1) {
    const value = USCC_VALUES[code.charCodeAt(i)] ?? -1;
    if (value < 0) return OTHER_FORM;
    sum += value * (MOD31_WEIGHTS[i] ?? 0);
    if (i < 2 || i > 7) continue;
    if (value > 9) return OTHER_FORM;
    region = region * 10 + value;
  }
  const check = USCC_VALUES[code.charCodeAt(17)] ?? -1;
  if (check < 0) return OTHER_FORM;
  return check === (31 - (sum % 31)) % 31 ? region : CHECK_FAILS;
}

/** 1-based place of the first sign that the alphabet of GB 32100 lacks, or 0. */
function firstForeign(code: string): number {
  for (let i = 0; i < code.length; i += 1) if (!isUsccSign(code.charCodeAt(i))) return i + 1;
  return 0;
}

function firstLetterInRegion(code: string): number {
  for (let i = 2; i < 8; i += 1) if (code.charCodeAt(i) > 57) return i + 1;
  return 0;
}

const isSound = (code: string) => code.length === LENGTH && pairOf(code) !== undefined && weigh(code) >= 0;

/** A region that is or was there, the national authority, or the one that was typed: zones have codes of their own. */
const hasLikelyRegion = (code: string, typed: string) =>
  regionAt(code, 2) !== null || code.startsWith('100000', 2) || code.startsWith(typed.slice(2, 8), 2);

const signsAt = (index: number) => (index === 0 ? USCC_DEPARTMENTS : index < 8 ? DIGITS : USCC_SIGNS);

const slipsIn = (typed: string): Slips => ({
  signsAt,
  isSound,
  isLikely: (code) => isSound(code) && gb11714Holds(code, 8) && hasLikelyRegion(code, typed),
});

const search = (code: string) => () => likelySlips(code, slipsIn(code));

/** Codes registered in Xiamen before about 2016 on the M000 series fail MOD 31-3 although they are genuine. */
const isXiamenSeries = (code: string) => code.startsWith('3502', 2) && code.startsWith('M0', 8);

function refusalOf(code: string, weighed: number): Stop {
  const foreign = weighed === OTHER_FORM ? firstForeign(code) : 0;
  if (foreign > 0)
    return stopAndSearch('uscc.charset', { position: foreign, sign: signAt(code, foreign) }, search(code));
  const letter = weighed === OTHER_FORM ? firstLetterInRegion(code) : 0;
  if (letter > 0)
    return stopAndSearch('uscc.region', { position: letter, sign: signAt(code, letter) }, search(code));
  if (!pairOf(code)) return stopAndSearch('uscc.kind', { pair: code.slice(0, 2) }, search(code));
  const series = isXiamenSeries(code) ? 'xiamen' : '';
  return stopAndSearch('uscc.check', { override: 'reviewer', series }, search(code));
}

function notes(facts: UsccFacts): readonly Warning[] {
  const region = regionNotes(facts.region, facts.regionCode);
  if (facts.organisationCheckHolds && !facts.pair.isLegacy) return region;
  const organisation = facts.organisationCheckHolds
    ? []
    : [warning('warn', 'uscc.organisation_check', { organisationCode: facts.organisationCode })];
  const legacy = facts.pair.isLegacy ? [warning('warn', 'uscc.legacy_kind', { pair: facts.pair.pair })] : [];
  return [...organisation, ...legacy, ...region];
}

/** Every refusal of `parseUscc`. */
export const usccRefusals = [
  'uscc.length',
  'uscc.check',
  'uscc.charset',
  'uscc.region',
  'uscc.kind',
] as const;

/**
 * Reads a unified social credit code (GB 32100-2015 with amendment 1 of 2016; 18 signs): spaces, dashes and lower case
 * are accepted, `9111 0108-5513 85082q` gives `91110108551385082Q`.
 * Refusals: `uscc.length`, `uscc.charset`, `uscc.region`, `uscc.kind`, `uscc.check`. The last carries
 * `override: 'reviewer'`: some genuine codes fail it (`series: 'xiamen'`), so a reviewer may accept the code as printed.
 * Warnings: `uscc.organisation_check`, `uscc.legacy_kind`, `region.unknown`, `region.abolished`.
 */
export function parseUscc(text: unknown, _context: ReadContext): Reading<Uscc, UsccFacts> {
  const typed = typeof text === 'string' && text.length === LENGTH ? weigh(text) : OTHER_FORM;
  const code = typed === OTHER_FORM || typeof text !== 'string' ? plainCode(text) : text;
  if (code.length !== LENGTH)
    return stop(
      'uscc.length',
      { expected: LENGTH, count: code.length },
      null,
      code.length === LENGTH + 1 ? undoubled(code, isSound) : [],
    );
  const pair = pairOf(code);
  const weighed = typed === OTHER_FORM ? weigh(code) : typed;
  if (!pair || weighed < 0) return refusalOf(code, weighed);
  const region = regionOfNumber(weighed);
  const facts: UsccFacts = {
    pair,
    regionCode: region?.code ?? code.slice(2, 8),
    region,
    organisationCode: code.slice(8, 17),
    organisationCheckHolds: gb11714Holds(code, 8),
  };
  return read(code, facts, notes(facts));
}

/**
 * Whether a code can belong to the declared kind of subject: 91 and 93 to an enterprise, 92 to an individual business,
 * and so on. Refusal: `subject.kind_mismatch`, which names what the code says.
 */
export function usccFitsSubject(value: Uscc, declared: SubjectKind): Result<Uscc> {
  const pair = pairOf(value);
  if (!pair || pair.subjects.includes(declared)) return ok(value);
  return refuse('subject.kind_mismatch', '', {
    pair: pair.pair,
    actual: pair.category.zh,
    actualEn: pair.category.en,
  });
}
