import { MINUTE, ok, type Result, refuse } from '@ruzhu/rules';
import type { Passkey, PasskeyChallenge, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { signIn } from './sign-ins.ts';

/** So long a browser may take to ask the person. */
const CHALLENGE_LIFE = 2 * MINUTE;
const MOST_PASSKEYS = 10;
const LONGEST_LABEL = 60;

export type AskedPasskey = {
  readonly challengeId: string;
  readonly options: Readonly<Record<string, unknown>>;
};

const binderHash = (deps: Deps, { binder }: Caller) => deps.vault.hash('token', binder);

export async function keepChallenge(
  deps: Deps,
  caller: Caller,
  purpose: PasskeyChallenge['purpose'],
  staffId: string | null,
  asked: { readonly challenge: string; readonly options: AskedPasskey['options'] },
  digest: Uint8Array | null = null,
): Promise<AskedPasskey> {
  const id = deps.ids.id();
  const row: PasskeyChallenge = {
    id,
    purpose,
    staffId,
    digest,
    binderHash: binderHash(deps, caller),
    challenge: asked.challenge,
    endsAt: deps.clock.now() + CHALLENGE_LIFE,
    usedAt: null,
  };
  await deps.store.write('platform', (tx) => tx.passkeys.ask(row));
  return { challengeId: id, options: asked.options };
}

/** What the browser of a signed-in member of staff is asked, to make a passkey. Refusal: `passkey.too_many`. */
export async function beginPasskey(deps: Deps, staff: Staff, caller: Caller): Promise<Result<AskedPasskey>> {
  const known = await deps.store.read('platform', (tx) => tx.passkeys.ofStaff(staff.id));
  if (known.length >= MOST_PASSKEYS) return refuse('passkey.too_many', '', { limit: MOST_PASSKEYS });
  const { id, name, email: account } = staff;
  return ok(
    await keepChallenge(
      deps,
      caller,
      'enrol',
      id,
      await deps.passkeys.enrolment({ id, name, account, known }),
    ),
  );
}

/** A challenge of this browser and purpose, used up whatever comes of it. Refusal: `passkey.expired`. */
export async function takenChallenge(
  deps: Deps,
  tx: Tx,
  asked: { readonly challengeId: string; readonly caller: Caller },
  purpose: PasskeyChallenge['purpose'],
): Promise<Result<PasskeyChallenge>> {
  const found = await tx.passkeys.take(asked.challengeId, deps.clock.now());
  const isOurs =
    found?.purpose === purpose && deps.vault.equal(found.binderHash, binderHash(deps, asked.caller));
  return found && isOurs ? ok(found) : refuse('passkey.expired');
}

type Answer = { readonly challengeId: string; readonly response: unknown; readonly caller: Caller };

export const passkeyOnRecord = (
  deps: Deps,
  tx: Tx,
  staff: Staff,
  act: string,
  data: Readonly<Record<string, string>>,
) =>
  putOnRecord(deps, tx, {
    actor: staff.roles.join('+'),
    actorId: staff.id,
    merchantId: null,
    act,
    object: staff.id,
    reason: 'signIn',
    data,
  });

/** Keeps a new passkey. Refusals: `passkey.expired`, `passkey.unknown`. */
export async function addPasskey(
  deps: Deps,
  staff: Staff,
  asked: Answer & { readonly label: string },
): Promise<Result<Passkey>> {
  // The challenge is used up even by an answer that is refused.
  const challenge = await deps.store.write('platform', (tx) => takenChallenge(deps, tx, asked, 'enrol'));
  if (!challenge.ok) return challenge;
  if (challenge.value.staffId !== staff.id) return refuse('passkey.expired');
  const enrolled = await deps.passkeys.readEnrolment(asked.response, challenge.value.challenge);
  if (!enrolled) return refuse('passkey.unknown');
  return deps.store.write('platform', async (tx): Promise<Result<Passkey>> => {
    if (await tx.passkeys.find(enrolled.id)) return refuse('passkey.unknown');
    const label = asked.label.trim().slice(0, LONGEST_LABEL);
    const made = { staffId: staff.id, label, madeAt: deps.clock.now(), usedAt: null };
    const passkey: Passkey = { ...enrolled, ...made };
    await tx.passkeys.insert(passkey);
    await passkeyOnRecord(deps, tx, staff, 'passkey.add', { label });
    return ok(passkey);
  });
}

/**
 * Takes a passkey of one's own away. The last one stays, since without it a password and a phone would be enough again.
 * Refusals: `not_found`, `passkey.last`.
 */
export const removePasskey = (deps: Deps, staff: Staff, id: string): Promise<Outcome<true>> =>
  decide(deps, 'platform', async (tx): Promise<Result<true>> => {
    const own = await tx.passkeys.ofStaff(staff.id);
    if (!own.some((one) => one.id === id)) return refuse('not_found');
    if (own.length === 1) return refuse('passkey.last');
    await tx.passkeys.remove(id, staff.id);
    await passkeyOnRecord(deps, tx, staff, 'passkey.remove', {});
    return ok(true);
  });

/** What any browser is asked, to sign in by a passkey; whose it will be the device knows. */
export const beginPasskeySignIn = async (deps: Deps, caller: Caller): Promise<AskedPasskey> =>
  keepChallenge(deps, caller, 'signIn', null, await deps.passkeys.signIn());

export type SignedIn = { readonly token: string; readonly endsAt: number; readonly staff: Staff };

/**
 * Signs in by a passkey, which is possession and person at once and bound to our origin, so that nothing can be relayed.
 * Refusals: `passkey.expired`, `passkey.unknown`.
 */
export async function finishPasskeySignIn(deps: Deps, asked: Answer): Promise<Result<SignedIn>> {
  const challenge = await deps.store.write('platform', (tx) => takenChallenge(deps, tx, asked, 'signIn'));
  if (!challenge.ok) return challenge;
  const id = deps.passkeys.idOf(asked.response);
  const passkey = id ? await deps.store.read('platform', (tx) => tx.passkeys.find(id)) : null;
  if (!passkey) return refuse('passkey.unknown');
  const counter = await deps.passkeys.readSignIn(asked.response, challenge.value.challenge, passkey);
  if (counter === null) return refuse('passkey.unknown');
  return deps.store.write('platform', async (tx): Promise<Result<SignedIn>> => {
    const staff = await tx.staff.find(passkey.staffId);
    // A passkey comes after the first sign-in by password and phone; it takes the place of nothing before.
    if (staff?.state !== 'active' || !staff.deviceId) return refuse('passkey.unknown');
    await tx.passkeys.used(passkey.id, counter, deps.clock.now());
    const session = await signIn(deps, tx, { kind: 'staff', staffId: staff.id }, asked.caller);
    await passkeyOnRecord(deps, tx, staff, 'staff.signIn', { address: asked.caller.address, by: 'passkey' });
    return ok({ ...session, staff });
  });
}
