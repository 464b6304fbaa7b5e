/**
 * Civil dates and instants of Asia/Shanghai, without the platform's date type: the host's time zone and its
 * daylight-saving history never enter. China has kept UTC+8 without interruption since 1991-09-15.
 */
import { boundedText } from '../plain-text.ts';
import { ok, type Result, refuse } from '../result.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** `YYYY-MM-DD` in Asia/Shanghai. Compare with `<`; only `readCivilDate` and the functions here make one. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SHANGHAI_OFFSET = 8 * HOUR;

const two = (n: number) => String(n).padStart(2, '0');

/** The one place that makes a `CivilDate`. Comparing with `<` holds only for years of four digits. */
function format(year: number, month: number, day: number): CivilDate {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`No civil date in the year ${year}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as CivilDate;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTH_DAYS = new Uint8Array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
const daysInMonth = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month] ?? 0);

/** Days since 1970-01-01 of a civil date (proleptic Gregorian calendar, the era method of H. Hinnant). */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

function fromDayNumber(days: number): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return format(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  );
}

export function partsOf(date: CivilDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) };
}

/** Whether the three numbers name a day that exists, in the years 1 to 9999. */
export const isRealDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  year >= 1 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** A civil date from numbers known to be a real day (check with `isRealDay` first); throws when they are not. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  if (!isRealDay(year, month, day)) throw new RangeError(`${year}-${month}-${day} is not a day`);
  return format(year, month, day);
}

const isDigitAt = (text: string, place: number) =>
  text.charCodeAt(place) >= 48 && text.charCodeAt(place) <= 57;

/** Whether a text is already of the form `2021-03-15`, as programs write it. */
const isWritten = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.length === 10 &&
  text.charCodeAt(4) === 45 &&
  text.charCodeAt(7) === 45 &&
  [0, 1, 2, 3, 5, 6, 8, 9].every((place) => isDigitAt(text, place));

function digits(text: string, from: number, until: number): number {
  let value = 0;
  for (let i = from; i < until; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/**
 * Reads a date as people copy it from a document: `2021-03-15`, `2021/3/15`, `2021.3.15`, `2021年3月15日`, `20210315`,
 * full-width digits included. Refusals: `date.format`, `date.unreal`.
 */
export function readCivilDate(text: unknown): Result<CivilDate> {
  if (isWritten(text))
    // As `format` would write it.
    return isRealDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
      ? ok(text as CivilDate)
      : refuse('date.unreal');
  const plain = boundedText(text).length > 40 ? '' : boundedText(text).normalize('NFKC').replace(/\s/g, '');
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!found) return refuse('date.format');
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isRealDay(year, month, day) ? ok(format(year, month, day)) : refuse('date.unreal');
}

/** The civil date in Asia/Shanghai at an instant. */
export const civilDateAt = (instant: Instant): CivilDate =>
  fromDayNumber(Math.floor((instant + SHANGHAI_OFFSET) / DAY));

/** The instant at which a civil date begins in Asia/Shanghai. */
export const startOf = (date: CivilDate): Instant => dayNumber(date) * DAY - SHANGHAI_OFFSET;

/** The instant at which a civil date ends: 24:00, which is the first instant of the next day. */
export const endOf = (date: CivilDate): Instant => startOf(date) + DAY;

/** Hours and minutes of the day in Asia/Shanghai, as minutes since midnight (0–1439). */
export const minuteOfDay = (instant: Instant): number =>
  Math.floor(((((instant + SHANGHAI_OFFSET) % DAY) + DAY) % DAY) / MINUTE);

/** The minute of an instant in Asia/Shanghai, `2026-12-20 18:00`; midnight is `00:00` of the day that begins. */
export function civilMinuteAt(instant: Instant): string {
  const minute = minuteOfDay(instant);
  return `${civilDateAt(instant)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days);

/** The same day `months` later; a day the month lacks becomes its last one (31 January + 1 month = 28 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return format(y, m, Math.min(day, daysInMonth(y, m)));
}

/** `b − a` in days. */
export const daysBetween = (a: CivilDate, b: CivilDate): number => dayNumber(b) - dayNumber(a);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (date: CivilDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Whole years from birth to `asOf`; someone born on 29 February has the birthday on 1 March of common years. */
export function ageOn(birth: CivilDate, asOf: CivilDate): number {
  const [from, to] = [partsOf(birth), partsOf(asOf)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}

/** `2026-12-20T16:00:00.000Z` for an instant. */
export function isoOf(instant: Instant): string {
  const date = fromDayNumber(Math.floor(instant / DAY));
  const ms = ((instant % DAY) + DAY) % DAY;
  const part = (unit: number, size: number, width: number) =>
    String(Math.floor(ms / unit) % size).padStart(width, '0');
  return `${date}T${part(HOUR, 24, 2)}:${part(MINUTE, 60, 2)}:${part(SECOND, 60, 2)}.${part(1, 1000, 3)}Z`;
}
