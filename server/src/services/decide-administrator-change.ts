import { maskName, ok, type Result, refuse } from '@ruzhu/rules';
import type { AdministratorChange, Application, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import {
  changeAsItStands,
  changeLives,
  moveChange,
  personMasked,
  recordChange,
} from './administrator-changes.ts';
import { type ClaimView, claimLink, legalRepOf } from './administrator-claims.ts';
import { openAdministrator } from './administrators.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { oneByOne } from './one-by-one.ts';
import { actor } from './review-desk.ts';

const PAGE = 50;

export type ToDecide = {
  readonly change: AdministratorChange;
  readonly application: Application;
  readonly account: string;
  readonly subject: string;
  readonly present: string;
  readonly person: string;
  readonly isSamePerson: boolean;
  readonly legalRep: ClaimView['legalRep'];
  readonly secondedBy: string | null;
};

/** What was handed in and is not decided, newest first. */
export const changesToDecide = (deps: Deps): Promise<readonly ToDecide[]> =>
  deps.store.read('platform', async (tx) => {
    const rows = await tx.administratorChanges.toDecide({ limit: PAGE });
    const living = rows
      .map((row) => changeAsItStands(row, deps.clock.now()))
      .filter(({ state }) => state !== 'expired');
    return oneByOne(living, (row) => toDecide(deps, tx, row));
  });

async function toDecide(deps: Deps, tx: Tx, change: AdministratorChange): Promise<ToDecide> {
  const application = await tx.applications.find(change.applicationId);
  if (!application) throw new Error(`Application ${change.applicationId} is gone`);
  const account = await tx.accounts.ofApplication(application.id);
  const present = await tx.administrators.find(application.id);
  return {
    change,
    application,
    account: account?.name ?? '',
    subject: account?.subjectName ?? '',
    present: present ? maskName(await openAdministrator(deps, present, 'name')) : '',
    person: await personMasked(deps, change),
    isSamePerson: Boolean(present && change.idIndex && deps.vault.equal(present.idIndex, change.idIndex)),
    legalRep: await legalRepOf(deps, tx, change),
    secondedBy: change.secondedBy ? ((await tx.staff.find(change.secondedBy))?.name ?? '') : null,
  };
}

export type Decision = {
  readonly changeId: string;
  readonly decision: 'approve' | 'reject';
  readonly reason: string;
  readonly version: number;
  readonly caller: Caller;
};

/**
 * One of the two who decide. Approving takes two different people after the objection has ended and the legal
 * representative has confirmed; rejecting takes one, at any time. On record with its reason.
 * Refusals: `not_found`, `field.missing` (reason), `version.conflict`, `admin_change.too_early`,
 * `admin_change.legal_rep_missing`, `admin_change.same_person`, `admin_change.over`, `event.not_possible`.
 */
export const decideChange = (
  deps: Deps,
  staff: Staff,
  asked: Decision,
): Promise<Outcome<AdministratorChange>> =>
  decide(deps, 'platform', async (tx): Promise<Result<AdministratorChange>> => {
    const reason = asked.reason.trim().slice(0, 200);
    if (!reason) return refuse('field.missing', 'reason');
    const change = await tx.administratorChanges.find(asked.changeId);
    if (change?.way !== 'papers' || change.handedInAt === null) return refuse('not_found');
    if (change.version !== asked.version) return refuse('version.conflict');
    const application = await tx.applications.find(change.applicationId);
    if (!application) return refuse('not_found');
    const moved = await movedBy(deps, tx, staff, { change, application, asked, reason });
    if (!moved.ok) return moved;
    await putOnRecord(deps, tx, {
      ...actor(staff),
      merchantId: change.merchantId,
      act: `administrator.${asked.decision}`,
      object: change.id,
      reason,
      data: { state: moved.value.state },
    });
    return moved;
  });

type Deciding = {
  readonly change: AdministratorChange;
  readonly application: Application;
  readonly asked: Decision;
  readonly reason: string;
};

async function movedBy(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  { change, application, asked, reason }: Deciding,
): Promise<Result<AdministratorChange>> {
  const now = deps.clock.now();
  const isFirst = asked.decision === 'approve' && change.state === 'waiting';
  const token = deps.ids.token();
  const ends = asked.decision === 'approve' ? now + changeLives(deps, application).taking : now;
  const patch = isFirst
    ? { secondedBy: staff.id }
    : {
        decidedBy: staff.id,
        decidedAt: now,
        reason,
        claimHash: deps.vault.hash('token', token),
        endsAt: ends,
      };
  const facts = {
    objectionOver: change.objectionEndsAt !== null && now >= change.objectionEndsAt,
    legalRepProved: (await legalRepOf(deps, tx, change)) === 'proved',
    samePerson: change.secondedBy === staff.id,
  };
  const moved = await moveChange(deps, tx, { change, event: asked.decision, by: 'operator', facts, patch });
  if (!moved.ok || isFirst) return moved;
  const event = asked.decision === 'approve' ? 'administrator.claimApproved' : 'administrator.claimRejected';
  await recordChange(deps, tx, moved.value, { event, by: 'operator', actorId: staff.id });
  // The link from before the decision is dead: the one that was sent with the result opens it.
  await tx.outbox.insert([await claimLink(deps, moved.value, 'admin.claimed', asked.caller, { token })]);
  return moved;
}

/** The letter as we made it, looked at on record. Refusal: `not_found`. */
export async function readLetter(deps: Deps, staff: Staff, changeId: string): Promise<Result<Uint8Array>> {
  const found = await deps.store.write('platform', async (tx) => {
    const change = await tx.administratorChanges.find(changeId);
    if (!change?.letterId || change.handedInAt === null) return null;
    await putOnRecord(deps, tx, {
      ...actor(staff),
      merchantId: change.merchantId,
      act: 'administrator.letter',
      object: change.id,
      reason: 'decide',
      data: {},
    });
    return { merchantId: change.merchantId, letterId: change.letterId };
  });
  const bytes = found ? await deps.files.get(found.merchantId, found.letterId, 'page') : null;
  return bytes ? ok(bytes) : refuse('not_found');
}
