import { ok, type Result, refuse } from '@ruzhu/rules';
import type { AdministratorChange } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import {
  changeAsItStands,
  moveChange,
  openChange,
  personMasked,
  recordChange,
} from './administrator-changes.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine } from './loading.ts';

type Stopping = { readonly actorId: string; readonly caller?: Caller };

/** The present administrator does not agree: it is over, and everybody is told. Refusals: those of `moveChange`. */
async function stop(
  deps: Deps,
  tx: Tx,
  change: AdministratorChange,
  { actorId, caller }: Stopping,
): Promise<Result<AdministratorChange>> {
  const patch = { endsAt: deps.clock.now() };
  const moved = await moveChange(deps, tx, { change, event: 'object', by: 'administrator', patch });
  if (!moved.ok) return moved;
  await recordChange(deps, tx, moved.value, {
    event: 'administrator.changeStopped',
    by: 'administrator',
    actorId,
    ...(caller ? { caller } : {}),
    notify: ['admin.stopped'],
  });
  return moved;
}

export type ObjectionView = {
  readonly change: AdministratorChange;
  readonly account: string;
  readonly person: string;
};

async function byLink(deps: Deps, tx: Tx, token: string): Promise<Result<AdministratorChange>> {
  const found = await tx.administratorChanges.byObjection(deps.vault.hash('token', token));
  return found ? ok(changeAsItStands(found, deps.clock.now())) : refuse('link.unknown');
}

/** What may be objected to; looking changes nothing. Refusal: `link.unknown`. */
export const viewObjection = (deps: Deps, token: string): Promise<Result<ObjectionView>> =>
  deps.store.read('platform', async (tx): Promise<Result<ObjectionView>> => {
    const found = await byLink(deps, tx, token);
    if (!found.ok) return found;
    const account = await tx.accounts.ofApplication(found.value.applicationId);
    const person = await personMasked(deps, found.value);
    return ok({ change: found.value, account: account?.name ?? '', person });
  });

/** One press on the link that only the present administrator was sent. Refusals: `link.unknown`, those of `moveChange`. */
export const objectByLink = (
  deps: Deps,
  asked: { readonly token: string; readonly caller: Caller },
): Promise<Outcome<AdministratorChange>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await byLink(deps, tx, asked.token);
    return found.ok ? stop(deps, tx, found.value, { actorId: 'link', caller: asked.caller }) : found;
  });

/** One press by whoever is signed in, which takes the administrator's scan. Refusals: `not_found`, those of `moveChange`. */
export const objectSignedIn = (
  deps: Deps,
  asked: { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller },
): Promise<Outcome<AdministratorChange>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const change = await openChange(deps, tx, asked.applicationId);
    if (!change) return refuse('admin_change.over');
    return stop(deps, tx, change, { actorId: asked.caller.actorId, caller: asked.caller });
  });

/** A sign-in with the present administrator's phone: whoever was said to be out of reach is not. */
export async function stopByPresence(
  deps: Deps,
  tx: Tx,
  applicationId: string,
  deviceId: string | null,
): Promise<void> {
  const change = await openChange(deps, tx, applicationId);
  if (change?.way !== 'papers' || !deviceId) return;
  const stopped = await stop(deps, tx, change, { actorId: deviceId });
  if (!stopped.ok) throw new Error(`The change of ${applicationId} moved under us`);
}
