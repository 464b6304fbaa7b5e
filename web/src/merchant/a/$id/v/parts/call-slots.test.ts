import {
  callSlots,
  civilDate,
  HOUR,
  policySets,
  readCallSlots,
  shippedCalendar,
  startOf,
} from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { speak } from '../../../../../texts/area.ts';
import { contact } from '../contact/texts.ts';
import { calendarOf, slotWords } from './call-slots.ts';

const [policy] = policySets;
if (!policy) throw new Error('No policy');
const today = civilDate(2026, 9, 30);
const now = startOf(today) + 10 * HOUR;
/** A working day before the holidays of October: the offer leaps over them. */
const offered = callSlots({ now, calendar: shippedCalendar, policy }).map(({ key, from, until }) => ({
  key,
  from: new Date(from).toISOString(),
  until: new Date(until).toISOString(),
}));

test('The offer leaps over the holidays', () => {
  expect(offered.map(({ key }) => key)).toContain('2026-09-30/afternoon');
  expect(offered.some(({ key }) => key.startsWith('2026-10-02'))).toBe(false);
});

test('Whatever the server offered is accepted by the rules of the page', () => {
  const context = { now, policy, calendar: calendarOf(offered, today) };
  const keys = offered.map(({ key }) => key);
  expect(readCallSlots(keys, context)).toEqual({ ok: true, value: keys });
});

test('A day between that was not offered is refused as on the server', () => {
  const context = { now, policy, calendar: calendarOf(offered, today) };
  const refused = readCallSlots(['2026-10-02/morning'], context);
  expect(refused.ok).toBe(false);
});

test('Without an offer there are no working days', () => {
  expect(calendarOf([], today)).toEqual([]);
});

test('A slot is said with its day and hours', () => {
  const slot = offered.find(({ key }) => key === '2026-09-30/afternoon');
  expect(slot && slotWords(slot, speak(contact, 'zh'), 'zh')).toBe('9 月 30 日 下午 12:00–18:00');
});
