/**
 * How every parser of this folder answers. A parser never throws, whatever it is given, looks at no more than
 * `LONGEST_TYPED` characters, and keeps its happy path free of allocation beyond the answer itself.
 */
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Params, Reading, Refused, Warning } from '../result.ts';

/** The day on which a number is judged: births lie before it, ages are counted on it, dated tables are read by it. */
export type ReadContext = { readonly asOf: CivilDate };

/** Where a refused text looks wrong (1-based, in the normalised text) and whole values that would pass. */
export type Hints = { readonly position: number | null; readonly suggestions: readonly string[] };

export type Stop = Refused & Hints;

/** A parser of one kind of identifier. */
export type Parse<Value extends string, Facts> = (
  text: unknown,
  context: ReadContext,
) => Reading<Value, Facts>;

export const NO_WARNINGS: readonly Warning[] = Object.freeze([]);

/** The good answer. `Value` is branded here and nowhere else: this is the parse boundary. */
export const read = <Value extends string, Facts>(
  value: string,
  facts: Facts,
  warnings: readonly Warning[] = NO_WARNINGS,
): Reading<Value, Facts> => ({ ok: true, value: value as Value, facts, warnings });

/** A refusal whose place is known and which has nothing to propose, or little that is already at hand. */
export const stop = (
  code: string,
  params: Params = {},
  position: number | null = null,
  suggestions: readonly string[] = [],
): Stop => ({ ok: false, refusal: { code, path: '', params }, position, suggestions });

const HINTS = Symbol('hints');

/** What `stopAndSearch` hides in its answer: the search until somebody asks, what it found afterwards. */
type Searching = { [HINTS]: Hints | (() => Hints) };

function found(stopped: Searching): Hints {
  const hints = stopped[HINTS];
  if (typeof hints !== 'function') return hints;
  const result = hints();
  stopped[HINTS] = result;
  return result;
}

const HIDDEN = { enumerable: false, writable: true };
const POSITION = {
  enumerable: true,
  get(this: Searching) {
    return found(this).position;
  },
};
const SUGGESTIONS = {
  enumerable: true,
  get(this: Searching) {
    return found(this).suggestions;
  },
};

/**
 * A refusal whose slips are searched for only when somebody reads `position` or `suggestions`: the search costs a
 * hundred times the check, and most callers (imports, lints, type guards) want the code alone. Found once, then kept;
 * copies and JSON see plain values. The descriptors are shared because accessors in a literal cost three times as much.
 */
export function stopAndSearch(code: string, params: Params, search: () => Hints): Stop {
  const stopped = { ok: false, refusal: { code, path: '', params } };
  Object.defineProperty(stopped, HINTS, HIDDEN);
  Object.defineProperty(stopped, 'position', POSITION);
  Object.defineProperty(stopped, 'suggestions', SUGGESTIONS);
  // The three properties that were just defined are unknown to the compiler.
  const whole = stopped as unknown as Stop & Searching;
  whole[HINTS] = search;
  return whole;
}
