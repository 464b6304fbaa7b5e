import type { Answers } from '@ruzhu/journeys';
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
 * page is filled in. An earlier name of the application is let go.
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
    if (old.canonical !== key && old.state !== 'granted') await tx.names.remove(old.canonical, old.product);
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
  if (!(await tx.names.put(row, now))) return refusing(at(use.field, takenBy(use)));
  return ok({ nameProofNeeded: await proofNeeded(opened, name, use) });
}

const takenBy = ({ product }: NameUse): Refusal => ({
  code: product === 'service' ? 'name.taken_same_kind' : 'name.taken',
  path: '',
  params: {},
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
  });
  return reading.ok && reading.facts.proofs.length > 0;
}

/** Moves the names of an application to another state: reserved at submission, granted after review, released at the end. */
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
