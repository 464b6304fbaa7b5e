import {
  addDays,
  addMonths,
  civilDateAt,
  DAY,
  endOf,
  HOUR,
  type Instant,
  MINUTE,
  SECOND,
} from './civil-date.ts';
import { endOfWorkingDay, type WorkingCalendar } from './working-days.ts';

/**
 * A span as policies write it: a number and a unit.
 * `s min h d` are exact; `nd` 自然日 ends at 24:00 of the last day; `wd` 工作日 ends at 24:00 of the last working day;
 * `mo` and `y` end at 24:00 of the same day that many months or years later.
 */
export type Span = `${number}${'s' | 'min' | 'h' | 'd' | 'nd' | 'wd' | 'mo' | 'y'}`;

export type Deadline = { readonly at: Instant; readonly rule: Span };

const EXACT: Readonly<Record<string, number>> = { s: SECOND, min: MINUTE, h: HOUR, d: DAY };

/** The number and the unit of a span. */
export function partsOfSpan(span: Span): SpanParts {
  const known = spans.get(span);
  if (known) return known;
  const parts = readSpan(span);
  // Policies have a few dozen; more than that are nobody's and not kept.
  if (spans.size < 256) spans.set(span, parts);
  return parts;
}

type SpanParts = { readonly amount: number; readonly unit: string };

const spans = new Map<Span, SpanParts>();

function readSpan(span: Span): SpanParts {
  const [, amount, unit] = /^(\d+)([a-z]+)$/.exec(span) ?? [];
  if (!amount || !unit) throw new Error(`Not a span: ${span}`);
  return { amount: Number(amount), unit };
}

/** Milliseconds of an exact span (`s min h d`). Throws for spans that depend on the calendar. */
export function millisecondsOf(span: Span): number {
  const { amount, unit } = partsOfSpan(span);
  const size = EXACT[unit];
  if (!size) throw new Error(`${span} is not an exact span`);
  return amount * size;
}

/**
 * The instant at which a span that begins at `from` has run out, with the rule that made it.
 * Throws `UncoveredYear` when working days reach into a year the calendar lacks.
 */
export function deadline(from: Instant, rule: Span, calendar: WorkingCalendar): Deadline {
  const { amount, unit } = partsOfSpan(rule);
  const today = civilDateAt(from);
  if (unit === 'wd') return { at: endOfWorkingDay(from, amount, calendar), rule };
  if (unit === 'nd') return { at: endOf(addDays(today, amount)), rule };
  if (unit === 'mo') return { at: endOf(addMonths(today, amount)), rule };
  if (unit === 'y') return { at: endOf(addMonths(today, amount * 12)), rule };
  return { at: from + millisecondsOf(rule), rule };
}

/**
 * The instant a span before `at`, for reminders and windows that open ahead of a deadline. `nd`, `mo` and `y` count
 * back from the last civil day the deadline covers and end at 24:00 too, so that 3 months before 24:00 on 31 May is
 * 24:00 on 28 February. Throws for `wd`: no rule counts working days backwards.
 */
export function momentBefore(at: Instant, rule: Span): Instant {
  const { amount, unit } = partsOfSpan(rule);
  const lastDay = civilDateAt(at - 1);
  const intoNextDay = at - endOf(lastDay);
  if (unit === 'nd') return endOf(addDays(lastDay, -amount)) + intoNextDay;
  if (unit === 'mo') return endOf(addMonths(lastDay, -amount)) + intoNextDay;
  if (unit === 'y') return endOf(addMonths(lastDay, -amount * 12)) + intoNextDay;
  return at - millisecondsOf(rule);
}
