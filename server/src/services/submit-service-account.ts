import { type Answers, subjectKindOf } from '@ruzhu/journeys';
import { ok, refuse } from '@ruzhu/rules';
import type { Account, Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import { type Opened, open } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { guardFacts } from './guard-facts.ts';
import { mine, store } from './loading.ts';
import { reserveName } from './names.ts';

export type Submitted = { readonly application: Application; readonly account: Account };

/**
 * Makes the account: quotas are counted, the name is reserved, the administrator counts from now on, the 30 days to
 * verify begin, all in one transaction. Repeating it for an account that exists gives the same account.
 * Refusals: `not_found`, those of the guard `mayRegister`, those of the name.
 */
export function submitServiceAccount(
  deps: Deps,
  asked: { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller },
): Promise<Outcome<Submitted>> {
  return decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const existing = await tx.accounts.ofApplication(found.value.id);
    if (existing) return ok({ application: found.value, account: existing });
    const opened = await open(deps, tx, found.value);
    const named = await reserveName(deps, tx, opened, { product: 'service', field: 'accountName' });
    if (!named.ok) return named;
    return createAccount(deps, tx, opened, asked.caller);
  });
}

async function createAccount(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  caller: Caller,
): Promise<Outcome<Submitted>> {
  const { application, answers } = opened;
  const account = accountOf(deps, application, answers);
  const timers = await tx.timers.of(application.id);
  const asked = { application, timers, event: 'submit', by: 'applicant', actorId: caller.actorId } as const;
  const facts = await guardFacts(deps, tx, opened);
  const dry = advance(deps, { ...asked, facts });
  if (!dry.ok) return refusing(dry.refusal);
  const deadline = dry.commit.timers.set.find((timer) => timer.clock === 'window')?.dueAt ?? 0;
  const moved = advance(deps, {
    ...asked,
    facts,
    patch: { facts: { accountId: account.id } },
    params: { name: account.name, deadline },
  });
  if (!moved.ok) return refusing(moved.refusal);
  await store(tx, moved.commit);
  await tx.accounts.insert(account);
  const administrator = await tx.administrators.find(application.id);
  if (!administrator) return refusing(refuse('steps.missing', '', { steps: 'adminScan' }).refusal);
  await tx.administrators.put({ ...administrator, counted: true });
  return ok({ application: moved.application, account });
}

function accountOf(deps: Deps, application: Application, answers: Answers): Account {
  return {
    id: deps.ids.id(),
    merchantId: application.merchantId,
    applicationId: application.id,
    parentId: null,
    product: 'service',
    originalId: deps.ids.originalId(),
    appId: deps.ids.appId(),
    name: String(answers.accountName),
    subjectCode: String(answers.licenceNumber),
    subjectName: String(answers.entityName),
    subjectKind: subjectKindOf(answers) ?? 'enterprise',
    verifiedUntil: null,
    createdAt: deps.clock.now(),
    endedAt: null,
  };
}
