import { type Actor, type Journey, type Transition, transition } from '@ruzhu/journeys';
import type { Policy, Refused } from '@ruzhu/rules';

/** `transition` for the small journeys that are a state in a row of their own: no timers, no notices. */
export const step = <State extends string, Event extends string, Guard extends string, Facts>(
  journey: Journey<State, Event, Guard, Facts>,
  state: State,
  event: Event,
  by: Actor,
  facts: Facts,
  policy: Policy,
): Transition<State> | Refused => transition(journey, { state, event, by, facts, policy });
