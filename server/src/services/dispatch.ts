import { civilDateAt, type Instant, isOfficeTime, UncoveredYear, type WorkingCalendar } from '@ruzhu/rules';
import type { Agency, AgencyPace, Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';

/**
 * Gives every case without an agency to one, by `bestOf`.
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
  const known = await withConflicts(tx, one);
  const isBarred = known.barredAgencyId !== null || known.barredReviewers.length > 0;
  const offers = offersFor(known, await offersOf(tx), isBarred ? await tx.staff.all() : []);
  const agency = bestOf(offers, deps.clock.now(), deps.shelf.calendar());
  if (agency) return (await giveTo(deps, tx, one, agency, 'system')) !== null;
  // Nobody is left for it, however much room there is: an operator is shown it.
  if (offers.length === 0 && isBarred && !one.stranded)
    await tx.cases.update({ ...one, stranded: true, version: one.version + 1 });
  return false;
}

/**
 * Gives a case that no agency has to this one, and tells its merchant. `null` when the agency has no room.
 */
export async function giveTo(
  deps: Deps,
  tx: Tx,
  one: Case,
  agency: Agency,
  by: 'system' | 'operator',
): Promise<Case | null> {
  if (!(await tx.agencies.take(agency.id, 1))) return null;
  const moved = await tellDispatched(deps, tx, one, agency, by);
  const dueAt = moved ?? one.dueAt;
  const next = { ...one, agencyId: agency.id, dueAt, stranded: false, version: one.version + 1 };
  if (!(await tx.cases.update(next))) throw new Error(`Case ${one.number} moved under us`);
  return next;
}

/** A case with those among whom it must not come who have declared to have to do with its subject. */
export async function withConflicts(tx: Tx, one: Case): Promise<Case> {
  const declared = one.subjectCode === '' ? [] : await tx.conflicts.ofSubject(one.subjectCode);
  return declared.length === 0 ? one : { ...one, barredReviewers: [...one.barredReviewers, ...declared] };
}

/** Every agency with how it has worked lately. */
export async function offersOf(tx: Tx): Promise<readonly Offer[]> {
  const paces = new Map((await tx.agencies.paces()).map((pace) => [pace.agencyId, pace]));
  return (await tx.agencies.all()).map((agency) => ({ agency, pace: paces.get(agency.id) ?? null }));
}

const ROLES: Readonly<Record<Case['kind'], Staff['roles'][number]>> = {
  entity: 'reviewer',
  miniProgram: 'reviewer',
  name: 'nameReviewer',
};

/** Whether somebody of the agency may take the case: has the role, and neither judged it before nor is barred. */
export function hasTaker(one: Case, agencyId: string, staff: readonly Staff[]): boolean {
  const judged = [one.firstReviewerId, one.secondReviewerId, ...one.barredReviewers];
  return staff.some(
    (each) =>
      each.state === 'active' &&
      each.agencyId === agencyId &&
      each.roles.includes(ROLES[one.kind]) &&
      !judged.includes(each.id),
  );
}

/**
 * The agencies a case may be offered to. What was opened again goes to another agency than the one that decided; only
 * where no other has anybody for it may it go back there, to somebody else.
 */
export function offersFor(one: Case, offers: readonly Offer[], staff: readonly Staff[]): readonly Offer[] {
  if (one.barredAgencyId === null && one.barredReviewers.length === 0) return offers;
  const able = offers.filter(({ agency }) => agency.state === 'active' && hasTaker(one, agency.id, staff));
  const others = able.filter(({ agency }) => agency.id !== one.barredAgencyId);
  return others.length > 0 ? others : able;
}

export type Offer = { readonly agency: Agency; readonly pace: AgencyPace | null };

/** Decisions an agency must have made before its share in time says anything. */
const TELLING = 10;

/** The share of its last decisions that came in time; who is new counts as good. */
const inTime = ({ pace }: Offer): number =>
  pace === null || pace.durations.length < TELLING ? 1 : pace.onTime / pace.durations.length;

const isAbsent = ({ absences }: Agency, date: string): boolean =>
  absences.some(({ from, until }) => from <= date && date <= until);

/** Past the end of the calendar nobody is known to be open. */
function isOpenAt(now: Instant, { hours }: Agency, calendar: WorkingCalendar): boolean {
  try {
    return isOfficeTime(now, calendar, hours);
  } catch (fault) {
    if (fault instanceof UncoveredYear) return false;
    throw fault;
  }
}

/**
 * The agency a case goes to at `now`: one that is active, can be called, is not absent and has room. Those that are open
 * come first, then those with the most room left in tenths, the more punctual and the cheaper one.
 */
export function bestOf(offers: readonly Offer[], now: Instant, calendar: WorkingCalendar): Agency | null {
  const today = civilDateAt(now);
  const able = offers.filter(
    ({ agency }) =>
      agency.state === 'active' &&
      agency.phone !== '' &&
      agency.openCases < agency.capacity &&
      !isAbsent(agency, today),
  );
  const isOpen = ({ agency }: Offer) => Number(isOpenAt(now, agency, calendar));
  const room = ({ agency }: Offer) =>
    Math.ceil(((agency.capacity - agency.openCases) / agency.capacity) * 10);
  const [best] = [...able].sort(
    (a, b) =>
      isOpen(b) - isOpen(a) ||
      room(b) - room(a) ||
      inTime(b) - inTime(a) ||
      a.agency.price - b.agency.price ||
      (a.agency.id < b.agency.id ? -1 : 1),
  );
  return best?.agency ?? null;
}

/** The merchant learns who has the case, by when the call comes and from which number. */
async function tellDispatched(
  deps: Deps,
  tx: Tx,
  one: Case,
  agency: Agency,
  by: 'system' | 'operator',
): Promise<number | null> {
  const application = await tx.applications.find(one.applicationId);
  if (application?.state !== 'paid') return null;
  const timers = await tx.timers.of(application.id);
  const move = {
    application,
    timers,
    event: 'dispatch',
    by,
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
