import type { Instant } from './civil-date.ts';

/** Something to be reminded of. `from` and `until` are alike for a moment such as a deadline. */
export type CalendarEntry = {
  /** The same entry in a newer file replaces the older one. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Minutes before it at which the calendar speaks up. */
  readonly alarm: number;
};

const two = (n: number, length = 2) => String(n).padStart(length, '0');

/** An instant in UTC: days and months are counted here, since this room has no `Date`. */
function stamp(instant: Instant): string {
  const minutes = Math.floor(instant / 60_000);
  const [day, minute] = [Math.floor(minutes / 1440), minutes - Math.floor(minutes / 1440) * 1440];
  // Days since 0000-03-01 in eras of 400 years, whose years begin in March: leap days come last.
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  return `${two(year, 4)}${two(month)}${two(date)}T${two(Math.floor(minute / 60))}${two(minute % 60)}00Z`;
}

/** Text as a property holds it: commas, semicolons, backslashes and line breaks are marked. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A line of at most 75 bytes; what is longer goes on in lines that begin with a space. */
function folded(line: string): string {
  let text = '';
  let used = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (used + size > 75) {
      text += '\r\n ';
      used = 1;
    }
    text += character;
    used += size;
  }
  return text;
}

const linesOf = (entry: CalendarEntry, now: Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(entry.id)}`,
  `DTSTAMP:${stamp(now)}`,
  `DTSTART:${stamp(entry.from)}`,
  `DTEND:${stamp(entry.until)}`,
  `SUMMARY:${escaped(entry.title)}`,
  `DESCRIPTION:${escaped(entry.text)}`,
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-PT${entry.alarm}M`,
  `DESCRIPTION:${escaped(entry.title)}`,
  'END:VALARM',
  'END:VEVENT',
];

/**
 * A calendar file (`.ics`) that every calendar of a phone or computer takes. Source: RFC 5545 (iCalendar), sections 3.1
 * (lines of 75 octets, CRLF), 3.3.11 (text) and 3.6.1 (events).
 */
export function calendarFile(entries: readonly CalendarEntry[], product: string, now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(product)}//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => linesOf(entry, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
