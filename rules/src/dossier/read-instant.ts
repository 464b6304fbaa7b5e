import { civilDate, HOUR, type Instant, isRealDay, MINUTE, SECOND, startOf } from '../calendar/civil-date.ts';
import { ok, type Result, refuse } from '../result.ts';

/** The form of instants in a dossier, without Latin letters in lower case and never without an offset (RFC 3339). */
export const INSTANT_PATTERN =
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2})$';

const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Days are counted from the start of the day in Asia/Shanghai, eight hours before UTC's. */
const SHANGHAI = 8 * HOUR;

/**
 * Reads an instant: `2026-11-22T09:30:00+08:00`, `2026-11-22T01:30Z`. Refusal: `dossier.instant`.
 */
export function readInstant(text: unknown): Result<Instant> {
  const parts = typeof text === 'string' && text.length <= 40 ? FORM.exec(text) : null;
  const at = (index: number) => Number(parts?.[index] ?? 0);
  const [year, month, day, hour, minute, second] = [at(1), at(2), at(3), at(4), at(5), at(6)];
  const isReal = isRealDay(year, month, day) && hour < 24 && minute < 60 && second < 60;
  if (!parts || !isReal || at(9) > 15 || at(10) > 59) return refuse('dossier.instant');
  const thousandths = Number((parts[7] ?? '').padEnd(3, '0'));
  const offset = (parts[8] === '-' ? -1 : 1) * (at(9) * HOUR + at(10) * MINUTE);
  const time = hour * HOUR + minute * MINUTE + second * SECOND + thousandths;
  return ok(startOf(civilDate(year, month, day)) + SHANGHAI + time - offset);
}
