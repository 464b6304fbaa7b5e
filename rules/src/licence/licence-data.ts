import { type CivilDate, daysBetween, readCivilDate } from '../calendar/civil-date.ts';
import { boundedText, plainCode } from '../plain-text.ts';
import { ok, type Refusal, type Result, refuse, type Warning, warning } from '../result.ts';

/** 长期: a licence without an end. */
export type ValidUntil = CivilDate | 'longTerm';

export type LicencePeriod = { readonly from: CivilDate | null; readonly until: ValidUntil };

/** A licence ending within so many days deserves a second look (severity table of this product). */
export const LICENCE_EXPIRES_SOON_DAYS = 30;

const LONG_TERM = /^(?:长期|永久|无固定期限|不约定期限)(?:有效)?$/;

/**
 * Reads the end of a business term: a date, or 长期. Refusals: `licence.valid_until`, `date.unreal`.
 */
export function readValidUntil(text: unknown): Result<ValidUntil> {
  if (LONG_TERM.test(plainCode(text).replace(/\s/g, ''))) return ok('longTerm');
  const date = readCivilDate(text);
  if (date.ok) return date;
  return date.refusal.code === 'date.unreal' ? date : refuse('licence.valid_until');
}

/**
 * Reads 营业期限 as a licence prints it: `2021年03月15日至2041年03月14日`, `2021-03-15 至 长期`, `长期`.
 * Refusals: `licence.valid_until`, `date.format`, `date.unreal`, `licence.period`.
 */
export function readLicencePeriod(text: unknown): Result<LicencePeriod> {
  const [first = '', second] = boundedText(text).split(/至|到|~|～|—+/);
  const until = readValidUntil(second ?? first);
  if (!until.ok) return until;
  if (second === undefined) return ok({ from: null, until: until.value });
  const from = readCivilDate(first.replace(/^[\s自从]+/, ''));
  if (!from.ok) return from;
  return until.value !== 'longTerm' && until.value < from.value
    ? refuse('licence.period')
    : ok({ from: from.value, until: until.value });
}

export type LicenceDates = {
  readonly establishedOn: CivilDate;
  readonly validFrom: CivilDate | null;
  readonly validUntil: ValidUntil;
};

export type LicenceJudgement = {
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Warning[];
};

/**
 * Judges the dates of a licence on the day `asOf`: founded not after it, not expired on it. A licence that ends today
 * is good today. Refusals: `date.future` at `establishedOn`, `licence.period` and `licence.expired` at `validUntil`.
 * Warning: `licence.expires_soon` within 30 days.
 */
export function judgeLicenceDates(dates: LicenceDates, asOf: CivilDate): LicenceJudgement {
  const { establishedOn, validFrom, validUntil } = dates;
  const refusals: Refusal[] = [];
  if (establishedOn > asOf) refusals.push(refuse('date.future', 'establishedOn').refusal);
  if (validUntil === 'longTerm') return { refusals, warnings: [] };
  if (validUntil < (validFrom ?? establishedOn))
    refusals.push(refuse('licence.period', 'validUntil').refusal);
  else if (validUntil < asOf)
    refusals.push(refuse('licence.expired', 'validUntil', { date: validUntil }).refusal);
  const days = daysBetween(asOf, validUntil);
  const isSoon = refusals.length === 0 && days <= LICENCE_EXPIRES_SOON_DAYS;
  return {
    refusals,
    warnings: isSoon
      ? [warning('warn', 'licence.expires_soon', { date: validUntil, days }, 'validUntil')]
      : [],
  };
}
