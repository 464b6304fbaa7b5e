import {
  addDays,
  type CivilDate,
  civilDateAt,
  HOUR,
  type Instant,
  MINUTE,
  readCivilDate,
  startOf,
} from '../calendar/civil-date.ts';
import { isWorkingDay, UncoveredYear, type WorkingCalendar } from '../calendar/working-days.ts';
import { boundedText } from '../plain-text.ts';
import type { Policy } from '../policy/policy.ts';
import { at, ok, type Result, refuse } from '../result.ts';

export type HalfDay = 'morning' | 'afternoon';

/** Half a working day on which the contact can be called, `[from, until)`. `key` is how it travels. */
export type CallSlot = {
  readonly key: string;
  readonly date: CivilDate;
  readonly half: HalfDay;
  readonly from: Instant;
  readonly until: Instant;
};

const NOON = 12 * HOUR;

function slotsOn(date: CivilDate, policy: Policy): readonly CallSlot[] {
  const { from, until } = policy.values['call.hours'];
  const [opens, closes] = [from * MINUTE, until * MINUTE];
  const slot = (half: HalfDay, begin: number, end: number): CallSlot => ({
    key: `${date}/${half}`,
    date,
    half,
    from: startOf(date) + begin,
    until: startOf(date) + end,
  });
  return [
    slot('morning', opens, Math.min(NOON, closes)),
    slot('afternoon', Math.max(NOON, opens), closes),
  ].filter((one) => one.from < one.until);
}

/** The days up to the end of the calendar: past it nothing is guessed, and fewer slots are offered. */
function isWorkingDayOrUnknown(date: CivilDate, calendar: WorkingCalendar): boolean | null {
  try {
    return isWorkingDay(date, calendar);
  } catch (fault) {
    if (fault instanceof UncoveredYear) return null;
    throw fault;
  }
}

export type SlotContext = {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
};

/**
 * The slots that can be chosen: what has not begun of today, if it is a working day, and the next `call.slotDays`
 * working days, within `call.hours`. Ends early where the calendar ends.
 */
export function callSlots(context: SlotContext): readonly CallSlot[] {
  if (last && isSame(last.context, context)) return last.slots;
  const slots = makeSlots(context);
  last = { context, slots };
  return slots;
}

/** The slots that were asked for last: a list of choices is read slot by slot, at one moment. */
let last: { readonly context: SlotContext; readonly slots: readonly CallSlot[] } | undefined;

const isSame = (one: SlotContext, other: SlotContext) =>
  one.now === other.now && one.calendar === other.calendar && one.policy === other.policy;

function makeSlots({ now, calendar, policy }: SlotContext): readonly CallSlot[] {
  const today = civilDateAt(now);
  const slots: CallSlot[] = [];
  let left = policy.values['call.slotDays'];
  for (let date = today; left > 0 || date === today; date = addDays(date, 1)) {
    const works = isWorkingDayOrUnknown(date, calendar);
    if (works === null) break;
    if (!works) continue;
    slots.push(...slotsOn(date, policy));
    if (date !== today) left -= 1;
  }
  return slots.filter(({ from }) => from > now);
}

/**
 * Reads the key of a slot (`2026-11-23/morning`) that was offered. Refusals: `call.slot_past` when it has begun or
 * lies before today, `call.slot_unknown` when it is none of those offered.
 */
export function readCallSlot(text: unknown, context: SlotContext): Result<CallSlot> {
  const key = boundedText(text).trim();
  const offered = callSlots(context).find((slot) => slot.key === key);
  if (offered) return ok(offered);
  const [day = '', half = ''] = key.split('/');
  const date = readCivilDate(day);
  if (!date.ok || (half !== 'morning' && half !== 'afternoon')) return refuse('call.slot_unknown');
  const begun = slotsOn(date.value, context.policy).find((slot) => slot.half === half);
  return begun && begun.from <= context.now ? refuse('call.slot_past') : refuse('call.slot_unknown');
}

/** A slot by its key, past or to come, as the hours of the policy make it; `null` for what is none. */
export function callSlotOf(key: string, policy: Policy): CallSlot | null {
  const date = readCivilDate(key.split('/')[0] ?? '');
  return (date.ok && slotsOn(date.value, policy).find((slot) => slot.key === key)) || null;
}

/**
 * Reads the slots a contact chose: at least one, each once. Gives their keys in the order of time.
 * Refusals: `call.slot_none`, and those of `readCallSlot` at the place in the list.
 */
export function readCallSlots(input: unknown, context: SlotContext): Result<readonly string[]> {
  const chosen = Array.isArray(input) ? [...new Set<unknown>(input.slice(0, 100))] : [];
  if (chosen.length === 0) return refuse('call.slot_none');
  const keys: string[] = [];
  for (const [index, one] of chosen.entries()) {
    const slot = readCallSlot(one, context);
    if (!slot.ok) return { ok: false, refusal: at(String(index), slot.refusal) };
    keys.push(slot.value.key);
  }
  const order = callSlots(context).map(({ key }) => key);
  return ok(order.filter((key) => keys.includes(key)));
}
