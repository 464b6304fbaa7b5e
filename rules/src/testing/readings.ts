/** Short ways for tests to look at a reading. */
import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { Reading } from '../result.ts';

/** The day on which the tests of identifiers are set. */
export const TEST_DAY: CivilDate = civilDate(2026, 11, 22);

/** The refusal code of a reading, or `ok`. */
export const codeOf = <Value extends string, Facts>(reading: Reading<Value, Facts>): string =>
  reading.ok ? 'ok' : reading.refusal.code;

/** The warning codes of a reading, in order; empty for a refusal. */
export const warningsOf = <Value extends string, Facts>(reading: Reading<Value, Facts>): readonly string[] =>
  reading.ok ? reading.warnings.map(({ code }) => code) : [];

/** The facts of a reading that must be good. */
export function factsOf<Value extends string, Facts>(reading: Reading<Value, Facts>): Facts {
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`);
  return reading.facts;
}

/** The value of a reading that must be good. */
export function textOf<Value extends string, Facts>(reading: Reading<Value, Facts>): Value {
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`);
  return reading.value;
}

/** Where a refused reading looks wrong, and what it proposes. */
export function hintsOf<Value extends string, Facts>(reading: Reading<Value, Facts>) {
  if (reading.ok) throw new Error(`accepted: ${reading.value}`);
  return { position: reading.position, suggestions: reading.suggestions };
}
