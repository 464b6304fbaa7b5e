import { describe, expect, test } from 'vitest';
import { seed2021 } from '../../rules/src/policy/seed-2021.data.ts';
import { administratorChange } from './administrator-change/journey.ts';
import { appSecret } from './app-secret/journey.ts';
import { clocksAtBirth, transition } from './engine/transition.ts';
import { arrows, faults, shortestPaths, widen } from './engine/walk.ts';
import { invoice } from './invoice/journey.ts';
import { legalRepProof } from './legal-rep-proof/journey.ts';
import { mailboxProof } from './mailbox-proof/journey.ts';
import { miniProgram } from './mini-program/journey.ts';
import { nameReservation } from './name-reservation/journey.ts';
import { payment } from './payment/journey.ts';
import { reviewCase } from './review-case/journey.ts';
import { scan } from './scan/journey.ts';
import { serviceAccount } from './service-account/journey.ts';
import { guardCases } from './testing/guard-cases.ts';
import { transferProof } from './transfer-proof/journey.ts';
import { verification } from './verification/journey.ts';

const all = [
  serviceAccount,
  verification,
  miniProgram,
  mailboxProof,
  scan,
  legalRepProof,
  transferProof,
  payment,
  reviewCase,
  nameReservation,
  invoice,
  appSecret,
  administratorChange,
].map((journey) => [journey.key, widen(journey as never)] as const);

describe.each(all)('the journey %s', (key, journey) => {
  test('is whole: every state is reached, and left unless it is final', () => {
    expect(faults(journey)).toEqual([]);
  });

  test('can be walked along a shortest path to each of its states', () => {
    const paths = shortestPaths(journey);
    expect([...paths.keys()].sort()).toEqual(Object.keys(journey.states).sort());
    for (const [goal, path] of paths) {
      let state = journey.initial;
      for (const arrow of path) {
        const facts = arrow.when
          ? guardCases[key]![arrow.when]!.passes
          : guardsAllRefuse(key, journey, state, arrow);
        const step = transition(journey, {
          state,
          event: arrow.event,
          by: arrow.by[0] as 'system',
          facts: facts as never,
          policy: seed2021,
        });
        expect(step, `${state} --${arrow.event}--> ${arrow.to}`).toMatchObject({ ok: true, next: arrow.to });
        state = arrow.to;
      }
      expect(state).toBe(goal);
    }
  });

  test('reaches every refusal its guards name, and no other', () => {
    for (const [name, guard] of Object.entries(journey.guards)) {
      const cases = guardCases[key]?.[name];
      expect(cases, `guard ${name} has no cases`).toBeDefined();
      expect(guard.check(cases!.passes as never, seed2021)).toBeNull();
      const reached = Object.entries(cases!.refuses).map(([code, facts]) => {
        expect(guard.check(facts as never, seed2021)?.code).toBe(code);
        return code;
      });
      expect(new Set(reached)).toEqual(new Set(guard.refuses));
    }
  });

  test('refuses an event the state does not know, and an actor who may not send it', () => {
    const first = arrows(journey)[0]!;
    const ask = { facts: {} as never, policy: seed2021 };
    expect(
      transition(journey, { state: first.from, event: 'no such event', by: 'system', ...ask }),
    ).toMatchObject({
      refusal: { code: 'event.not_possible' },
    });
    const stranger = (['authority', 'provider', 'finance', 'operator'] as const).find(
      (one) => !first.by.includes(one),
    )!;
    expect(
      transition(journey, { state: first.from, event: first.event, by: stranger, ...ask }),
    ).toMatchObject({
      refusal: { code: 'actor.not_allowed' },
    });
  });

  test('starts its clocks in the states in which they run', () => {
    for (const [name, clock] of Object.entries(journey.clocks))
      for (const state of clock.runs)
        expect(clocksAtBirth(journey, state)).toContainEqual({ clock: name, move: 'start' });
  });
});

/** Facts with which every earlier candidate of the same event is refused, so that the unguarded one is taken. */
function guardsAllRefuse(
  key: string,
  journey: (typeof all)[number][1],
  state: string,
  arrow: { event: string },
) {
  const guarded = (journey.states[state]!.on[arrow.event] ?? []).filter((edge) => edge.when);
  const cases = guarded.map((edge) => Object.values(guardCases[key]![edge.when!]!.refuses)[0]!);
  return Object.assign({}, ...cases);
}

describe('clocks', () => {
  const clocksOf = (step: ReturnType<typeof move>) => (step.ok ? step.clocks : step.refusal);
  const move = (state: string, event: string, facts: unknown = {}) =>
    transition(widen(serviceAccount as never), {
      state,
      event,
      by: 'system',
      facts: facts as never,
      policy: seed2021,
    });

  test('the window to verify stands still while a paid verification is open and goes on after it failed', () => {
    expect(clocksOf(move('registeredUnverified', 'verificationPaid'))).toEqual([
      { clock: 'window', move: 'pause' },
    ]);
    const failed = move('verifying', 'verificationFailed', { verifiedUntilPassed: null });
    expect(failed).toMatchObject({ next: 'registeredUnverified' });
    expect(clocksOf(failed)).toContainEqual({ clock: 'window', move: 'resume' });
  });

  test('passing stops the window', () => {
    expect(clocksOf(move('verifying', 'verificationPassed'))).toContainEqual({
      clock: 'window',
      move: 'stop',
    });
  });
});
