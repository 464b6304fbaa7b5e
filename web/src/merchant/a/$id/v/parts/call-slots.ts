import type { AnswerOf, offeredSlots } from '@ruzhu/api';
import {
  addDays,
  type CivilDate,
  civilDateAt,
  type Locale,
  partsOf,
  readCivilDate,
  type WorkingCalendar,
} from '@ruzhu/rules';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import type { Say } from '../../../../../texts/area.ts';
import { dateWords, timeWords } from '../../../../../texts/dates.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import type { contact } from '../contact/texts.ts';

const find = operation<typeof offeredSlots>('GET', '/api/v1/call-slots');

export type Slot = AnswerOf<typeof offeredSlots>['slots'][number];

/** Half days on which calls are made, as the server offers them now. */
export const useSlots = () =>
  useLoaded(['call-slots'], async (signal) => (await load(find, { signal })).slots, { staleTime: 60_000 });

/** A slot in words: 「11 月 25 日 上午 09:00–12:00」. */
export function slotWords(slot: Slot, t: Say<typeof contact.zh>, locale: Locale): string {
  const [from, until] = [instantOf(slot.from), instantOf(slot.until)];
  const half = slot.key.endsWith('/morning') ? 'slot.morning' : 'slot.afternoon';
  return t(half, {
    at: dateWords(civilDateAt(from), locale, 'day'),
    from: timeWords(from),
    until: timeWords(until),
  });
}

const dayOf = ({ key }: Slot): readonly CivilDate[] => {
  const date = readCivilDate(key.split('/')[0] ?? '');
  return date.ok ? [date.value] : [];
};

/**
 * The working days the offered slots imply, so that the rules of the page judge a choice by what the server offered and
 * not by a calendar of the browser's own: offered days are worked, those between them are not.
 */
export function calendarOf(slots: readonly Slot[], today: CivilDate): WorkingCalendar {
  const offered = [...new Set(slots.flatMap(dayOf))].sort();
  const last = offered.at(-1);
  if (last === undefined) return [];
  const off: CivilDate[] = [];
  for (let day = today; day < last; day = addDays(day, 1)) if (!offered.includes(day)) off.push(day);
  const years = [...new Set([today, last].map((day) => partsOf(day).year))];
  return years.map((year) => ({ year, off, on: offered, source: 'offered slots' }));
}
