import { type CallSlot, type Instant, millisecondsOf } from '@ruzhu/rules';
import type { Application, Timer } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { chosenSlots } from './callable.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';

/** Fires shortly before a slot the contact has chosen. */
export const SLOT_NEAR = 'slotNear';
/** One for each application: that of the slot that comes next. The stroke keeps it from being taken for a deadline. */
const CLOCK = 'callSlot/near';
/** States in which a call can come. */
const CALLED_IN = ['dispatched', 'reviewing'];

type Slots = Pick<Deps, 'policies' | 'clock'>;

const lead = ({ policies }: Slots, { policy }: Application) =>
  policies.named(policy).values['call.slotReminder'];

const remindedAt = (deps: Slots, application: Application, { from }: CallSlot): Instant =>
  from - millisecondsOf(lead(deps, application));

/**
 * Sets the reminder of the chosen slot that comes next, in the place of the one there was; where none is left there is
 * none. To be called whenever slots were chosen anew or a case is opened.
 */
export function remindOfSlot(deps: Slots, tx: Tx, application: Application): Promise<void> {
  const now = deps.clock.now();
  const next = chosenSlots(application, deps).find((slot) => remindedAt(deps, application, slot) > now);
  if (!next) return forgetSlot(tx, application.id);
  const timer: Timer = {
    ownerId: application.id,
    ownerKind: 'application',
    merchantId: application.merchantId,
    clock: CLOCK,
    event: SLOT_NEAR,
    rule: lead(deps, application),
    dueAt: remindedAt(deps, application, next),
    beganAt: now,
    pausedAt: null,
    leftMs: null,
  };
  return tx.timers.change({ set: [timer], stop: [] });
}

/** The call is done: nobody is reminded any more. */
export const forgetSlot = (tx: Tx, ownerId: string): Promise<void> =>
  tx.timers.change({ set: [], stop: [{ ownerId, clock: CLOCK }] });

/**
 * Tells the contact that the call is near, unless it was made, nobody can call now, or the slot has begun meanwhile.
 * The reminder of the next slot is set in the same transaction.
 */
export async function slotNear(deps: Deps, tx: Tx, application: Application, timer: Timer): Promise<void> {
  const calls = await tx.cases.callsOf(application.id);
  if (calls.some(({ outcome }) => outcome === 'reachedOk')) return;
  await remindOfSlot(deps, tx, application);
  const slot = chosenSlots(application, deps).find(
    (one) => remindedAt(deps, application, one) === timer.dueAt,
  );
  if (!slot || slot.from <= deps.clock.now() || !CALLED_IN.includes(application.state)) return;
  const one = await tx.cases.open(application.id, 'entity');
  const agency = one?.agencyId ? await tx.agencies.find(one.agencyId) : null;
  if (!agency) return;
  const noted = note(deps, {
    application,
    event: 'reminded',
    by: 'system',
    actorId: 'clock',
    notify: ['call.soon'],
    params: { agency: agency.name, phone: agency.phone, at: slot.from, until: slot.until },
    data: { notice: 'call.soon' },
  });
  await store(tx, noted.commit);
}
