import type { Policy, PolicyKey, PolicyValues, Refusal, Span, Words } from '@ruzhu/rules';

/** Who can act. `system` is this product, `authority` is outside of it (bank, registry, filing office). */
export type Actor =
  | 'applicant'
  | 'administrator'
  | 'legalRep'
  | 'contact'
  | 'provider'
  | 'reviewer'
  | 'nameReviewer'
  | 'finance'
  | 'operator'
  | 'authority'
  | 'system';

/** The policy keys that hold one span, and those that hold a list of spans. */
export type SpanKey = { [K in PolicyKey]: PolicyValues[K] extends Span ? K : never }[PolicyKey];
export type SpansKey = { [K in PolicyKey]: PolicyValues[K] extends readonly Span[] ? K : never }[PolicyKey];

/**
 * What a transition asks the outside to do. A journey does nothing itself.
 * `notify` sends the notice of that key, `tell` publishes an event to whoever integrates, `do` names an act of the
 * service that owns the application (reserve a name, refund an order); the service refuses to start without it.
 */
export type Effect =
  | { readonly kind: 'notify'; readonly notice: string }
  | { readonly kind: 'tell'; readonly event: string }
  | { readonly kind: 'do'; readonly act: string };

export type Edge<State extends string, Guard extends string> = {
  readonly to: State;
  readonly by: readonly Actor[];
  readonly when?: Guard;
  readonly effects?: readonly Effect[];
};

export type StateRow<State extends string, Event extends string, Guard extends string> = {
  /** Who has the ball; `nobody` only in final states. */
  readonly who: Actor | 'nobody';
  /** What the state is called on every surface. */
  readonly word: Words;
  readonly final?: true;
  /** Candidates in order: the first whose guard lets it through is taken. */
  readonly on: Readonly<Partial<Record<Event, readonly Edge<State, Guard>[]>>>;
};

/**
 * A clock that runs while the application is in one of `runs` and stands still in one of `pauses`.
 * When it runs out it sends `fires`. `floor` is the least that is left when it goes on after a pause.
 * `reminders` are sent that long before the end, as the notice `reminds`.
 */
export type ClockRow<State extends string, Event extends string> = {
  readonly span: SpanKey;
  readonly runs: readonly State[];
  readonly pauses?: readonly State[];
  readonly fires: Event;
  readonly floor?: SpanKey;
  readonly reminders?: SpansKey;
  readonly reminds?: string;
};

/** A condition on the facts. It names every code it may refuse with; a test reaches each of them. */
export type GuardRow<Facts> = {
  readonly refuses: readonly string[];
  readonly check: (facts: Facts, policy: Policy) => Refusal | null;
};

/** A journey is this table. Its key is the word for it in routes, tables and docs. */
export type Journey<
  State extends string,
  Event extends string,
  Guard extends string = never,
  Facts = unknown,
> = {
  readonly key: string;
  readonly title: Words;
  readonly initial: State;
  readonly states: Readonly<Record<State, StateRow<State, Event, Guard>>>;
  readonly clocks: Readonly<Record<string, ClockRow<State, Event>>>;
  readonly guards: Readonly<Record<Guard, GuardRow<Facts>>>;
};

export const notify = (notice: string): Effect => ({ kind: 'notify', notice });
export const tell = (event: string): Effect => ({ kind: 'tell', event });
export const act = (name: string): Effect => ({ kind: 'do', act: name });
