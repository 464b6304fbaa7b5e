import {
  addMonths,
  civilDateAt,
  deadline,
  endOf,
  type Instant,
  millisecondsOf,
  type Policy,
  partsOfSpan,
  type Span,
} from '@ruzhu/rules';
import type { Application, Case, ItemVerdict, Timer } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, type Moved, note } from './advance.ts';
import { endCases } from './case-endings.ts';
import { type Opened, open } from './contexts.ts';
import type { Deps } from './deps.ts';
import { settleFee } from './fee.ts';
import { openCase } from './handing-in.ts';
import { store } from './loading.ts';
import { grantName, loosenNames } from './names.ts';
import { keepFindable } from './search-keys.ts';
import { endOfClocks, REMIND } from './timers.ts';

export type Decided = {
  readonly moved: Moved;
  readonly one: Case;
  readonly opened: Opened;
  readonly items: readonly ItemVerdict[];
  /** Drawn before the notices were written, which name it. */
  readonly appId: string | null;
};

type Act = (deps: Deps, tx: Tx, application: Application, decided: Decided) => Promise<Application>;

/** What a decision does besides moving the application: one row per act the journeys name. */
const ACTS: Readonly<Record<string, Act>> = {
  verifyAccount: async (deps, tx, application, decided) => {
    await verifyAccount(deps, tx, application, decided.opened);
    await openCase(deps, tx, await open(deps, tx, application), Number(application.facts.round ?? 1), 'name');
    return application;
  },
  grantName: async (deps, tx, application, { opened }) => {
    const { account, answers } = opened;
    const row = await tx.accounts.ofApplication(account.id);
    if (!row) throw new Error(`${account.number} has no account`);
    const name = String(answers.accountName ?? row.name);
    await grantName(deps, tx, account, 'service', name);
    await tx.accounts.update({ ...row, name });
    return application;
  },
  settleFee: (deps, tx, application, decided) => settleFee(deps, tx, application, decided.items),
  failAccount: async (deps, tx, application) => {
    await failAccount(deps, tx, application);
    return application;
  },
  issueAppId: (deps, tx, application, { opened, appId }) => issueAppId(deps, tx, application, opened, appId),
};

export async function afterDecision(deps: Deps, tx: Tx, decided: Decided): Promise<Application> {
  let application = decided.moved.application;
  for (const name of decided.moved.acts) {
    const act = ACTS[name];
    if (!act) throw new Error(`No service does ${name}`);
    application = await act(deps, tx, application, decided);
  }
  await endCases(deps, tx, application);
  await loosenNames(deps, tx, application);
  return application;
}

/** The account is verified for a year: from the day of passing, or from the old end when it was renewed in time. */
async function verifyAccount(deps: Deps, tx: Tx, verification: Application, opened: Opened): Promise<void> {
  const { account, policy, answers } = opened;
  const row = await tx.accounts.ofApplication(account.id);
  if (!row) throw new Error(`${account.number} has no account`);
  const now = deps.clock.now();
  const until = validUntil(row.verifiedUntil, now, policy, deps);
  await tx.accounts.update({ ...row, verifiedUntil: until });
  const moved = advance(deps, {
    application: account,
    timers: await tx.timers.of(account.id),
    event: 'verificationPassed',
    by: 'system',
    actorId: verification.number,
    facts: {},
    patch: {
      facts: {
        verifiedUntil: until,
        businessScope: answers.businessScope ?? '',
        verificationId: verification.id,
      },
    },
  });
  if (!moved.ok) throw new Error(`${account.number} cannot be verified: ${moved.refusal.code}`);
  await store(tx, moved.commit);
  await tx.timers.change({ set: renewalTimers(account, until, now, policy), stop: [] });
}

export function validUntil(
  old: Instant | null,
  now: Instant,
  policy: Policy,
  deps: Pick<Deps, 'shelf'>,
): Instant {
  const validity = policy.values['verify.validity'];
  const from = old !== null && old > now ? old - 1 : now;
  return deadline(from, validity, deps.shelf.calendar()).at;
}

/** Before the end: the window opens, the merchant is reminded; at the end the verification lapses. */
function renewalTimers(account: Application, until: Instant, now: Instant, policy: Policy): Timer[] {
  const timer = (clock: string, event: string, rule: string, dueAt: Instant): Timer => ({
    ownerId: account.id,
    ownerKind: 'application',
    merchantId: account.merchantId,
    clock,
    event,
    rule,
    dueAt,
    beganAt: now,
    pausedAt: null,
    leftMs: null,
  });
  const window = policy.values['renew.window'];
  const reminders = policy.values['renew.reminders'].map((span) =>
    timer(`validity/${span}`, `${REMIND}:renew.due`, span, spanBefore(until, span)),
  );
  return [
    timer('validity', 'timeOut', policy.values['verify.validity'], until),
    timer('renewal', 'windowOpened', window, spanBefore(until, window)),
    ...reminders,
  ].filter((one) => (one.dueAt ?? 0) > now);
}

/** The instant a span before an end: months go by the calendar, everything else by its length. */
function spanBefore(end: Instant, span: Span): Instant {
  const { amount, unit } = partsOfSpan(span);
  if (unit === 'mo') return endOf(addMonths(civilDateAt(end - 1), -amount));
  return end - millisecondsOf(span);
}

/** The account goes back to where it can be verified again; its clock goes on. */
export async function failAccount(deps: Deps, tx: Tx, verification: Application): Promise<void> {
  const account = verification.parentId ? await tx.applications.find(verification.parentId) : null;
  if (account?.state !== 'verifying') return;
  const row = await tx.accounts.ofApplication(account.id);
  const until = row?.verifiedUntil ?? null;
  const ask = {
    application: account,
    timers: await tx.timers.of(account.id),
    event: 'verificationFailed',
    by: 'system',
    actorId: verification.number,
    facts: { verifiedUntilPassed: until === null ? null : until <= deps.clock.now() },
  } as const;
  const dry = advance(deps, ask);
  const deadline = (dry.ok ? endOfClocks(dry.commit.timers) : null) ?? 0;
  const moved = advance(deps, { ...ask, params: { deadline, until: until ?? 0, name: row?.name ?? '' } });
  if (!moved.ok) throw new Error(`${account.number} cannot fail: ${moved.refusal.code}`);
  await store(tx, moved.commit);
}

/** The mini program is there: AppID and original id are given once and never change. */
async function issueAppId(
  deps: Deps,
  tx: Tx,
  application: Application,
  { answers, account, policy }: Opened,
  appId: string | null,
): Promise<Application> {
  const parent = await tx.accounts.ofApplication(account.id);
  if (!parent) throw new Error(`${account.number} has no account`);
  const row = {
    ...parent,
    id: deps.ids.id(),
    applicationId: application.id,
    parentId: parent.id,
    product: 'miniProgram' as const,
    originalId: deps.ids.originalId(),
    appId,
    name: String(answers.mpName),
    verifiedUntil:
      policy.values['reuse.verifiedAtBirth'] && answers.reuseVerification === true
        ? parent.verifiedUntil
        : null,
    createdAt: deps.clock.now(),
    endedAt: null,
  };
  await tx.accounts.insert(row);
  await grantName(deps, tx, application, 'miniProgram', row.name);
  const administrator = await tx.administrators.find(application.id);
  if (administrator) await tx.administrators.put({ ...administrator, counted: true });
  const noted = note(deps, {
    application,
    event: 'account.issued',
    by: 'system',
    actorId: row.originalId,
    patch: { facts: { accountId: row.id } },
  });
  await store(tx, noted.commit);
  await keepFindable(deps, tx, application.merchantId);
  return noted.application;
}
