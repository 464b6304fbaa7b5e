import {
  type Actor,
  clocksAtBirth,
  type Effect,
  type Journey,
  miniProgram,
  serviceAccount,
  transition,
  verification,
  widen,
} from '@ruzhu/journeys';
import type { Instant, Params, Refused } from '@ruzhu/rules';
import type { Application, Commit, EventRow, JourneyKey, Timer } from '../ports/records.ts';
import { canonicalJson, hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';
import { outgoing } from './outgoing.ts';
import { type NotAfter, timerChanges } from './timers.ts';

/** Every journey that an application can walk. Guards see facts of the journey's own type; here they are opaque. */
const JOURNEYS: Readonly<Record<JourneyKey, Journey<string, string, string, never>>> = {
  'service-account': widen(serviceAccount) as never,
  verification: widen(verification) as never,
  'mini-program': widen(miniProgram) as never,
};

const journeyOf = (key: JourneyKey): Journey<string, string, string, unknown> => JOURNEYS[key] as never;

/** What changes in the answers and facts together with the state. */
export type Patch = {
  readonly answers?: Application['answers'];
  readonly sealed?: Application['sealed'];
  readonly facts?: Application['facts'];
};

export type Move = {
  readonly application: Application;
  /** The timers the application has now. */
  readonly timers: readonly Timer[];
  readonly event: string;
  readonly by: Actor;
  readonly actorId: string;
  readonly facts: unknown;
  readonly patch?: Patch;
  /** Shown in the history; never anything personal. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What the notices of this step say. */
  readonly params?: Params;
  /** Instants past which a clock that starts now may not run, by clock. */
  readonly notAfter?: NotAfter;
};

/** An accepted step, not yet durable: what to store, and what else the service must do in the same transaction. */
export type Moved = {
  readonly ok: true;
  readonly commit: Commit;
  readonly acts: readonly string[];
  readonly application: Application;
};

/**
 * Asks the journey, and turns its answer into rows. Stores nothing.
 * Refusals: those of `transition`.
 */
export function advance(deps: Deps, move: Move): Moved | Refused {
  const { application, event, by, facts } = move;
  const journey = journeyOf(application.journey);
  const policy = deps.policies.named(application.policy);
  const step = transition(journey, { state: application.state, event, by, facts, policy });
  if (!step.ok) return step;
  const now = deps.clock.now();
  const changed = apply(application, move, step.next, now);
  const row = eventRow(deps, changed, { ...move, from: application.state, to: step.next, now });
  const next = { ...changed, headHash: row.hash };
  const owner = { id: application.id, kind: 'application', merchantId: application.merchantId } as const;
  const sent = outgoing(deps, next, step.effects, move.params ?? {}, now);
  const timers = timerChanges(journey, step.clocks, move.timers, owner, {
    now,
    policy,
    calendar: deps.shelf.calendar(),
    notAfter: move.notAfter ?? {},
  });
  return {
    ok: true,
    application: next,
    commit: { application: next, expected: application.version, events: [row], timers, ...sent },
    acts: step.effects.flatMap((effect) => (effect.kind === 'do' ? [effect.act] : [])),
  };
}

/** Records something that happened to an application without a change of its state: a proof, a call, a payment. */
export function note(
  deps: Deps,
  move: Omit<Move, 'facts' | 'timers'> & { readonly notify?: readonly string[] },
): Moved {
  const now = deps.clock.now();
  const changed = apply(move.application, move, move.application.state, now);
  const state = move.application.state;
  const row = eventRow(deps, changed, { ...move, from: state, to: state, now });
  const next = { ...changed, headHash: row.hash };
  const effects = (move.notify ?? []).map((notice): Effect => ({ kind: 'notify', notice }));
  const sent = outgoing(deps, next, effects, move.params ?? {}, now);
  const commit = {
    application: next,
    expected: move.application.version,
    events: [row],
    timers: { set: [], stop: [] },
    ...sent,
  };
  return { ok: true, application: next, commit, acts: [] };
}

/** The first commit of a new application: its row, the event `begin` and the clocks of its first state. */
export function begin(
  deps: Deps,
  born: Pick<
    Application,
    'merchantId' | 'journey' | 'parentId' | 'policy' | 'answers' | 'sealed' | 'facts'
  > & {
    readonly id: string;
    readonly number: string;
    readonly by: Actor;
    readonly actorId: string;
  },
): Commit {
  const now = deps.clock.now();
  const journey = journeyOf(born.journey);
  const { by, actorId, ...row } = born;
  const empty = {
    ...row,
    state: journey.initial,
    version: 0,
    headHash: new Uint8Array(32),
    createdAt: now,
    updatedAt: now,
  };
  const event = eventRow(deps, empty, { event: 'begin', from: '', to: journey.initial, by, actorId, now });
  const owner = { id: born.id, kind: 'application', merchantId: born.merchantId } as const;
  const policy = deps.policies.named(born.policy);
  const timers = timerChanges(journey, clocksAtBirth(journey, journey.initial), [], owner, {
    now,
    policy,
    calendar: deps.shelf.calendar(),
  });
  return {
    application: { ...empty, headHash: event.hash },
    expected: null,
    events: [event],
    outbox: [],
    messages: [],
    links: [],
    timers,
  };
}

function apply(
  application: Application,
  { patch = {} }: { readonly patch?: Patch },
  state: string,
  now: Instant,
): Application {
  return {
    ...application,
    state,
    version: application.version + 1,
    answers: patch.answers ?? application.answers,
    sealed: patch.sealed ?? application.sealed,
    facts: { ...application.facts, ...patch.facts },
    updatedAt: now,
  };
}

type Happened = {
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly by: Actor;
  readonly actorId: string;
  readonly now: Instant;
  readonly data?: Readonly<Record<string, unknown>>;
};

/** The history row: its hash covers the row before it, so that no row can be changed or taken out unseen. */
function eventRow(
  deps: Deps,
  application: Application,
  { event, from, to, by, actorId, now, data = {} }: Happened,
): EventRow {
  const row = {
    applicationId: application.id,
    seq: application.version,
    merchantId: application.merchantId,
    at: now,
    event,
    fromState: from,
    toState: to,
    actor: by,
    actorId,
    data,
  };
  return { ...row, hash: deps.vault.digest(`${hexOf(application.headHash)}|${canonicalJson(row)}`) };
}
