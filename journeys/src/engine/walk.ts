import type { Edge, Journey } from './journey.ts';

/** One arrow of a journey's graph. */
export type Arrow = {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly by: readonly string[];
  readonly when: string | null;
};

type AnyJourney<Facts> = Journey<string, string, string, Facts>;

/** The same table with its names widened to strings, for code that walks any journey. */
export const widen = <S extends string, E extends string, G extends string, F>(
  journey: Journey<S, E, G, F>,
) => journey as unknown as AnyJourney<F>; // The table itself is unchanged; only its name types are forgotten.

export function arrows<Facts>(journey: AnyJourney<Facts>): Arrow[] {
  return Object.entries(journey.states).flatMap(([from, row]) =>
    Object.entries(row.on).flatMap(([event, edges]) =>
      (edges ?? []).map((edge: Edge<string, string>) => ({
        from,
        event,
        to: edge.to,
        by: edge.by,
        when: edge.when ?? null,
      })),
    ),
  );
}

/** The states that can be reached from the initial one. */
export function reachable<Facts>(journey: AnyJourney<Facts>): Set<string> {
  const seen = new Set([journey.initial]);
  const all = arrows(journey);
  for (const state of seen) for (const arrow of all) if (arrow.from === state) seen.add(arrow.to);
  return seen;
}

/** A shortest path of arrows from the initial state to each reachable state. */
export function shortestPaths<Facts>(journey: AnyJourney<Facts>): Map<string, readonly Arrow[]> {
  const paths = new Map<string, readonly Arrow[]>([[journey.initial, []]]);
  const all = arrows(journey);
  for (const [state, path] of paths)
    for (const arrow of all)
      if (arrow.from === state && !paths.has(arrow.to)) paths.set(arrow.to, [...path, arrow]);
  return paths;
}

/**
 * What is wrong with a journey as a table, in sentences; empty when it is whole. Every state is reachable and, unless
 * final, can be left; only final states belong to nobody; guards and clocks name things that exist; a clock's event
 * can be answered in every state in which it runs; the last candidate of an event has a guard only if the event may
 * be refused there.
 */
export function faults<Facts>(journey: AnyJourney<Facts>): string[] {
  const names = new Set(Object.keys(journey.states));
  const all = arrows(journey);
  const reached = reachable(journey);
  const used = new Set(all.map((arrow) => arrow.when));
  return [
    ...[...names].filter((state) => !reached.has(state)).map((state) => `${state} cannot be reached`),
    ...Object.entries(journey.states).flatMap(([state, row]) => stateFaults(state, row, all)),
    ...all
      .filter((arrow) => !names.has(arrow.to))
      .map((arrow) => `${arrow.from} leads to unknown ${arrow.to}`),
    ...all
      .filter((arrow) => arrow.when !== null && !(arrow.when in journey.guards))
      .map((arrow) => `${arrow.event} asks unknown guard ${arrow.when}`),
    ...Object.keys(journey.guards)
      .filter((guard) => !used.has(guard))
      .map((guard) => `guard ${guard} is never asked`),
    ...clockFaults(journey),
  ];
}

function stateFaults(state: string, row: { who: string; final?: true }, all: readonly Arrow[]): string[] {
  const leaves = all.some((arrow) => arrow.from === state && arrow.to !== state);
  if (row.final) return leaves ? [`${state} is final and can be left`] : [];
  return [
    ...(leaves ? [] : [`${state} cannot be left`]),
    ...(row.who === 'nobody' ? [`${state} belongs to nobody`] : []),
  ];
}

function clockFaults<Facts>(journey: AnyJourney<Facts>): string[] {
  return Object.entries(journey.clocks).flatMap(([name, clock]) =>
    clock.runs
      .filter((state) => !journey.states[state]?.on[clock.fires])
      .map((state) => `clock ${name} runs out in ${state}, which does not know ${clock.fires}`),
  );
}
