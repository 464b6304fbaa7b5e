import { type MiniProgramFacts, reuseConditions } from '@ruzhu/journeys';
import { ok, refuse } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, begin } from './advance.ts';
import { type Opened, open } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { guardFacts } from './guard-facts.ts';
import { freezeBundle, openCase } from './handing-in.ts';
import { mine, store } from './loading.ts';
import { reserveName } from './names.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

export type Condition = { readonly code: string; readonly holds: boolean };

/** Stands for a mini program that does not exist yet. */
const NOT_BORN = '00000000-0000-7000-8000-000000000001';

/** The conditions of reuse as they stand now, each with its code; shown before the first field. */
export async function reuseConditionsOf(
  deps: Deps,
  tx: Tx,
  account: Application,
): Promise<readonly Condition[]> {
  const probe: Application = {
    ...account,
    id: NOT_BORN,
    journey: 'mini-program',
    parentId: account.id,
    answers: {},
    sealed: {},
    facts: {},
    state: 'confirming',
  };
  const opened = await open(deps, tx, probe);
  const facts = (await guardFacts(deps, tx, opened)) as MiniProgramFacts; // The facts of this very journey.
  return reuseConditions.map(({ code, holds }) => ({ code, holds: holds(facts, opened.policy) }));
}

/**
 * Begins a mini program under a verified account; one that is unfinished is given again.
 * Refusals: `not_found`, the codes of the conditions that do not hold.
 */
export const startMiniProgram = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const account = found.value;
    const running = (await tx.applications.ofMerchant(asked.merchantId)).find(
      (one) =>
        one.journey === 'mini-program' && one.parentId === account.id && UNFINISHED.includes(one.state),
    );
    if (running) return ok(running);
    const failed = (await reuseConditionsOf(deps, tx, account)).filter((one) => !one.holds);
    if (failed.length > 0)
      return refusing(...failed.map((one) => refuse(one.code, '', { state: account.state }).refusal));
    const policy = deps.policies.named(account.policy);
    const offered = policy.values['reuse.parts'];
    const commit = begin(deps, {
      id: deps.ids.id(),
      number: deps.ids.number('M'),
      merchantId: account.merchantId,
      journey: 'mini-program',
      parentId: account.id,
      policy: account.policy,
      answers: {
        ...(offered.includes('operator') ? { reuseOperator: true } : {}),
        ...(offered.includes('verification') ? { reuseVerification: true } : {}),
      },
      sealed: {},
      facts: {},
      by: 'applicant',
      actorId: asked.caller.actorId,
    });
    await store(tx, commit);
    return ok(commit.application);
  });

const UNFINISHED = ['confirming', 'account', 'activating', 'administrator', 'filling', 'creating'];

const reuseAct = ({ application, account, context }: Opened, name: string) => ({
  subject: String(context.known.entityName ?? ''),
  account: name || account.number,
  order: application.number,
});

/** The administrator of the account confirms the reuse on the phone. Refusals: those of `beginScan`, `steps.missing`. */
export const beginReuse = (deps: Deps, asked: Asked): Promise<Outcome<BegunScan>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    if (opened.answers.agreeQuickRegistration !== true)
      return refuse('steps.missing', '', { steps: 'ready' });
    const administrator = await tx.administrators.find(opened.account.id);
    const account = await tx.accounts.ofApplication(opened.account.id);
    if (!administrator) return refuse('steps.missing', '', { steps: 'adminScan' });
    return beginScan(deps, tx, {
      purpose: 'confirmReuse',
      act: reuseAct(opened, account?.name ?? ''),
      merchantId: asked.merchantId,
      applicationId: opened.account.id,
      personIndex: administrator.idIndex,
      policy: opened.policy,
      caller: asked.caller,
    });
  });

/** Uses the confirmed scan. Refusals: those of `consumeScan` and of the guard `mayReuse`. */
export const finishReuse = (
  deps: Deps,
  asked: Asked & { readonly ticketId: string },
): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    const account = await tx.accounts.ofApplication(opened.account.id);
    const used = await consumeScan(deps, tx, {
      ...asked,
      purpose: 'confirmReuse',
      act: reuseAct(opened, account?.name ?? ''),
    });
    if (!used.ok) return used;
    return moveOn(deps, tx, opened, 'confirm', 'administrator', asked.caller, {
      reuseConfirmedAt: deps.clock.now(),
    });
  });

/** Moves a mini program by its journey and stores it. Refusals: those of the journey. */
export async function moveOn(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  event: string,
  by: 'applicant' | 'administrator' | 'system',
  caller: Caller,
  facts: Application['facts'] = {},
): Promise<Outcome<Application>> {
  const { application } = opened;
  const moved = advance(deps, {
    application,
    timers: await tx.timers.of(application.id),
    event,
    by,
    actorId: caller.actorId,
    facts: await guardFacts(deps, tx, opened),
    patch: { facts },
  });
  if (!moved.ok) return refusing(moved.refusal);
  await store(tx, moved.commit);
  return ok(moved.application);
}

/**
 * Hands the mini program in for review; after a return, hands it in again.
 * Refusals: `not_found`, `steps.missing`, `refill.unmended`, those of the name.
 */
export const submitMiniProgram = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    if (found.value.state === 'reviewing') return ok(found.value);
    const opened = await open(deps, tx, found.value);
    const named = await reserveName(deps, tx, opened, { product: 'miniProgram', field: 'mpName' });
    if (!named.ok) return named;
    const round = Number(found.value.facts.round ?? 0) + 1;
    const facts = { round, returned: [], mended: [] };
    const submitted = await moveOn(deps, tx, opened, 'submit', 'applicant', asked.caller, facts);
    if (!submitted.ok) return submitted;
    const after = { ...opened, application: submitted.value };
    // The product is its own platform: creation is done in this very transaction, nothing outside has to answer.
    const created =
      submitted.value.state === 'creating'
        ? await moveOn(deps, tx, after, 'created', 'system', asked.caller)
        : submitted;
    if (!created.ok) return created;
    const last = { ...opened, application: created.value };
    await freezeBundle(deps, tx, last, round);
    await openCase(deps, tx, last, round, 'miniProgram');
    return created;
  });

/** The settings are done and the sheet is handed over. Refusals: `not_found`, `steps.missing`. */
export const deliverMiniProgram = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    if (found.value.state === 'delivered') return ok(found.value);
    return moveOn(deps, tx, await open(deps, tx, found.value), 'deliver', 'applicant', asked.caller);
  });
