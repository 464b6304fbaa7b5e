import {
  type Leg,
  miniProgramSettings,
  miniProgramSteps,
  pathOf,
  type Road,
  roadOf,
  type Step,
} from '@ruzhu/journeys';
import { type Instant, ok, type Result, refuse } from '@ruzhu/rules';
import type { Account, Application, EventRow, Timer } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { type Opened, open, STEPS } from './contexts.ts';
import type { Deps } from './deps.ts';
import { isOpenLink } from './legal-rep-link.ts';
import { mine } from './loading.ts';
import { oneByOne } from './one-by-one.ts';
import { REGISTRY_ASKED } from './registry.ts';

export type DeadlineView = {
  readonly key: string;
  readonly at: Instant | null;
  readonly rule: string;
  readonly pausedAt: Instant | null;
};

export type RoadView = Road & {
  readonly account: Application;
  readonly verification: Application | null;
  readonly miniProgram: Application | null;
  readonly accounts: readonly Account[];
  readonly deadlines: readonly DeadlineView[];
  readonly recent: readonly EventRow[];
  readonly unread: number;
};

const OVER = ['abandoned'];

/** The latest application of a journey under an account that still matters. */
const latest = (
  all: readonly Application[],
  journey: Application['journey'],
  parentId: string,
): Application | null =>
  all
    .filter((one) => one.journey === journey && one.parentId === parentId && !OVER.includes(one.state))
    .at(-1) ?? null;

/** Where a merchant stands: stages, tasks, who has the ball, until when. Refusal: `not_found`. */
export async function viewRoad(
  deps: Deps,
  tx: Tx,
  asked: { readonly merchantId: string; readonly accountId: string },
): Promise<Result<RoadView>> {
  const found = await mine(tx, asked.merchantId, asked.accountId, 'service-account');
  if (!found.ok) return refuse('not_found');
  const account = found.value;
  const all = await tx.applications.ofMerchant(asked.merchantId);
  const verification = latest(all, 'verification', account.id);
  const miniProgram = latest(all, 'mini-program', account.id);
  const [accountLeg, verificationLeg, programLeg] = [
    await legOf(deps, tx, account),
    verification ? await legOf(deps, tx, verification) : null,
    miniProgram ? await legOf(deps, tx, miniProgram) : null,
  ];
  const timers = [account, verification, miniProgram].flatMap((one) => (one ? [one.id] : []));
  const clocks = (await oneByOne(timers, tx.timers.of)).flat();
  return ok({
    ...roadOf({ account: accountLeg, verification: verificationLeg, miniProgram: programLeg }),
    account,
    verification,
    miniProgram,
    accounts: await tx.accounts.ofMerchant(asked.merchantId),
    deadlines: clocks.filter(isDeadline).map(deadlineOf),
    recent: await tx.events.ofMerchant(asked.merchantId, { limit: 3 }),
    unread: await tx.messages.unread(asked.merchantId),
  });
}

/** Neither reminders nor what the server asks by itself is anybody's deadline. */
const isDeadline = ({ clock, event }: Timer): boolean => !clock.includes('/') && event !== REGISTRY_ASKED;

const deadlineOf = ({ clock, dueAt, rule, pausedAt }: Timer): DeadlineView => ({
  key: clock,
  at: dueAt,
  rule,
  pausedAt,
});

async function legOf(deps: Deps, tx: Tx, application: Application): Promise<Leg> {
  const opened = await open(deps, tx, application);
  const timers = await tx.timers.of(application.id);
  const program = application.journey === 'mini-program';
  const steps = program ? miniProgramSteps : STEPS[application.journey];
  return {
    id: application.id,
    state: application.state,
    steps: statuses(steps, opened),
    ...(program ? { settings: statuses(miniProgramSettings, opened) } : {}),
    returned: (application.facts.returned ?? []) as readonly string[], // Written by the return decision.
    mended: (application.facts.mended ?? []) as readonly string[], // Written as pages are answered again.
    since: application.updatedAt,
    due: Object.fromEntries(timers.map((timer) => [timer.clock, timer.dueAt])),
    waits: await waitsOf(tx, opened),
  };
}

const statuses = (steps: readonly Step[], { context }: Opened) =>
  pathOf(steps, context).map(({ step, status }) => ({ key: step.key, status }));

/** Proofs that someone else has to give: the legal representative on the phone, the company's bank. */
async function waitsOf(tx: Tx, { application, account, answers, policy }: Opened): Promise<Leg['waits']> {
  if (account.facts.proof === 'proved') return {};
  const isAsked = application.journey === 'verification' && policy.values['verify.entityProof'].length > 0;
  const [page, way] = isAsked ? ['proof', answers.entityProof] : ['verify', answers.proofMode];
  if (application.journey !== 'service-account' && !isAsked) return {};
  if (way === 'legalRep' || way === 'legalRepFace') {
    const proof = await tx.legalReps.latest(account.id);
    const open = proof && isOpenLink(proof);
    return open ? { [page]: { who: 'legalRep', since: proof.createdAt, by: proof.endsAt } } : {};
  }
  if (way !== 'transfer') return {};
  const proof = await tx.transfers.latest(account.id);
  return proof?.state === 'awaitingTransfer'
    ? { [page]: { who: 'authority', since: proof.createdAt, by: proof.endsAt } }
    : {};
}
