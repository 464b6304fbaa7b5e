import type { Answers } from '@ruzhu/journeys';

const orderless = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether two answers are the same; what was never answered and what was emptied are. */
export const sameAnswer = (a: unknown, b: unknown): boolean =>
  JSON.stringify(orderless(a ?? null)) === JSON.stringify(orderless(b ?? null));

/**
 * The fields another device answered since both began with `base`, otherwise than they are answered here. None: the
 * application only moved on elsewhere (a scan, a proof), and what was typed here may simply be sent again.
 */
export const changedElsewhere = (base: Answers, theirs: Answers, mine: Answers): readonly string[] =>
  [...new Set([...Object.keys(base), ...Object.keys(theirs)])].filter(
    (key) => !sameAnswer(base[key], theirs[key]) && !sameAnswer(mine[key], theirs[key]),
  );
