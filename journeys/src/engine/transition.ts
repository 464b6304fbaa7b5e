import { type Policy, type Refused, refuse } from '@ruzhu/rules';
import type { Actor, ClockRow, Edge, Effect, Journey } from './journey.ts';

/** What becomes of one clock when the state changes. */
export type ClockMove = { readonly clock: string; readonly move: 'start' | 'pause' | 'resume' | 'stop' };

export type Transition<State extends string> = {
  readonly ok: true;
  readonly from: State;
  readonly next: State;
  readonly effects: readonly Effect[];
  readonly clocks: readonly ClockMove[];
};

type Asked<State, Event, Facts> = {
  readonly state: State;
  readonly event: Event;
  readonly by: Actor;
  readonly facts: Facts;
  readonly policy: Policy;
};

/**
 * What happens to an application in `state` when `by` sends `event`: the next state, what to do and what becomes of
 * the clocks. Pure: the caller stores and acts.
 * Refusals: `event.not_possible` (the state does not know the event), `actor.not_allowed`, and those of the guards;
 * with several candidates the refusal of the last one tried is given.
 */
export function transition<State extends string, Event extends string, Guard extends string, Facts>(
  journey: Journey<State, Event, Guard, Facts>,
  { state, event, by, facts, policy }: Asked<State, Event, Facts>,
): Transition<State> | Refused {
  const edges: readonly Edge<State, Guard>[] = journey.states[state].on[event] ?? [];
  if (edges.length === 0) return refuse('event.not_possible', '', { journey: journey.key, state, event });
  const mine = edges.filter((edge) => edge.by.includes(by));
  let refused: Refused = refuse('actor.not_allowed', '', { journey: journey.key, event, actor: by });
  for (const edge of mine) {
    const refusal = edge.when ? journey.guards[edge.when].check(facts, policy) : null;
    if (!refusal) {
      const clocks = clockMoves(journey.clocks, state, edge.to);
      return { ok: true, from: state, next: edge.to, effects: edge.effects ?? [], clocks };
    }
    refused = { ok: false, refusal };
  }
  return refused;
}

/** The clocks that start when an application is created in `state`. */
export const clocksAtBirth = <State extends string, Event extends string, Guard extends string, Facts>(
  journey: Journey<State, Event, Guard, Facts>,
  state: State,
): readonly ClockMove[] => clockMoves(journey.clocks, null, state);

function clockMoves<State extends string, Event extends string>(
  clocks: Readonly<Record<string, ClockRow<State, Event>>>,
  from: State | null,
  to: State,
): ClockMove[] {
  const phase = (clock: ClockRow<State, Event>, state: State | null) => {
    if (state === null) return 'off';
    if (clock.runs.includes(state)) return 'runs';
    return clock.pauses?.includes(state) ? 'pauses' : 'off';
  };
  return Object.entries(clocks).flatMap(([name, clock]) => {
    const move = MOVES[phase(clock, from)][phase(clock, to)];
    return move ? [{ clock: name, move }] : [];
  });
}

/** From phase, to phase. Pausing or stopping a clock that never began does nothing; resuming one starts it. */
const MOVES: Readonly<Record<Phase, Readonly<Record<Phase, ClockMove['move'] | null>>>> = {
  off: { off: null, runs: 'start', pauses: null },
  runs: { off: 'stop', runs: null, pauses: 'pause' },
  pauses: { off: 'stop', runs: 'resume', pauses: null },
};
type Phase = 'off' | 'runs' | 'pauses';
