import { at, HOUR, judgePassword, ok, type Result, readEmail, readPersonName, refuse } from '@ruzhu/rules';
import type { Agency, Role, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { countTry, forgiveTries, staffTry } from './login-throttle.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';
import { signIn } from './sign-ins.ts';

const INVITATION_LIFE = 72 * HOUR;

/**
 * A one-time link that makes a member of staff. The first operator's is printed when the product starts for the first
 * time; all others are made by an operator.
 */
export async function invite(
  deps: Deps,
  tx: Tx,
  roles: readonly Role[],
  agencyId: string | null,
): Promise<string> {
  const token = deps.ids.token();
  const now = deps.clock.now();
  await tx.staff.invite({
    tokenHash: deps.vault.hash('token', token),
    staffId: null,
    roles,
    agencyId,
    createdAt: now,
    endsAt: now + INVITATION_LIFE,
    usedAt: null,
  });
  return `${deps.publicUrl}/console/first/${token}`;
}

export type Joining = {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly caller: Caller;
};

export type Joined = { readonly staff: Staff; readonly scan: BegunScan };

/**
 * Uses an invitation: name, mailbox and password are set, and a scan begins that enrols the person's own phone as the
 * second factor. Refusals: `link.unknown`, `link.used`, `link.expired`, `person.name`, `email.*`, `email.taken`,
 * `password.*`.
 */
export async function join(deps: Deps, asked: Joining): Promise<Outcome<Joined>> {
  const [name, email] = [readPersonName(asked.name), readEmail(asked.email)];
  const password = judgePassword(asked.password, {
    policy: deps.policies.current(),
    commonPasswords: { has: deps.passwords.isCommon },
    email: asked.email,
  });
  const refusals = Object.entries({ name, email, password }).flatMap(([path, reading]) =>
    reading.ok ? [] : [at(path, reading.refusal)],
  );
  if (!name.ok || !email.ok || refusals.length > 0) return refusing(...refusals);
  const passwordHash = await deps.passwords.hash(asked.password);
  return decide(deps, 'platform', async (tx) => {
    const tokenHash = deps.vault.hash('token', asked.token);
    const invitation = await tx.staff.invitation(tokenHash);
    if (!invitation) return refuse('link.unknown');
    if (deps.clock.now() >= invitation.endsAt) return refuse('link.expired');
    const emailIndex = deps.vault.index('email', email.value);
    if (await tx.staff.byEmail(emailIndex)) return refuse('email.taken', 'email');
    if (!(await tx.staff.useInvitation(tokenHash, deps.clock.now()))) return refuse('link.used');
    const id = deps.ids.id();
    const staff: Staff = {
      id,
      agencyId: invitation.agencyId,
      roles: invitation.roles,
      name: name.value,
      email: email.value,
      emailIndex,
      passwordHash,
      personIndex: deps.vault.index('idNumber', `staff:${id}`),
      deviceId: null,
      state: 'active',
      createdAt: deps.clock.now(),
      version: 0,
    };
    await tx.staff.insert(staff);
    const scan = await beginStaffScan(deps, tx, staff, 'bindStaff', asked.caller);
    return scan.ok ? ok({ staff, scan: scan.value }) : scan;
  });
}

const beginStaffScan = (
  deps: Deps,
  tx: Tx,
  staff: Staff,
  purpose: 'bindStaff' | 'staffLogin',
  caller: Caller,
) =>
  beginScan(deps, tx, {
    purpose,
    act: { account: staff.email, roles: staff.roles.join('+') },
    merchantId: null,
    applicationId: null,
    staffId: staff.id,
    personIndex: staff.personIndex,
    policy: deps.policies.current(),
    caller,
  });

/** Whoever has a passkey signs in by it: what can be fished for is worth nothing then. */
const signsInByPasskey = async (tx: Tx, { id }: Staff): Promise<boolean> =>
  (await tx.passkeys.ofStaff(id)).length > 0;

/**
 * First half of a sign-in of staff: the same work for an unknown mailbox. Refusals: `login.wrong`, `login.by_passkey`, those
 * of `countTry`.
 */
export async function staffLogin(
  deps: Deps,
  asked: { readonly email: string; readonly password: string; readonly caller: Caller },
): Promise<Outcome<BegunScan>> {
  const email = readEmail(asked.email);
  const index = deps.vault.index('email', email.ok ? email.value : asked.email.slice(0, 320));
  const trying = staffTry(index, asked.caller);
  const slowed = await deps.store.write('platform', (tx) => countTry(deps, tx, trying));
  if (slowed) return refusing(slowed.refusal);
  const staff = await deps.store.read('platform', (tx) => tx.staff.byEmail(index));
  const right = await deps.passwords.verify(staff?.passwordHash ?? null, asked.password);
  if (!staff || !right || staff.state !== 'active') return refusing(refuse('login.wrong').refusal);
  await deps.store.write('platform', (tx) => forgiveTries(deps, tx, trying));
  return decide(deps, 'platform', async (tx) =>
    (await signsInByPasskey(tx, staff))
      ? refuse('login.by_passkey')
      : beginStaffScan(deps, tx, staff, staff.deviceId ? 'staffLogin' : 'bindStaff', asked.caller),
  );
}

/** Second half: the scan. At the first one the phone is bound. Refusals: those of `consumeScan`, `login.by_passkey`. */
export const finishStaffLogin = (
  deps: Deps,
  asked: { readonly ticketId: string; readonly caller: Caller },
): Promise<Outcome<{ readonly token: string; readonly endsAt: number; readonly staff: Staff }>> =>
  decide(deps, 'platform', async (tx) => {
    const ticket = await tx.scans.find(asked.ticketId);
    const purpose = ticket?.purpose === 'bindStaff' ? 'bindStaff' : 'staffLogin';
    const used = await consumeScan(deps, tx, { ...asked, purpose });
    if (!used.ok) return used;
    const staff = used.value.staffId ? await tx.staff.find(used.value.staffId) : null;
    if (staff?.state !== 'active') return refuse('login.wrong');
    if (await signsInByPasskey(tx, staff)) return refuse('login.by_passkey');
    const bound = staff.deviceId
      ? staff
      : { ...staff, deviceId: used.value.deviceId, version: staff.version + 1 };
    if (bound !== staff) await tx.staff.update(bound);
    const session = await signIn(deps, tx, { kind: 'staff', staffId: staff.id }, asked.caller);
    await putOnRecord(deps, tx, {
      actor: staff.roles.join('+'),
      actorId: staff.id,
      merchantId: null,
      act: 'staff.signIn',
      object: staff.id,
      reason: 'signIn',
      data: { address: asked.caller.address },
    });
    return ok({ ...session, staff: bound });
  });

export type NewAgency = {
  readonly name: string;
  readonly phone: string;
  readonly capacity: number;
  readonly price: number;
};

/** A review agency; without a phone it cannot be active, since merchants must know who will call. Refusal: `agency.phone`. */
export const addAgency = (deps: Deps, operator: Staff, asked: NewAgency): Promise<Outcome<Agency>> =>
  decide(deps, 'platform', async (tx) => {
    const name = asked.name.trim().slice(0, 60);
    if (!name) return refuse('field.missing', 'name');
    if (!/^[\d\-+ ]{7,20}$/.test(asked.phone.trim())) return refuse('agency.phone', 'phone');
    if ((await tx.agencies.all()).some((agency) => agency.name === name))
      return refuse('agency.name_taken', 'name');
    const agency: Agency = {
      id: deps.ids.id(),
      name,
      phone: asked.phone.trim(),
      hours: deps.policies.current().values['call.hours'],
      capacity: asked.capacity,
      openCases: 0,
      price: asked.price,
      absences: [],
      state: 'active',
      createdAt: deps.clock.now(),
      version: 0,
    };
    await tx.agencies.insert(agency);
    await putOnRecord(deps, tx, {
      actor: 'operator',
      actorId: operator.id,
      merchantId: null,
      act: 'agency.add',
      object: agency.id,
      reason: 'operation',
      data: { name },
    });
    return ok(agency);
  });

/** Changes an agency. Refusals: `not_found`, `version.conflict`. */
export const changeAgency = (
  deps: Deps,
  operator: Staff,
  asked: {
    readonly id: string;
    readonly expectedVersion: number;
    readonly change: Partial<Pick<Agency, 'phone' | 'capacity' | 'price' | 'state' | 'hours' | 'absences'>>;
  },
): Promise<Outcome<Agency>> =>
  decide(deps, 'platform', async (tx): Promise<Result<Agency>> => {
    const agency = await tx.agencies.find(asked.id);
    if (!agency) return refuse('not_found');
    if (agency.version !== asked.expectedVersion)
      return refuse('version.conflict', '', { expected: asked.expectedVersion, actual: agency.version });
    const next: Agency = { ...agency, ...asked.change, version: agency.version + 1 };
    if (!(await tx.agencies.update(next))) return refuse('version.conflict');
    await putOnRecord(deps, tx, {
      actor: 'operator',
      actorId: operator.id,
      merchantId: null,
      act: 'agency.change',
      object: agency.id,
      reason: 'operation',
      data: { ...asked.change },
    });
    return ok(next);
  });

/** An invitation for a reviewer or another operator. Refusal: `agency.unknown`. */
export const inviteStaff = (
  deps: Deps,
  operator: Staff,
  asked: { readonly roles: readonly Role[]; readonly agencyId: string | null },
): Promise<Outcome<string>> =>
  decide(deps, 'platform', async (tx) => {
    if (asked.agencyId && !(await tx.agencies.find(asked.agencyId)))
      return refuse('agency.unknown', 'agencyId');
    if (asked.roles.length === 0) return refuse('field.missing', 'roles');
    const url = await invite(deps, tx, asked.roles, asked.agencyId);
    await putOnRecord(deps, tx, {
      actor: 'operator',
      actorId: operator.id,
      merchantId: null,
      act: 'staff.invite',
      object: asked.roles.join('+'),
      reason: 'operation',
      data: {},
    });
    return ok(url);
  });
