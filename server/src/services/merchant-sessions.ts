import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, SignIn } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { hexOf } from './canonical-json.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { store } from './loading.ts';
import { endsIfIdle } from './sign-ins.ts';

type Asked = {
  readonly merchantId: string;
  /** The sign-in that asks. */
  readonly own: Uint8Array;
  readonly caller: Caller;
};

/** A sign-in that is alive, and what stands for it outside: a keyed hash, never the token or the hash it is found by. */
export type LivingSignIn = { readonly place: string; readonly row: SignIn; readonly isOwn: boolean };

const PLACE_BYTES = 16;

const placeOf = (deps: Deps, { idHash }: SignIn): string =>
  hexOf(deps.vault.hash('signIn', `place:${hexOf(idHash)}`).slice(0, PLACE_BYTES));

async function living(deps: Deps, tx: Tx, { merchantId, own }: Asked): Promise<readonly LivingSignIn[]> {
  const now = deps.clock.now();
  const rows = await tx.signIns.ofMerchant(merchantId);
  return rows
    .filter((row) => now < endsIfIdle(row))
    .map((row) => ({ place: placeOf(deps, row), row, isOwn: deps.vault.equal(row.idHash, own) }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.row.seenAt - a.row.seenAt);
}

/** The sign-ins of a merchant that are alive: the one that asks first, then the last seen. */
export const livingSignIns = (deps: Deps, asked: Asked): Promise<readonly LivingSignIn[]> =>
  deps.store.read({ merchant: asked.merchantId }, (tx) => living(deps, tx, asked));

/** The application that stands for the merchant: its service account, which everything else belongs to. */
async function serviceAccountOf(tx: Tx, merchantId: string): Promise<Application> {
  const all = await tx.applications.ofMerchant(merchantId);
  const found = all.find(({ journey }) => journey === 'service-account');
  if (!found) throw new Error(`Merchant ${merchantId} has no service account`);
  return found;
}

/** Ends one sign-in of this merchant; gives whether it was the one that asked. Refusal: `not_found`. */
export const endSignIn = (
  deps: Deps,
  asked: Asked & { readonly place: string },
): Promise<Outcome<{ readonly wasOwn: boolean }>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx): Promise<Result<{ wasOwn: boolean }>> => {
    const found = (await living(deps, tx, asked)).find(({ place }) => place === asked.place);
    if (!found) return refuse('not_found');
    await tx.signIns.remove(found.row.idHash);
    await putDown(deps, tx, asked, { event: 'signIn.ended', notify: [] });
    return ok({ wasOwn: found.isOwn });
  });

/**
 * Ends every other sign-in of this merchant, and with `andOwn` the one that asks, and tells the merchant. Gives how many
 * living ones ended.
 */
export const endSignIns = (
  deps: Deps,
  asked: Asked & { readonly andOwn: boolean },
): Promise<{ readonly ended: number }> =>
  deps.store.write({ merchant: asked.merchantId }, async (tx) => {
    const ending = (await living(deps, tx, asked)).filter(({ isOwn }) => asked.andOwn || !isOwn);
    await tx.signIns.removeOthers({ merchantId: asked.merchantId }, asked.andOwn ? null : asked.own);
    await putDown(deps, tx, asked, { event: 'signIn.endedAll', notify: ['signIns.ended'] });
    return { ended: ending.length };
  });

async function putDown(
  deps: Deps,
  tx: Tx,
  { merchantId, caller }: Asked,
  { event, notify }: { readonly event: string; readonly notify: readonly string[] },
): Promise<void> {
  const application = await serviceAccountOf(tx, merchantId);
  const noted = note(deps, {
    application,
    event,
    by: 'applicant',
    actorId: caller.actorId,
    notify,
    params: { at: deps.clock.now() },
  });
  await store(tx, noted.commit);
}
