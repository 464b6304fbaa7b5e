import { civilDate, HOUR, type Instant, isRealDay, MINUTE, SECOND, startOf } from '../calendar/civil-date.ts';
import { ok, type Result, refuse } from '../result.ts';

/** The form of instants in a dossier, without Latin letters in lower case and never without an offset (RFC 3339). */
export const INSTANT_PATTERN =
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2})$';

const FORM = new RegExp(INSTANT_PATTERN);

/** Days are counted from the start of the day in Asia/Shanghai, eight hours before UTC's. */
const SHANGHAI = 8 * HOUR;

const LONGEST = 40;

/** Milliseconds ahead of UTC that the end of a text of the form says, or `null` when there is no such offset. */
function offsetOf(text: string): number | null {
  if (text.endsWith('Z')) return 0;
  const [hours, minutes] = [Number(text.slice(-5, -3)), Number(text.slice(-2))];
  if (hours > 15 || minutes > 59) return null;
  return (text.charAt(text.length - 6) === '-' ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** Seconds and thousandths behind the minute of a text of the form; none of them need be there. */
const secondsOf = (text: string): number =>
  text.charAt(16) === ':' ? Number(/^\d{2}(?:\.\d{1,3})?/.exec(text.slice(17))?.[0] ?? 0) : 0;

/**
 * Reads an instant: `2026-11-22T09:30:00+08:00`, `2026-11-22T01:30Z`. Refusal: `dossier.instant`.
 */
export function readInstant(text: unknown): Result<Instant> {
  if (typeof text !== 'string' || text.length > LONGEST || !FORM.test(text)) return refuse('dossier.instant');
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const [hour, minute, seconds] = [Number(text.slice(11, 13)), Number(text.slice(14, 16)), secondsOf(text)];
  const offset = offsetOf(text);
  if (!isRealDay(year, month, day) || hour > 23 || minute > 59 || seconds >= 60 || offset === null)
    return refuse('dossier.instant');
  const time = hour * HOUR + minute * MINUTE + Math.round(seconds * SECOND);
  return ok(startOf(civilDate(year, month, day)) + SHANGHAI + time - offset);
}
