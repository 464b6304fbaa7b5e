import type { Words } from '@ruzhu/rules';

/** What was measured, by name; the unit is part of the name (`perSecond`, `p99Ms`). */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The value below which the share `share` (0 to 1) of the sorted `values` lies; NaN when there are none. */
export const percentile = (values: readonly number[], share: number): number =>
  values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Three digits are all that a measurement on a shared machine is worth. */
export const threeDigits = (value: number): number => Number(value.toPrecision(3));

/** Rate and latency of operations: `latencies` in ms, done within `seconds`. */
export function rate(latencies: readonly number[], seconds: number): Readonly<Record<string, number>> {
  const sorted = [...latencies].sort((a, b) => a - b);
  return {
    perSecond: threeDigits(sorted.length / seconds),
    p50Ms: threeDigits(percentile(sorted, 0.5)),
    p99Ms: threeDigits(percentile(sorted, 0.99)),
    count: sorted.length,
  };
}

/** One line for each case, for people. */
export function printFigures(name: string, words: Words, figures: Figures): void {
  console.log(`${name}: ${words.zh} · ${words.en}`);
  const width = Math.max(0, ...Object.keys(figures).map((kind) => kind.length));
  for (const [kind, values] of Object.entries(figures)) {
    const parts = Object.entries(values).map(([unit, value]) => `${unit} ${value}`);
    console.log(`  ${kind.padEnd(width)} ${parts.join('  ')}`);
  }
}
