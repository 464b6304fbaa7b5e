import { type CivilDate, civilDateAt, type Instant, readCivilDate } from '../calendar/civil-date.ts';
import { ok, type Result, refuse } from '../result.ts';
import { readInstant } from './read-instant.ts';

/** When something is checked: the day, and the instant where one was given. Rules that count hours need the instant. */
export type Moment = { readonly asOf: CivilDate; readonly now?: Instant };

/**
 * Reads the moment of a check: a day (`2026-11-22`) or an instant (`2026-11-22T09:30+08:00`), which also gives the day
 * in Asia/Shanghai. Refusals: `date.format`, `date.unreal`, `dossier.instant`; years before 1 and after 9999 have no day.
 */
export function readMoment(text: unknown): Result<Moment> {
  if (typeof text !== 'string' || !text.includes('T')) {
    const day = readCivilDate(text);
    return day.ok ? ok({ asOf: day.value }) : day;
  }
  const instant = readInstant(text);
  if (!instant.ok) return instant;
  return hasDay(instant.value)
    ? ok({ asOf: civilDateAt(instant.value), now: instant.value })
    : refuse('date.unreal');
}

const FIRST = -62_135_596_800_000 - 8 * 3_600_000;
const LAST = 253_402_300_800_000 - 8 * 3_600_000;

/** Whether an instant falls on a civil date of four digits in Asia/Shanghai. */
const hasDay = (instant: Instant): boolean => instant >= FIRST && instant < LAST;
