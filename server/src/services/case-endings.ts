import type { Application, CaseKind, JourneyKey } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { moveCase } from './move-case.ts';

const KINDS: readonly CaseKind[] = ['entity', 'name', 'miniProgram'];

/** States in which a case may be open; in every other one nobody has anything to decide. */
const REVIEWED: Readonly<Record<JourneyKey, readonly string[]>> = {
  'service-account': [],
  verification: ['paid', 'dispatched', 'reviewing', 'waitingContact', 'onHold', 'qualificationOk'],
  'mini-program': ['reviewing'],
};

/** States from which no case comes any more, so that the agency has room again. */
const OVER: Readonly<Record<JourneyKey, readonly string[]>> = {
  'service-account': [],
  verification: ['passed', 'passedWithoutName', 'failed', 'abandoned'],
  'mini-program': ['approved', 'abandoned'],
};

/**
 * What an application's new state means for its cases: those that nobody can decide any more are closed, and with the
 * application's end its place at the agency is free. An agency holds one place per application, from the dispatch on
 * and through all its rounds, so that a merchant who mends comes back to the same people.
 */
export async function endCases(deps: Deps, tx: Tx, { id, journey, state }: Application): Promise<void> {
  if (!REVIEWED[journey].includes(state))
    for (const kind of KINDS) {
      const one = await tx.cases.open(id, kind);
      if (one)
        await moveCase(deps, tx, one, 'close', null, {
          outcome: 'closed',
          decidedAt: deps.clock.now(),
          held: null,
          leavesAt: null,
        });
    }
  if (!OVER[journey].includes(state)) return;
  const agencyId = (await tx.cases.ofApplication(id)).at(-1)?.agencyId;
  if (agencyId) await tx.agencies.take(agencyId, -1);
}
