import type { Agency, Case } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';

/**
 * Gives every case without an agency to one: the active agency with the most room left, the cheaper one of equals.
 * The server chooses, never a reviewer. Returns how many were dispatched; cases for which no agency has room wait.
 */
export async function dispatchCases(deps: Deps, limit = 20): Promise<number> {
  const waiting = await deps.store.write('platform', (tx) => tx.cases.undispatched(limit));
  let sent = 0;
  for (const one of waiting)
    if (await deps.store.write('platform', (tx) => dispatchOne(deps, tx, one.id))) sent += 1;
  return sent;
}

async function dispatchOne(deps: Deps, tx: Tx, caseId: string): Promise<boolean> {
  const one = await tx.cases.find(caseId);
  if (!one || one.agencyId !== null || one.state !== 'queued') return false;
  const agency = bestOf(await tx.agencies.all());
  if (!agency || !(await tx.agencies.take(agency.id, 1))) return false;
  const moved = await tellDispatched(deps, tx, one, agency);
  const dueAt = moved ?? one.dueAt;
  if (!(await tx.cases.update({ ...one, agencyId: agency.id, dueAt, version: one.version + 1 })))
    throw new Error(`Case ${one.number} moved under us`);
  return true;
}

function bestOf(agencies: readonly Agency[]): Agency | null {
  const open = agencies.filter(
    (agency) => agency.state === 'active' && agency.phone && agency.openCases < agency.capacity,
  );
  const room = (agency: Agency) => (agency.capacity - agency.openCases) / agency.capacity;
  return (
    [...open].sort((a, b) => room(b) - room(a) || a.price - b.price || (a.id < b.id ? -1 : 1))[0] ?? null
  );
}

/** The merchant learns who has the case, by when the call comes and from which number. */
async function tellDispatched(deps: Deps, tx: Tx, one: Case, agency: Agency): Promise<number | null> {
  const application = await tx.applications.find(one.applicationId);
  if (application?.state !== 'paid') return null;
  const timers = await tx.timers.of(application.id);
  const move = {
    application,
    timers,
    event: 'dispatch',
    by: 'system',
    actorId: agency.id,
    facts: {},
    patch: { facts: { agencyId: agency.id, dispatchedAt: deps.clock.now() } },
    data: { agency: agency.name },
  } as const;
  const dry = advance(deps, move);
  if (!dry.ok) return null;
  const due = (clock: string) => dry.commit.timers.set.find((timer) => timer.clock === clock)?.dueAt ?? null;
  const params = { agency: agency.name, phone: agency.phone, callBy: due('firstCall') ?? 0 };
  const moved = advance(deps, { ...move, params });
  if (!moved.ok) return null;
  await store(tx, moved.commit);
  return due('decision');
}
