import { describe, expect, test } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

const now = Date.UTC(2026, 10, 24, 2);
const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'V-1/2026-11-25/morning',
  title: '审核电话',
  text: '来电号码 0898-00000000',
  from: Date.UTC(2026, 10, 25, 1),
  until: Date.UTC(2026, 10, 25, 4),
  alarm: 10,
  ...change,
});
/** The lines as a reader joins them. */
const linesOf = (file: string) => file.replace(/\r\n /g, '').split('\r\n');

describe('a calendar file', () => {
  test('has an event with its alarm for each entry', () => {
    const lines = linesOf(calendarFile([entry()], '入驻', now));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-2)).toBe('END:VCALENDAR');
    for (const line of [
      'UID:V-1/2026-11-25/morning',
      'DTSTAMP:20261124T020000Z',
      'DTSTART:20261125T010000Z',
      'DTEND:20261125T040000Z',
      'SUMMARY:审核电话',
      'TRIGGER:-PT10M',
    ])
      expect(lines).toContain(line);
  });

  test('holds no line of more than 75 bytes, and no character in two', () => {
    const file = calendarFile([entry({ text: '来电核对码，先听前两位；'.repeat(20) })], '入驻', now);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\uFFFD');
    expect(linesOf(file)).toContain(`DESCRIPTION:${'来电核对码，先听前两位；'.repeat(20)}`);
  });

  test('lets no text become a property of its own', () => {
    const lines = linesOf(calendarFile([entry({ title: 'a\nATTACH:http://x;b,c\\d' })], '入驻', now));
    expect(lines).toContain('SUMMARY:a\\nATTACH:http://x\\;b\\,c\\\\d');
    expect(lines.filter((line) => line.startsWith('ATTACH'))).toEqual([]);
  });

  test.each([
    [Date.UTC(2000, 1, 29, 23, 59), '20000229T235900Z'],
    [Date.UTC(2026, 0, 1), '20260101T000000Z'],
    [Date.UTC(2027, 11, 31, 16), '20271231T160000Z'],
    [Date.UTC(2100, 2, 1), '21000301T000000Z'],
  ])('writes %i as %s', (from, written) => {
    expect(linesOf(calendarFile([entry({ from })], '入驻', now))).toContain(`DTSTART:${written}`);
  });
});
