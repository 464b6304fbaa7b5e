import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Agency, Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { bestOf, giveTo, hasTaker, offersFor, offersOf, withConflicts } from './dispatch.ts';
import { store } from './loading.ts';
import { moveCase } from './move-case.ts';
import { actor } from './review-desk.ts';

/** What was written on a case by people of the agency it leaves stays behind; what the first of two decided goes along. */
const draftOf = ({ draft: { firstDecision } }: Case): Case['draft'] =>
  firstDecision === undefined ? {} : { firstDecision };

/** The merchant learns who has the case now and from which number they call. */
async function tellMoved(deps: Deps, tx: Tx, one: Case, agency: Agency, staff: Staff | null): Promise<void> {
  const application = await tx.applications.find(one.applicationId);
  if (!application) return;
  const noted = note(deps, {
    application,
    event: 'case.moved',
    by: staff ? 'operator' : 'system',
    actorId: staff?.id ?? agency.id,
    patch: { facts: { agencyId: agency.id } },
    data: { agency: agency.name },
    notify: one.journey === 'verification' ? ['verify.moved'] : [],
    params: { agency: agency.name, phone: agency.phone },
  });
  await store(tx, noted.commit);
}

/** Takes a case from its agency and gives it to another one. Refusals: `agency.full`, those of `moveCase`. */
async function carryOver(
  deps: Deps,
  tx: Tx,
  one: Case,
  agency: Agency,
  staff: Staff | null,
): Promise<Result<Case>> {
  if (!(await tx.agencies.take(agency.id, 1))) return refuse('agency.full', 'agencyId');
  if (one.agencyId) await tx.agencies.take(one.agencyId, -1);
  const moved = await moveCase(deps, tx, one, 'reassign', staff, {
    agencyId: agency.id,
    reviewerId: null,
    leasedUntil: null,
    draft: draftOf(one),
    stranded: false,
  });
  if (moved.ok) await tellMoved(deps, tx, one, agency, staff);
  return moved;
}

const onRecord = (
  deps: Deps,
  tx: Tx,
  one: Case,
  { to, reason, by }: { to: string; reason: string; by: Staff | null },
) =>
  putOnRecord(deps, tx, {
    ...(by ? actor(by) : { actor: 'system', actorId: 'dispatch' }),
    merchantId: one.merchantId,
    act: 'case.reassign',
    object: one.number,
    reason,
    data: { from: one.agencyId, to },
  });

/**
 * Sees to it that somebody can take a case that waits for another person: where nobody of its agency may, it goes to an
 * agency where somebody may; where there is none, it is shown to the operators until there is.
 */
export async function findTaker(deps: Deps, tx: Tx, one: Case): Promise<Case> {
  if (one.agencyId === null) return one;
  const [staff, known] = [await tx.staff.all(), await withConflicts(tx, one)];
  if (hasTaker(known, one.agencyId, staff)) return one.stranded ? mark(tx, one, false) : one;
  const offers = offersFor(known, await offersOf(tx), staff).filter(
    ({ agency }) => agency.id !== one.agencyId && hasTaker(known, agency.id, staff),
  );
  const agency = bestOf(offers, deps.clock.now(), deps.shelf.calendar());
  if (!agency) return one.stranded ? one : mark(tx, one, true);
  const moved = await carryOver(deps, tx, one, agency, null);
  if (!moved.ok) return mark(tx, one, true);
  await onRecord(deps, tx, one, { to: agency.id, reason: 'nobody', by: null });
  return moved.value;
}

async function mark(tx: Tx, one: Case, stranded: boolean): Promise<Case> {
  const next = { ...one, stranded, version: one.version + 1 };
  if (!(await tx.cases.update(next))) throw new Error(`Case ${one.number} moved under us`);
  return next;
}

/**
 * Looks once more whether there is somebody for each case that waits for another person: people come and go. Returns how
 * many cases changed.
 */
export async function findTakers(deps: Deps, limit = 50): Promise<number> {
  const waiting = await deps.store.read('platform', async (tx) => [
    ...(await tx.cases.forSecondLook(limit)),
    ...(await tx.cases.stranded(limit)),
  ]);
  let changed = 0;
  for (const { id } of new Map(waiting.map((one) => [one.id, one])).values())
    changed += await deps.store.write('platform', async (tx) => {
      const one = await tx.cases.find(id);
      if (!one || (one.state !== 'secondLook' && one.state !== 'queued')) return 0;
      return (await findTaker(deps, tx, one)).version === one.version ? 0 : 1;
    });
  return changed;
}

export type Reassigning = {
  readonly caseId: string;
  readonly agencyId: string;
  readonly reason: string;
  readonly expectedVersion: number;
};

/**
 * An operator gives a case to another agency, whoever has it on the desk: what is half done there is gone, the merchant is
 * told who has it now, and the reason is on record.
 * Refusals: `not_found`, `field.missing`, `version.conflict`, `agency.unknown`, `agency.paused`, `agency.same`,
 * `agency.nobody`, `agency.full`, `case.leaving`, `event.not_possible`.
 */
export const reassignCase = (deps: Deps, staff: Staff, asked: Reassigning): Promise<Outcome<Case>> =>
  decide(deps, 'platform', async (tx): Promise<Result<Case>> => {
    const one = await tx.cases.find(asked.caseId);
    if (!one) return refuse('not_found');
    const reason = asked.reason.trim().slice(0, 200);
    if (!reason) return refuse('field.missing', 'reason');
    if (one.version !== asked.expectedVersion)
      return refuse('version.conflict', '', { expected: asked.expectedVersion, actual: one.version });
    if (one.state === 'deciding') return refuse('case.leaving');
    const fitting = await fittingAgency(tx, one, asked.agencyId);
    if (!fitting.ok) return fitting;
    const agency = fitting.value;
    const moved =
      one.agencyId === null
        ? await dispatchedBy(deps, tx, one, agency)
        : await carryOver(deps, tx, one, agency, staff);
    if (moved.ok) await onRecord(deps, tx, one, { to: agency.id, reason, by: staff });
    return moved;
  });

async function dispatchedBy(deps: Deps, tx: Tx, one: Case, agency: Agency): Promise<Result<Case>> {
  const given = await giveTo(deps, tx, one, agency, 'operator');
  return given ? ok(given) : refuse('agency.full', 'agencyId');
}

async function fittingAgency(tx: Tx, one: Case, agencyId: string): Promise<Result<Agency>> {
  const agency = await tx.agencies.find(agencyId);
  if (!agency) return refuse('agency.unknown', 'agencyId');
  if (agency.id === one.agencyId) return refuse('agency.same', 'agencyId');
  if (agency.state !== 'active') return refuse('agency.paused', 'agencyId');
  return hasTaker(await withConflicts(tx, one), agency.id, await tx.staff.all())
    ? ok(agency)
    : refuse('agency.nobody', 'agencyId');
}
