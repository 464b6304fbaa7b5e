import {
  addDays,
  type CivilDate,
  civilDateAt,
  endOf,
  type Instant,
  MINUTE,
  partsOf,
  startOf,
  weekday,
} from './civil-date.ts';

/**
 * One year of the State Council's arrangement: the days that differ from the plain week.
 * `off` are days without work, `on` are Saturdays and Sundays worked in exchange.
 */
export type CalendarYear = {
  readonly year: number;
  readonly off: readonly CivilDate[];
  readonly on: readonly CivilDate[];
  readonly source: string;
};

export type WorkingCalendar = readonly CalendarYear[];

/** Thrown when a date lies in a year no calendar covers: load that year's arrangement, never guess it. */
export class UncoveredYear extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`No working-day calendar for ${year}: load the State Council arrangement of that year`);
    this.year = year;
  }
}

/** Whether a civil date is a working day (工作日). Throws `UncoveredYear` outside the calendar. */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  const { year } = partsOf(date);
  const known = calendar.find((one) => one.year === year);
  if (!known) throw new UncoveredYear(year);
  return known.on.includes(date) || (weekday(date) <= 5 && !known.off.includes(date));
}

/**
 * The n-th working day after `date`; the day itself never counts, and 0 gives it back. Throws `UncoveredYear`, and
 * `RangeError` for a count that is not a whole number of days ahead.
 */
export function addWorkingDays(date: CivilDate, n: number, calendar: WorkingCalendar): CivilDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Cannot count ${n} working days ahead`);
  let day = date;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** How many working days lie in `(from, to]`. Throws `UncoveredYear`. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** Whether an instant lies in office hours, given as minutes of the day, on a working day. Throws `UncoveredYear`. */
export function isOfficeTime(
  instant: Instant,
  calendar: WorkingCalendar,
  hours: { from: number; until: number },
): boolean {
  const date = civilDateAt(instant);
  const minute = (instant - startOf(date)) / MINUTE;
  return isWorkingDay(date, calendar) && minute >= hours.from && minute < hours.until;
}

/** The end of the n-th working day after the one an instant falls on. Throws `UncoveredYear`. */
export const endOfWorkingDay = (instant: Instant, n: number, calendar: WorkingCalendar): Instant =>
  endOf(addWorkingDays(civilDateAt(instant), n, calendar));
