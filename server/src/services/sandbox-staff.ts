import { ok, type Result } from '@ruzhu/rules';
import type { Role, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Caller, Deps } from './deps.ts';
import { signIn } from './sign-ins.ts';

const AGENCY = { zh: '沙箱审核机构', phone: '021-60000000' };
const NAMES: Readonly<Record<Role, string>> = {
  reviewer: '沙箱审核员',
  nameReviewer: '沙箱名称审核员',
  finance: '沙箱财务',
  operator: '沙箱运营',
};

/**
 * Only for a sandbox on the own machine, where every code can be read anyway: signs in as a member of staff of that
 * role, and makes agency and person when there are none. The caller makes sure that this is a sandbox.
 */
export const signInAsSandboxStaff = (
  deps: Deps,
  asked: { readonly role: Role; readonly second: boolean; readonly caller: Caller },
): Promise<Result<{ readonly token: string; readonly endsAt: number; readonly staff: Staff }>> =>
  deps.store.write('platform', async (tx) => {
    const staff = await staffOf(deps, tx, asked.role, asked.second);
    const session = await signIn(deps, tx, { kind: 'staff', staffId: staff.id }, asked.caller);
    return ok({ ...session, staff });
  });

async function staffOf(deps: Deps, tx: Tx, role: Role, second: boolean): Promise<Staff> {
  const email = `${role.toLowerCase()}${second ? '-2' : ''}@sandbox.invalid`;
  const emailIndex = deps.vault.index('email', email);
  const existing = await tx.staff.byEmail(emailIndex);
  if (existing) return existing;
  const id = deps.ids.id();
  const reviews = role === 'reviewer' || role === 'nameReviewer';
  const staff: Staff = {
    id,
    agencyId: reviews ? await sandboxAgency(deps, tx) : null,
    roles:
      role === 'reviewer'
        ? ['reviewer', 'nameReviewer']
        : role === 'operator'
          ? ['operator', 'finance']
          : [role],
    name: `${NAMES[role]}${second ? '乙' : ''}`,
    email,
    emailIndex,
    passwordHash: null,
    personIndex: deps.vault.index('idNumber', `staff:${id}`),
    deviceId: null,
    state: 'active',
    createdAt: deps.clock.now(),
    version: 0,
  };
  await tx.staff.insert(staff);
  return staff;
}

/** An agency for the sandbox, so that cases do not wait for an operator to make one. */
export async function sandboxAgency(deps: Deps, tx: Tx): Promise<string> {
  const [first] = await tx.agencies.all();
  if (first) return first.id;
  const id = deps.ids.id();
  await tx.agencies.insert({
    id,
    name: AGENCY.zh,
    phone: AGENCY.phone,
    hours: deps.policies.current().values['call.hours'],
    capacity: 10_000,
    openCases: 0,
    price: 0,
    absences: [],
    state: 'active',
    createdAt: deps.clock.now(),
    version: 0,
  });
  return id;
}
