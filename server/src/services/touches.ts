import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Passkey, Staff } from '../ports/records.ts';
import { canonicalJson, hexOf } from './canonical-json.ts';
import type { Caller, Deps } from './deps.ts';
import { keepChallenge, passkeyOnRecord, takenChallenge } from './passkeys.ts';

/** A single act of staff, whole: what is touched for is exactly what will be done. */
export type GraveAct = {
  readonly operation: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
};

export type Touching = {
  readonly act: GraveAct;
  /** What a passkey has answered, and to which challenge; `null` when nothing came. */
  readonly touch: { readonly challengeId: string; readonly response: unknown } | null;
  readonly caller: Caller;
};

/**
 * Asks whoever has a passkey to touch it for this act, and takes the answer: once, within two minutes, in this browser, by
 * a passkey of the own, for nothing but this act. Whoever has none acts by the phone they have signed in with.
 * Refusals: `touch.required` (with what the browser is to ask), `touch.refused`.
 */
export async function proveTouch(deps: Deps, staff: Staff, asked: Touching): Promise<Result<true>> {
  const keys = await deps.store.read('platform', (tx) => tx.passkeys.ofStaff(staff.id));
  if (keys.length === 0) return ok(true);
  const digest = deps.vault.digest(canonicalJson(asked.act));
  if (asked.touch === null) return askTouch(deps, staff, { keys, digest, caller: asked.caller });
  const { challengeId, response } = asked.touch;
  const taken = { challengeId, caller: asked.caller };
  const challenge = await deps.store.write('platform', (tx) => takenChallenge(deps, tx, taken, 'act'));
  const isForThis =
    challenge.ok &&
    challenge.value.staffId === staff.id &&
    challenge.value.digest !== null &&
    hexOf(challenge.value.digest) === hexOf(digest);
  return isForThis
    ? readTouch(deps, staff, { keys, digest, act: asked.act, response, challenge: challenge.value.challenge })
    : refuse('touch.refused');
}

type Asking = {
  readonly keys: readonly Passkey[];
  readonly digest: Uint8Array;
  readonly caller: Caller;
};

async function askTouch(deps: Deps, staff: Staff, { keys, digest, caller }: Asking): Promise<Result<true>> {
  const { challenge } = await deps.passkeys.signIn();
  const kept = await keepChallenge(deps, caller, 'act', staff.id, { challenge, options: {} }, digest);
  return refuse('touch.required', '', {
    challengeId: kept.challengeId,
    challenge,
    keys: keys.map(({ id }) => id).join(' '),
  });
}

type Answered = Pick<Asking, 'keys' | 'digest'> & {
  readonly act: GraveAct;
  readonly response: unknown;
  readonly challenge: string;
};

async function readTouch(deps: Deps, staff: Staff, answered: Answered): Promise<Result<true>> {
  const { response } = answered;
  const key = answered.keys.find(({ id }) => id === deps.passkeys.idOf(response));
  const counter = key ? await deps.passkeys.readSignIn(response, answered.challenge, key) : null;
  if (!key || counter === null) return refuse('touch.refused');
  await deps.store.write('platform', async (tx) => {
    await tx.passkeys.used(key.id, counter, deps.clock.now());
    const data = { act: answered.act.operation, digest: hexOf(answered.digest), passkey: key.label };
    await passkeyOnRecord(deps, tx, staff, 'passkey.touch', data);
  });
  return ok(true);
}
