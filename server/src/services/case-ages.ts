import {
  addDays,
  type CivilDate,
  civilDateAt,
  type Instant,
  isWorkingDay,
  startOf,
  UncoveredYear,
  type WorkingCalendar,
} from '@ruzhu/rules';

/**
 * The morning from which on a case is at most so many working days old: one of the last working day is one day old.
 * `null` where the calendar does not reach.
 */
export function morningBefore(now: Instant, days: number, calendar: WorkingCalendar): Instant | null {
  try {
    return startOf(dateBefore(civilDateAt(now), days, calendar));
  } catch (fault) {
    if (fault instanceof UncoveredYear) return null;
    throw fault;
  }
}

function dateBefore(today: CivilDate, days: number, calendar: WorkingCalendar): CivilDate {
  let [date, left] = [today, days + 1];
  while (left > 0) {
    if (isWorkingDay(date, calendar)) left -= 1;
    if (left > 0) date = addDays(date, -1);
  }
  return date;
}
