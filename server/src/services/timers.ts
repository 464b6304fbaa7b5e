import type { ClockMove, Journey, SpanKey } from '@ruzhu/journeys';
import {
  civilDateAt,
  deadline,
  type Instant,
  millisecondsOf,
  type Policy,
  partsOfSpan,
  type Span,
  UncoveredYear,
  type WorkingCalendar,
  workingDaysBetween,
} from '@ruzhu/rules';
import type { Commit, OwnerKind, Timer } from '../ports/records.ts';

type Owner = { readonly id: string; readonly kind: OwnerKind; readonly merchantId: string | null };

/** Instants past which a clock may not run, by clock. */
export type NotAfter = Readonly<Record<string, Instant | null>>;
type Setting = {
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly notAfter?: NotAfter;
};
type AnyJourney = Journey<string, string, string, unknown>;

/** Separates a clock from the span of one of its reminders: `window/7d`. */
const REMINDER = '/';
export const REMIND = 'remind';

/**
 * The instant a span ends, or `null` when working days reach into a year whose calendar is not loaded yet. Such a
 * timer waits without an instant and is armed when the year is loaded; nothing is guessed.
 */
export function dueAt(from: Instant, rule: Span, calendar: WorkingCalendar): Instant | null {
  try {
    return deadline(from, rule, calendar).at;
  } catch (fault) {
    if (fault instanceof UncoveredYear) return null;
    throw fault;
  }
}

/** What the clock moves of a transition mean for the stored timers of its owner. */
export function timerChanges(
  journey: AnyJourney,
  moves: readonly ClockMove[],
  existing: readonly Timer[],
  owner: Owner,
  setting: Setting,
): Commit['timers'] {
  const set: Timer[] = [];
  const stop: { ownerId: string; clock: string }[] = [];
  for (const { clock, move } of moves) {
    const row = journey.clocks[clock];
    if (!row) throw new Error(`${journey.key} has no clock ${clock}`);
    const rule = setting.policy.values[row.span];
    const old = existing.find((timer) => timer.clock === clock);
    const reminders = existing.filter((timer) => timer.clock.startsWith(`${clock}${REMINDER}`));
    if (move === 'stop' || move === 'pause')
      stop.push(...reminders.map((timer) => ({ ownerId: owner.id, clock: timer.clock })));
    if (move === 'stop' && old) stop.push({ ownerId: owner.id, clock });
    if (move === 'pause' && old) set.push(paused(old, setting.now));
    if (move === 'start' || move === 'resume') {
      const whole =
        old && move === 'resume'
          ? resumed(old, rule, row.floor, setting)
          : dueAt(setting.now, rule, setting.calendar);
      const due = earlier(whole, setting.notAfter?.[clock] ?? null);
      const began = old && move === 'resume' ? old.beganAt : setting.now;
      const timer = timerOf(owner, { clock, event: row.fires, rule, due, began });
      set.push(
        timer,
        ...remindersOf(
          timer,
          row.reminders && setting.policy.values[row.reminders],
          row.reminds,
          setting.now,
        ),
      );
    }
  }
  return { set, stop };
}

const earlier = (due: Instant | null, limit: Instant | null): Instant | null =>
  due === null || limit === null ? due : Math.min(due, limit);

const timerOf = (
  owner: Owner,
  {
    clock,
    event,
    rule,
    due,
    began,
  }: { clock: string; event: string; rule: string; due: Instant | null; began: Instant },
): Timer => ({
  ownerId: owner.id,
  ownerKind: owner.kind,
  merchantId: owner.merchantId,
  clock,
  event,
  rule,
  dueAt: due,
  beganAt: began,
  pausedAt: null,
  leftMs: null,
});

const paused = (timer: Timer, now: Instant): Timer => ({
  ...timer,
  dueAt: null,
  pausedAt: now,
  leftMs: timer.dueAt === null ? null : timer.dueAt - now,
});

/** Where a clock stands when it goes on: shifted by the time it stood still, counted as its span counts. */
function resumed(
  timer: Timer,
  rule: Span,
  floor: SpanKey | undefined,
  { now, policy, calendar }: Setting,
): Instant | null {
  if (timer.leftMs === null || timer.pausedAt === null) return dueAt(timer.beganAt, rule, calendar);
  const whole =
    partsOfSpan(rule).unit === 'wd' ? shiftedByWorkingDays(timer, rule, calendar, now) : now + timer.leftMs;
  const least = floor ? dueAt(now, policy.values[floor], calendar) : null;
  return whole === null || least === null ? whole : Math.max(whole, least);
}

function shiftedByWorkingDays(
  timer: Timer,
  rule: Span,
  calendar: WorkingCalendar,
  now: Instant,
): Instant | null {
  const { amount } = partsOfSpan(rule);
  try {
    const still = workingDaysBetween(civilDateAt(timer.pausedAt ?? now), civilDateAt(now), calendar);
    return dueAt(timer.beganAt, `${amount + still}wd`, calendar);
  } catch (fault) {
    if (fault instanceof UncoveredYear) return null;
    throw fault;
  }
}

/** When the clock ends that a move has just set going; `null` when it set none, or none with an instant. */
export const endOfClocks = ({ set }: Commit['timers']): Instant | null =>
  set.find((timer) => timer.dueAt !== null && !timer.clock.includes(REMINDER))?.dueAt ?? null;

/** One timer per reminder that still lies ahead; it fires `remind` with the notice after a colon. */
function remindersOf(
  timer: Timer,
  spans: readonly Span[] | undefined,
  notice: string | undefined,
  now: Instant,
): Timer[] {
  if (!spans || !notice || timer.dueAt === null) return [];
  const end = timer.dueAt;
  return spans
    .map((span) => ({
      ...timer,
      clock: `${timer.clock}${REMINDER}${span}`,
      event: `${REMIND}:${notice}`,
      dueAt: before(end, span),
    }))
    .filter((reminder) => reminder.dueAt > now);
}

const before = (end: Instant, span: Span): Instant => end - millisecondsOf(span);
