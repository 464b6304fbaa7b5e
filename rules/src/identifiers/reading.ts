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

/**
 * A refusal that searches for slips when it is first asked where, and keeps what it found. A class, because accessors on
 * every object cost twenty times what one prototype does. JSON sees plain values; a copy by spreading does not.
 */
class SearchingStop implements Stop {
  readonly ok = false;
  readonly refusal: Stop['refusal'];
  #hints: Hints | (() => Hints);

  constructor(code: string, params: Params, search: () => Hints) {
    this.refusal = { code, path: '', params };
    this.#hints = search;
  }

  get #found(): Hints {
    if (typeof this.#hints === 'function') this.#hints = this.#hints();
    return this.#hints;
  }

  get position(): number | null {
    return this.#found.position;
  }

  get suggestions(): readonly string[] {
    return this.#found.suggestions;
  }

  toJSON(): Stop {
    const { ok, refusal, position, suggestions } = this;
    return { ok, refusal, position, suggestions };
  }
}

/**
 * A refusal whose slips are searched for only when somebody reads `position` or `suggestions`: the search costs a
 * hundred times the check, and most callers (imports, lints, type guards) want the code alone.
 */
export const stopAndSearch = (code: string, params: Params, search: () => Hints): Stop =>
  new SearchingStop(code, params, search);
