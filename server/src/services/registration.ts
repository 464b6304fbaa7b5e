import { ok, type Result, readEmail, readOneTimeCode, refuse } from '@ruzhu/rules';
import type { Application, Mailbox } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { begin } from './advance.ts';
import { hexOf } from './canonical-json.ts';
import { sealEmail } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { store } from './loading.ts';
import { proveCode, type SentCode, sendCode } from './one-time-codes.ts';
import { signIn } from './sign-ins.ts';

/**
 * Sends a code to the mailbox that wants to register. Nothing is created, and the answer does not tell whether the
 * mailbox is known. Refusals: `email.format`, `email.length`, `code.too_soon`, `code.daily_limit`, `rate.too_many`.
 */
export function beginRegistration(
  deps: Deps,
  asked: { readonly email: string; readonly caller: Caller },
): Promise<Outcome<SentCode>> {
  const email = readEmail(asked.email);
  if (!email.ok) return Promise.resolve({ ok: false, refusals: [{ ...email.refusal, path: 'email' }] });
  return decide(deps, 'platform', (tx) =>
    sendCode(deps, tx, {
      purpose: 'registration',
      channel: 'email',
      recipient: email.value,
      binder: binderKey(deps, asked.caller.binder),
      policy: deps.policies.current(),
      caller: asked.caller,
    }),
  );
}

/** The browser that asked for the code is the only one that can use it. */
const binderKey = (deps: Deps, binder: string) => hexOf(deps.vault.hash('token', binder));

export type Registered = {
  readonly application: Application;
  readonly token: string;
  readonly endsAt: number;
};

/**
 * Proves the mailbox with its code; only now a merchant, its key and an application come to be. Whether the mailbox is
 * taken is told to whoever has proved it, and to nobody else; a registration without a password is gone on with.
 * Refusals: those of `proveCode`, `code.format`, `email.taken`.
 */
export async function proveRegistration(
  deps: Deps,
  asked: {
    readonly proofId: string;
    readonly code: string;
    readonly checkId: string | null;
    readonly caller: Caller;
  },
): Promise<Result<Registered>> {
  const code = readOneTimeCode(asked.code);
  if (!code.ok) return { ok: false, refusal: { ...code.refusal, path: 'code' } };
  // A wrong try must be counted, so a refusal here does not roll back.
  return deps.store.write('platform', async (tx): Promise<Result<Registered>> => {
    const proved = await proveCode(deps, tx, {
      proofId: asked.proofId,
      code: code.value,
      purpose: 'registration',
      binder: binderKey(deps, asked.caller.binder),
    });
    if (!proved.ok) return { ok: false, refusal: { ...proved.refusal, path: 'code' } };
    const index = deps.vault.index('email', proved.value.recipient);
    const known = await tx.mailboxes.find(index);
    if (known) return comeBack(deps, tx, known, asked.caller);
    return ok(await createMerchant(deps, tx, { email: proved.value.recipient, index, ...asked }));
  });
}

/** Without a password nobody can sign in yet, so whoever proves the mailbox once more goes on where it was left. */
async function comeBack(
  deps: Deps,
  tx: Tx,
  { applicationId, merchantId, passwordHash }: Mailbox,
  caller: Caller,
): Promise<Result<Registered>> {
  const application = passwordHash === null ? await tx.applications.find(applicationId) : null;
  if (application?.state !== 'registering') return refuse('email.taken', 'email');
  return ok({
    application,
    ...(await signIn(deps, tx, { kind: 'applicant', merchantId, applicationId }, caller)),
  });
}

async function createMerchant(
  deps: Deps,
  tx: Tx,
  born: {
    readonly email: string;
    readonly index: Uint8Array;
    readonly checkId: string | null;
    readonly caller: Caller;
  },
): Promise<Registered> {
  const [merchantId, applicationId] = [deps.ids.id(), deps.ids.id()];
  const now = deps.clock.now();
  await tx.merchants.insert({ id: merchantId, createdAt: now }, await deps.vault.makeKey(merchantId));
  const check = born.checkId ? await tx.checks.find(born.checkId) : null;
  const commit = begin(deps, {
    id: applicationId,
    number: deps.ids.number('S'),
    merchantId,
    journey: 'service-account',
    parentId: null,
    policy: check?.policy ?? deps.policies.current().id,
    answers: subjectFromCheck(check?.answers),
    sealed: {},
    facts: { checkId: check?.id ?? null },
    by: 'applicant',
    actorId: merchantId,
  });
  await store(tx, commit);
  await tx.mailboxes.insert({
    emailIndex: born.index,
    merchantId,
    applicationId,
    product: 'service',
    emailSealed: await sealEmail(deps, { merchantId, applicationId }, born.email),
    passwordHash: null,
    takenAt: now,
  });
  if (check) await tx.checks.update({ ...check, applicationId, updatedAt: now });
  const session = await signIn(deps, tx, { kind: 'applicant', merchantId, applicationId }, born.caller);
  return { application: commit.application, ...session };
}

/** What the qualification check was told is not asked again. */
function subjectFromCheck(answers: Readonly<Record<string, unknown>> | undefined): Application['answers'] {
  const kind = answers?.subjectKind;
  if (kind !== 'enterprise' && kind !== 'soleTrader') return {};
  return { subjectClass: 'enterprise', enterpriseType: kind };
}
