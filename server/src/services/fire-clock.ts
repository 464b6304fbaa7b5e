import type { Application, Timer } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, type Moved } from './advance.ts';
import { endCases } from './case-endings.ts';
import { contactMissed } from './contact-missed.ts';
import { type Opened, open } from './contexts.ts';
import type { Deps } from './deps.ts';
import { feeRuleOf, settleFee } from './fee.ts';
import { guardFacts } from './guard-facts.ts';
import { store } from './loading.ts';
import { loosenNames } from './names.ts';
import { lastMailbox, release } from './release.ts';
import { failAccount } from './review-outcomes.ts';
import { endOfClocks } from './timers.ts';

/** Sends the event of a clock that has run out. One that the state no longer answers is dropped. */
export async function fireClock(
  deps: Deps,
  tx: Tx,
  application: Application,
  timer: Pick<Timer, 'clock' | 'event' | 'rule'>,
): Promise<void> {
  const opened = await open(deps, tx, application);
  const missed = timer.event === 'timeOut' ? await contactMissed(deps, tx, opened) : null;
  const ask = {
    application,
    timers: (await tx.timers.of(application.id)).filter((one) => one.clock !== timer.clock),
    event: timer.event,
    by: 'system',
    actorId: 'clock',
    facts: { ...((await guardFacts(deps, tx, opened)) as object), ...missed?.asked },
    data: { clock: timer.clock, rule: timer.rule },
  } as const;
  const dry = advance(deps, ask);
  if (!dry.ok) return drop(deps, application, timer, dry.refusal.code);
  const back = dry.application.state === 'refill' ? missed : null;
  const facts = { ...factsOf(deps, timer), ...back?.facts, ...(await factsAtEnd(tx, dry)) };
  const move = { ...ask, patch: { facts }, notAfter: back?.notAfter ?? {} };
  const known = advance(deps, move);
  if (!known.ok) return drop(deps, application, timer, known.refusal.code);
  const params = { ...(await paramsOf(deps, tx, opened, known)), ...back?.params };
  const moved = advance(deps, { ...move, params });
  if (!moved.ok) return drop(deps, application, timer, moved.refusal.code);
  await store(tx, moved.commit);
  await back?.keep();
  await carryOut(deps, tx, moved, application.state);
}

async function carryOut(deps: Deps, tx: Tx, { acts, application }: Moved, before: string): Promise<void> {
  let after = application;
  for (const act of acts) after = (await ACTS[act]?.(deps, tx, after)) ?? after;
  // What has ended before does not end once more.
  if (after.state === before) return;
  await endCases(deps, tx, after);
  await loosenNames(deps, tx, after);
}

const drop = (deps: Deps, { id }: Application, { clock }: { readonly clock: string }, code: string) =>
  deps.log.info('timer dropped', { application: id, clock, code });

const factsOf = (deps: Deps, { event }: Pick<Timer, 'event'>): Application['facts'] =>
  event === 'decisionOverdue' ? { decisionOverdue: true, overdueAt: deps.clock.now() } : {};

const factsAtEnd = (tx: Tx, { acts, application }: Moved) =>
  acts.includes('release') ? lastMailbox(tx, application) : {};

/** Why a verification ended by time, by the state it was in. */
const REASONS: Readonly<Record<string, string>> = {
  refill: 'reason:deadline.refill_missed',
  waitingContact: 'reason:person.unreachable',
};

/** What the notices of a clock say: how long what begins now will last, and what becomes of the fee. */
async function paramsOf(
  deps: Deps,
  tx: Tx,
  { account, application: before }: Opened,
  { commit, application, acts }: Moved,
) {
  const row = await tx.accounts.ofApplication(account.id);
  return {
    name: row?.name ?? '',
    until: row?.verifiedUntil ?? 0,
    deadline: endOfClocks(commit.timers) ?? 0,
    reasons: REASONS[before.state] ?? '',
    rule: acts.includes('settleFee') ? `fee:${feeRuleOf(deps, application, []).id}` : '',
  };
}

type Act = (deps: Deps, tx: Tx, application: Application) => Promise<Application>;

/** An act that leaves the application itself as it is. */
const aside =
  (work: (deps: Deps, tx: Tx, application: Application) => Promise<void>): Act =>
  async (deps, tx, application) => {
    await work(deps, tx, application);
    return application;
  };

/** What a clock that has run out does besides moving the application. */
const ACTS: Readonly<Record<string, Act>> = {
  release: aside(release),
  settleFee: (deps, tx, application) => settleFee(deps, tx, application, []),
  failAccount: aside(failAccount),
  alarm: aside(async (deps, _tx, { id, state }) =>
    deps.log.warn('past its clock', { application: id, state }),
  ),
};
