import { type Answers, nameWordsOf } from '@ruzhu/journeys';
import {
  at,
  canonicalName,
  conflictKeys,
  judgeNameConflict,
  millisecondsOf,
  ok,
  type Refusal,
  readAccountName,
} from '@ruzhu/rules';
import type { Application, NameRow, Product } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Opened } from './contexts.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';
import { oneByOne } from './one-by-one.ts';
import { dueAt } from './timers.ts';

export type NameUse = { readonly product: Product; readonly field: 'accountName' | 'mpName' };

/** The application that holds a name: an account's name belongs to the account, whichever application changes it. */
const holderOf = ({ application, account }: Opened, { product }: NameUse): Application =>
  product === 'service' ? account : application;

/** Why the name cannot be had, or `null`. Holders are compared by the folded key, over the whole platform. */
export async function nameConflict(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  name: string,
  use: NameUse,
): Promise<Refusal | null> {
  const holder = holderOf(opened, use);
  const keys = conflictKeys(canonicalName(name));
  const rows = (await oneByOne(keys, tx.names.holders)).flat();
  const verdict = judgeNameConflict(
    name,
    rows
      .filter((row) => row.applicationId !== holder.id)
      .map((row) => ({
        name: row.text,
        kind: row.product,
        subject: row.subjectCode,
        state: row.state === 'free' ? 'released' : row.state,
        since: row.since,
        until: row.until,
      })),
    {
      subject: String(opened.answers.licenceNumber ?? opened.context.known.licenceNumber ?? ''),
      kind: use.product,
      asOf: deps.clock.now(),
      policy: opened.policy,
    },
  );
  return verdict.ok ? null : verdict.refusal;
}

/**
 * Checks a name against all others and holds it softly for this application, so that nobody else takes it while the
 * page is filled in. An earlier name that was only held softly is let go.
 */
export async function holdName(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  kept: Answers,
  use: NameUse,
): Promise<Outcome<Application['facts']>> {
  const name = String(kept[use.field]);
  const conflict = await nameConflict(deps, tx, opened, name, use);
  if (conflict) return refusing(at(use.field, conflict));
  const holder = holderOf(opened, use);
  const now = deps.clock.now();
  const mine = (await tx.names.ofApplication(holder.id)).filter((row) => row.product === use.product);
  const key = canonicalName(name);
  const already = mine.find((row) => row.canonical === key);
  for (const old of mine)
    if (old.canonical !== key && old.state === 'checked') await tx.names.remove(old.canonical, old.product);
  const row: NameRow = {
    canonical: key,
    product: use.product,
    text: name,
    applicationId: holder.id,
    merchantId: holder.merchantId,
    subjectCode: String(opened.answers.licenceNumber ?? opened.context.known.licenceNumber ?? '') || null,
    state: already?.state ?? 'checked',
    since: already?.since ?? now,
    until:
      already && already.state !== 'checked'
        ? already.until
        : now + millisecondsOf(opened.policy.values['name.softHold']),
  };
  await letGo(tx, row);
  if (!(await tx.names.put(row, now))) return refusing(at(use.field, takenBy(use, name)));
  return ok({ nameProofNeeded: await proofNeeded(opened, name, use) });
}

/** A name that its own subject gave up is the subject's again, whichever application asks. */
async function letGo(tx: Tx, { canonical, product, subjectCode, applicationId }: NameRow): Promise<void> {
  for (const row of await tx.names.holders(canonical))
    if (row.product === product && row.state === 'released' && row.applicationId !== applicationId)
      if (subjectCode !== null && row.subjectCode === subjectCode) await tx.names.remove(canonical, product);
}

const takenBy = ({ product }: NameUse, name: string): Refusal => ({
  code: product === 'service' ? 'name.taken_same_kind' : 'name.taken',
  path: '',
  params: { name },
});

async function proofNeeded(
  { policy, context }: Opened,
  name: string,
  { product }: NameUse,
): Promise<boolean> {
  const reading = readAccountName(name, {
    policy,
    kind: product,
    entityName: String(context.known.entityName ?? ''),
    ...nameWordsOf(context),
  });
  return reading.ok && reading.facts.proofs.length > 0;
}

/**
 * Holds the name for as long as it takes to decide on it: from the submission or the payment on. With it an application
 * lets go of what it held before; an account keeps its registered name until another one is granted.
 */
export async function reserveName(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  use: NameUse,
): Promise<Outcome<Application['facts']>> {
  const held = await holdName(deps, tx, opened, opened.answers, use);
  if (!held.ok) return held;
  const holder = holderOf(opened, use);
  const key = canonicalName(String(opened.answers[use.field]));
  const now = deps.clock.now();
  for (const row of await namesOf(tx, holder.id, use.product)) {
    if (row.state === 'granted') continue;
    if (row.canonical === key) await tx.names.put({ ...row, state: 'reserved', until: null }, now);
    else if (holder.id === opened.application.id) await tx.names.remove(row.canonical, row.product);
  }
  return held;
}

const namesOf = async (tx: Tx, applicationId: string, product: Product): Promise<readonly NameRow[]> =>
  (await tx.names.ofApplication(applicationId)).filter((row) => row.product === product);

/**
 * Holds the name of a verification that is about to be granted where its account holds it no longer: while a refusal stood
 * somebody else may have taken it. Refusals: those of `holdName`.
 */
export async function keepForGrant(deps: Deps, tx: Tx, opened: Opened): Promise<Outcome<null>> {
  const { account, answers } = opened;
  if (!answers.accountName) return ok(null);
  const key = canonicalName(String(answers.accountName));
  if ((await namesOf(tx, account.id, 'service')).some((row) => row.canonical === key)) return ok(null);
  const reserved = await reserveName(deps, tx, opened, { product: 'service', field: 'accountName' });
  return reserved.ok ? ok(null) : reserved;
}

/** The name is in use from now on; whatever else the holder had is released and waits for its subject a while. */
export async function grantName(deps: Deps, tx: Tx, holder: Application, product: Product, name: string) {
  const [key, now] = [canonicalName(name), deps.clock.now()];
  const kept = millisecondsOf(deps.policies.named(holder.policy).values['name.holdAfterRelease']);
  const rows = await namesOf(tx, holder.id, product);
  if (!rows.some((row) => row.canonical === key)) throw new Error(`${holder.number} does not hold its name`);
  for (const row of rows)
    if (row.canonical === key) await tx.names.put({ ...row, state: 'granted', until: null, since: now }, now);
    else if (row.state === 'checked') await tx.names.remove(row.canonical, row.product);
    else await tx.names.put({ ...row, state: 'released', until: now + kept, since: now }, now);
}

/** Verifications that ended without a granted name. */
const WITHOUT_NAME = ['failed', 'abandoned', 'passedWithoutName'];

/** A name that was asked for in vain is held softly only, from now on; the account keeps the one it has. */
export async function loosenNames(deps: Deps, tx: Tx, { journey, state, parentId, policy }: Application) {
  if (journey !== 'verification' || !parentId || !WITHOUT_NAME.includes(state)) return;
  const account = await tx.accounts.ofApplication(parentId);
  const now = deps.clock.now();
  const { values } = deps.policies.named(policy);
  // Whoever may still object must not lose the name meanwhile.
  const soft = now + millisecondsOf(values['name.softHold']);
  const until =
    state === 'failed' ? (dueAt(now, values['verify.objection'], deps.shelf.calendar()) ?? soft) : soft;
  for (const row of await namesOf(tx, parentId, 'service'))
    if (account && row.state === 'reserved' && row.canonical !== canonicalName(account.name))
      await tx.names.put({ ...row, state: 'checked', until, since: now }, now);
}

/** Names that were never granted are free at once. */
export async function freeNames(tx: Tx, applicationId: string, product: Product): Promise<void> {
  for (const row of await namesOf(tx, applicationId, product))
    if (row.state !== 'granted') await tx.names.remove(row.canonical, row.product);
}

/** Moves the names of an application to another state. */
export async function moveNames(
  deps: Deps,
  tx: Tx,
  applicationId: string,
  product: Product,
  state: NameRow['state'],
  until: number | null,
): Promise<void> {
  const now = deps.clock.now();
  for (const row of await tx.names.ofApplication(applicationId))
    if (row.product === product) await tx.names.put({ ...row, state, until, since: now }, now);
}
