import { plainText } from '../plain-text.ts';
import { ok, type Refused, type Result, refuse } from '../result.ts';
import { type CivilDate, partsOf, readCivilDate, weekday } from './civil-date.ts';
import type { CalendarYear, WorkingCalendar } from './working-days.ts';

type Fields = Readonly<Record<string, unknown>>;
type Lists = { readonly off: readonly unknown[]; readonly on: readonly unknown[]; readonly source: unknown };

/** Days that are public holidays by law whatever the year (全国年节及纪念日放假办法), so a list without one is torn. */
const ALWAYS_OFF = ['01-01', '05-01', '10-01', '10-02', '10-03'];

const isFields = (input: unknown): input is Fields =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
const isDayList = (input: unknown): input is readonly unknown[] =>
  Array.isArray(input) && input.length <= 366;

/** Our own shape `{ year, off, on, source }`, or the widespread `{ year, papers, days: [{ date, isOffDay }] }`. */
function listsOf(input: Fields): Lists | null {
  const { off, on, days, papers, source } = input;
  if (isDayList(off) && isDayList(on)) return { off, on, source };
  if (!isDayList(days) || !days.every(isFields)) return null;
  const dates = (isOffDay: boolean) => days.filter((day) => day.isOffDay === isOffDay).map((day) => day.date);
  return { off: dates(true), on: dates(false), source: Array.isArray(papers) ? papers[0] : source };
}

function readDays(
  list: 'off' | 'on',
  entries: readonly unknown[],
  year: number,
): Result<readonly CivilDate[]> {
  const days: CivilDate[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = readCivilDate(entry);
    if (!read.ok || partsOf(read.value).year !== year)
      return refuse('calendar.day', `${list}.${index}`, { day: plainText(entry).slice(0, 20), year });
    days.push(read.value);
  }
  return ok(days);
}

/** What two lists of real days may still get wrong between them. */
function contradiction(off: readonly CivilDate[], on: readonly CivilDate[], year: number): Refused | null {
  const all = [...off, ...on];
  const repeated = all.find((day, index) => all.indexOf(day) !== index);
  if (repeated) return refuse('calendar.repeated', '', { day: repeated });
  const weekdayOn = on.find((day) => weekday(day) <= 5);
  if (weekdayOn) return refuse('calendar.swap_on_weekday', 'on', { day: weekdayOn });
  const missing = ALWAYS_OFF.find((day) => !off.some((one) => one.endsWith(day)));
  return missing ? refuse('calendar.incomplete', 'off', { day: `${year}-${missing}` }) : null;
}

/**
 * Reads one year's working-day arrangement that an operator loads, in our own shape or in that of the holiday-cn
 * files. Refusals: `calendar.shape`, `calendar.year`, `calendar.source`, `calendar.day`, `calendar.repeated`,
 * `calendar.swap_on_weekday`, `calendar.incomplete`.
 */
export function readCalendarYear(json: unknown): Result<CalendarYear> {
  if (!isFields(json)) return refuse('calendar.shape');
  const { year } = json;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2100)
    return refuse('calendar.year', 'year');
  const lists = listsOf(json);
  if (!lists) return refuse('calendar.shape');
  const { source } = lists;
  if (typeof source !== 'string' || !source.trim() || source.length > 500)
    return refuse('calendar.source', 'source');
  const off = readDays('off', lists.off, year);
  if (!off.ok) return off;
  const on = readDays('on', lists.on, year);
  if (!on.ok) return on;
  return (
    contradiction(off.value, on.value, year) ??
    ok({ year, off: [...off.value].sort(), on: [...on.value].sort(), source: source.trim() })
  );
}

/** The calendar with a year added; a year already there is replaced, because the State Council amends its notices. */
export const calendarWith = (calendar: WorkingCalendar, added: CalendarYear): WorkingCalendar =>
  [...calendar.filter((one) => one.year !== added.year), added].sort((a, b) => a.year - b.year);
