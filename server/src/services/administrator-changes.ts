import {
  type Actor,
  type AdministratorChangeEvent,
  type AdministratorChangeFacts,
  administratorChange,
  type notices,
} from '@ruzhu/journeys';
import { HOUR, type Instant, maskName, millisecondsOf, ok, type Result, refuse } from '@ruzhu/rules';
import type { AdministratorChange, Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import type { Caller, Deps } from './deps.ts';
import { store } from './loading.ts';
import { step } from './small-steps.ts';

/** The person who becomes administrator. */
export type NewAdministrator = {
  readonly adminName: string;
  readonly adminIdNumber: string;
  readonly adminMobile: string;
};

/** Whatever a policy says, the objection is never shorter. */
const LEAST_OBJECTION = 72 * HOUR;

/** How long each state may last, in milliseconds, as the account's policy has it. */
export function changeLives(deps: Deps, { policy }: Pick<Application, 'policy'>) {
  const { values } = deps.policies.named(policy);
  return {
    form: millisecondsOf(values['adminChange.form']),
    objection: Math.max(millisecondsOf(values['recovery.objection']), LEAST_OBJECTION),
    decision: millisecondsOf(values['adminChange.decision']),
    taking: millisecondsOf(values['adminChange.taking']),
  };
}

const OPEN = ['consented', 'waiting', 'seconded', 'approved'];

/** A change as it stands now: one whose time has run out is expired, whatever its row says. */
export const changeAsItStands = (change: AdministratorChange, now: Instant): AdministratorChange =>
  !administratorChange.states[change.state].final && now >= change.endsAt
    ? { ...change, state: 'expired' }
    : change;

/** The change of an account that is under way, a form that is only open aside. */
export async function openChange(
  deps: Deps,
  tx: Tx,
  applicationId: string,
): Promise<AdministratorChange | null> {
  const now = deps.clock.now();
  const recent = await tx.administratorChanges.ofApplication(applicationId, RECENT);
  return recent.map((one) => changeAsItStands(one, now)).find(({ state }) => OPEN.includes(state)) ?? null;
}

/** More of them than can be asked for in a month. */
export const RECENT = 20;

/** Makes room for another one: what has run out is put down as expired. Refusal: `admin_change.open`. */
export async function noneOpen(deps: Deps, tx: Tx, applicationId: string): Promise<Result<true>> {
  const now = deps.clock.now();
  for (const one of await tx.administratorChanges.ofApplication(applicationId, RECENT)) {
    if (!OPEN.includes(one.state)) continue;
    if (changeAsItStands(one, now).state !== 'expired') return refuse('admin_change.open');
    await tx.administratorChanges.update({ ...one, state: 'expired', version: one.version + 1 });
  }
  return ok(true);
}

/** A form that has just been opened. */
export function blankChange(deps: Deps, application: Application): AdministratorChange {
  const now = deps.clock.now();
  return {
    id: deps.ids.id(),
    merchantId: application.merchantId,
    applicationId: application.id,
    way: 'papers',
    state: administratorChange.initial,
    idIndex: null,
    mobileIndex: null,
    sealed: {},
    claimHash: null,
    objectionHash: null,
    letterId: null,
    takesMailbox: false,
    mobileProvedAt: null,
    handedInAt: null,
    objectionEndsAt: null,
    secondedBy: null,
    decidedBy: null,
    decidedAt: null,
    reason: '',
    createdAt: now,
    endsAt: now + changeLives(deps, application).form,
    version: 0,
  };
}

const placeOf = (id: string, column: string) => ({ table: 'administrator_changes', column, row: id });

export async function sealPerson(
  deps: Deps,
  { id, merchantId }: Pick<AdministratorChange, 'id' | 'merchantId'>,
  values: Readonly<Record<string, string>>,
): Promise<AdministratorChange['sealed']> {
  const sealed = await Promise.all(
    Object.entries(values).map(
      async ([column, value]) =>
        [column, await deps.vault.seal(merchantId, placeOf(id, column), value)] as const,
    ),
  );
  return Object.fromEntries(sealed);
}

/** One sealed value of a change; empty when it was not given yet. */
export const openOfChange = async (
  deps: Deps,
  change: AdministratorChange,
  column: keyof NewAdministrator | 'replyTo',
): Promise<string> => {
  const sealed = change.sealed[column];
  return sealed ? deps.vault.open(change.merchantId, placeOf(change.id, column), sealed) : '';
};

export const personOf = async (deps: Deps, change: AdministratorChange): Promise<NewAdministrator> => ({
  adminName: await openOfChange(deps, change, 'adminName'),
  adminIdNumber: await openOfChange(deps, change, 'adminIdNumber'),
  adminMobile: await openOfChange(deps, change, 'adminMobile'),
});

export const personMasked = async (deps: Deps, change: AdministratorChange): Promise<string> =>
  maskName(await openOfChange(deps, change, 'adminName'));

const NO_FACTS: AdministratorChangeFacts = {
  objectionOver: false,
  legalRepProved: false,
  samePerson: false,
  mobileProved: false,
};

export type ChangeMove = {
  readonly change: AdministratorChange;
  readonly event: AdministratorChangeEvent;
  readonly by: Actor;
  readonly facts?: Partial<AdministratorChangeFacts>;
  readonly patch?: Partial<AdministratorChange>;
};

/**
 * Moves a change by its journey and stores it, unless somebody was faster. Refusals: `admin_change.over`,
 * `version.conflict`, those of the journey's guards.
 */
export async function moveChange(
  deps: Deps,
  tx: Tx,
  { change, event, by, facts, patch }: ChangeMove,
): Promise<Result<AdministratorChange>> {
  const { state } = changeAsItStands(change, deps.clock.now());
  if (administratorChange.states[state].final) return refuse('admin_change.over');
  const moved = step(
    administratorChange,
    state,
    event,
    by,
    { ...NO_FACTS, ...facts },
    deps.policies.current(),
  );
  if (!moved.ok) return moved;
  const next = { ...change, ...patch, state: moved.next, version: change.version + 1 };
  return (await tx.administratorChanges.update(next)) ? ok(next) : refuse('version.conflict');
}

/** Puts down on the account what has become of a change, and tells those whom the journey names. */
export async function recordChange(
  deps: Deps,
  tx: Tx,
  change: AdministratorChange,
  said: { readonly event: string; readonly by: Actor; readonly actorId: string; readonly caller?: Caller } & {
    readonly notify?: readonly (keyof typeof notices)[];
    readonly patch?: Parameters<typeof note>[1]['patch'];
    readonly data?: Readonly<Record<string, unknown>>;
  },
): Promise<Application> {
  const application = await tx.applications.find(change.applicationId);
  if (!application) throw new Error(`Application ${change.applicationId} is gone`);
  const { event, by, actorId, caller, notify = [], patch, data = {} } = said;
  const noted = note(deps, {
    application,
    event,
    by,
    actorId,
    ...(patch ? { patch } : {}),
    data: { way: change.way, ...data },
    notify,
    params: {
      at: deps.clock.now(),
      browser: caller?.browser ?? '',
      person: await personMasked(deps, change),
      deadline: change.objectionEndsAt ?? change.endsAt,
    },
  });
  await store(tx, noted.commit);
  return noted.application;
}
