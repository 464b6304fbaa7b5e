import {
  type Answers,
  type MiniProgramFacts,
  miniProgramSettings,
  miniProgramSteps,
  missingSteps,
  type ServiceAccountFacts,
  serviceAccountSteps,
  subjectKindOf,
  type VerificationFacts,
  verificationSteps,
} from '@ruzhu/journeys';
import { civilDate, civilDateAt, type Instant, partsOf, type SubjectKind, startOf } from '@ruzhu/rules';
import type { Application, Call, JourneyKey, Verdict } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { countAdministrator } from './administrators.ts';
import type { Opened } from './contexts.ts';
import type { Deps } from './deps.ts';
import { lintOf } from './lint.ts';

/** What the guards of a journey ask: counted and looked up at the moment of the step, in its own transaction. */
export const guardFacts = (
  deps: Deps,
  tx: Tx,
  opened: Opened,
  answered: Answered | null = null,
): Promise<unknown> => FACTS[opened.application.journey](deps, tx, opened, answered);

/** The page that is being answered, and with what. */
export type Answered = { readonly step: string; readonly values: Answers };

type Loader = (deps: Deps, tx: Tx, opened: Opened, answered: Answered | null) => Promise<unknown>;

const serviceAccountFacts: Loader = async (deps, tx, opened): Promise<ServiceAccountFacts> => {
  const { application, answers, context } = opened;
  const code = String(answers.licenceNumber ?? '');
  const account = await tx.accounts.ofApplication(application.id);
  return {
    missingSteps: missingSteps(serviceAccountSteps, context),
    subjectKind: subjectKindOf(answers),
    subjectAccounts: code ? (await tx.accounts.ofSubject(code, 'service')).length : 0,
    ...(await countAdministrator(deps, tx, application.id, answers, 'service')),
    legalRepProved: application.facts.proof === 'proved' && answers.proofMode === 'legalRep',
    blocked: null,
    verifiedUntilPassed: account?.verifiedUntil == null ? null : account.verifiedUntil <= deps.clock.now(),
  };
};

const verificationFacts: Loader = async (deps, tx, opened, answered): Promise<VerificationFacts> => {
  const { application, account, context } = opened;
  const orders = await tx.orders.ofApplication(application.id);
  const round = Number(application.facts.round ?? 0);
  const verdicts = (await tx.cases.verdictsOfApplication(application.id)).filter(
    (one) => one.round === round,
  );
  const returned = (application.facts.returned ?? []) as readonly string[]; // Written by the return decision.
  return {
    missingSteps: missingSteps(verificationSteps, context),
    lintFailures: (await lintOf(deps, tx, opened)).mustFix,
    openOrder: orders.some((order) => order.state === 'created' || order.state === 'unknown'),
    accountState: account.state,
    returnedSteps: returned,
    unmendedSteps: unmendedOf(application),
    answeredStep: answered?.step ?? null,
    refillsUsed: Number(application.facts.refills ?? 0),
    refillWindowOver: refillWindowOver(application.facts.firstReturnAt, deps, opened),
    ...callFacts(await tx.cases.callsOf(application.id), Number(application.facts.callsSince ?? 0)),
    ...verdictFacts(verdicts),
    secondOpinion: application.facts.secondOpinion === true,
  };
};

function refillWindowOver(firstReturnAt: unknown, deps: Deps, { application }: Opened): boolean {
  const ends = application.facts.refillsEndAt;
  return typeof firstReturnAt === 'number' && typeof ends === 'number' && deps.clock.now() >= ends;
}

/** Calls that reached nobody. The merchant is told of each at once, so that no call is missed unseen. */
export const MISSED_CALLS: readonly Call['outcome'][] = ['noAnswer', 'busy', 'wrongNumber'];

/** Calls of this round of waiting: after a contact has come back, attempts are counted anew. */
function callFacts(calls: readonly Call[], since: Instant) {
  const recent = calls.filter((call) => call.at >= since);
  const missed = recent.filter((call) => MISSED_CALLS.includes(call.outcome));
  return {
    callAttempts: missed.length,
    callDays: new Set(missed.map((call) => civilDateAt(call.at))).size,
    callReached: calls.some((call) => call.outcome === 'reachedOk'),
    callRefusals: calls.filter((call) => call.outcome === 'refused').length,
  };
}

/** The reason that may be given only after so many calls. */
const UNREACHABLE = 'person.unreachable';

export function verdictFacts(verdicts: readonly Verdict[]) {
  const count = (kind: Verdict['verdict']) => verdicts.filter((one) => one.verdict === kind).length;
  const unfit = verdicts.filter((one) => one.verdict !== 'pass');
  return {
    verdicts: { pass: count('pass'), fix: count('fix'), fail: count('fail'), open: 0 },
    finalReason: unfit.some((one) => one.verdict === 'fail'),
    reasonsMissing: unfit.some((one) => !one.reason || !one.words?.trim()),
    unreachableGiven: unfit.some(({ reason }) => reason === UNREACHABLE),
  };
}

/** Pages that were given back and are as they were. */
function unmendedOf({ facts }: Application): readonly string[] {
  const returned = (facts.returned ?? []) as readonly string[]; // Written by the return decision.
  const mended = (facts.mended ?? []) as readonly string[]; // Written as pages are changed.
  return returned.filter((step) => !mended.includes(step));
}

/** While its renewal is decided, an account is as verified as it was. */
async function verifiedState(deps: Deps, tx: Tx, { id, state }: Application): Promise<string> {
  if (state !== 'verifying') return state;
  const until = (await tx.accounts.ofApplication(id))?.verifiedUntil ?? 0;
  return until > deps.clock.now() ? 'renewalWindow' : state;
}

const miniProgramFacts: Loader = async (deps, tx, opened, answered): Promise<MiniProgramFacts> => {
  const { application, account, answers, context } = opened;
  const subject = (await tx.accounts.ofApplication(account.id))?.subjectCode ?? '';
  const others = (await tx.applications.ofMerchant(application.merchantId)).filter(
    (one) => one.journey === 'mini-program' && one.id !== application.id,
  );
  const unfinished = others.find((one) => UNFINISHED.includes(one.state));
  // One that is with the reviewer will take its place when it passes, so that the place is not given away meanwhile.
  const inReview = others.filter((one) => IN_REVIEW.includes(one.state)).length;
  const counts = await countAdministrator(deps, tx, application.id, answers, 'miniProgram');
  return {
    accountState: await verifiedState(deps, tx, account),
    subjectKind: context.known.subjectKind as SubjectKind, // The entity of a registered account always has one.
    subjectBlocked: false,
    subjectMiniPrograms: (await tx.accounts.ofSubject(subject, 'miniProgram')).length + inReview,
    reusedThisMonth: (await tx.accounts.reusedSince(subject, startOfMonth(deps.clock.now()))) + inReview,
    unfinished: unfinished ? String(unfinished.answers.mpName ?? unfinished.number) : null,
    reuseParts: [
      ...(answers.reuseOperator === true ? ['operator'] : []),
      ...(answers.reuseVerification === true ? ['verification'] : []),
    ],
    missingSteps: missingSteps(stepsUntilSubmit(application.state), context),
    unmendedSteps: unmendedOf(application),
    missingSettings: missingSteps(miniProgramSettings, context),
    adminIdPrograms: counts.adminIdAccounts,
    adminPhonePrograms: counts.adminPhoneAccounts,
    answeredStep: answered?.step ?? null,
    renamed: answered?.values.mpName !== undefined && answered.values.mpName !== answers.mpName,
    nameChanges: Number(application.facts.nameChanges ?? 0),
    ...miniProgramVerdicts(
      await tx.cases.verdictsOfApplication(application.id),
      Number(application.facts.round ?? 0),
    ),
  };
};

const IN_REVIEW = ['reviewing', 'returned'];
const UNFINISHED = ['confirming', 'account', 'activating', 'administrator', 'filling', 'creating'];

/** Sending the link needs the account page, submitting needs all pages. */
const stepsUntilSubmit = (state: string) =>
  state === 'account' || state === 'activating'
    ? miniProgramSteps.filter((step) => ['ready', 'scan', 'reuse', 'account'].includes(step.key))
    : miniProgramSteps;

function miniProgramVerdicts(all: readonly Verdict[], round: number) {
  const facts = verdictFacts(all.filter((one) => one.round === round));
  return {
    verdicts: { open: facts.verdicts.open, returned: facts.verdicts.fix + facts.verdicts.fail },
    reasonsMissing: facts.reasonsMissing,
  };
}

/** The monthly quota begins anew on the first day of the month in Asia/Shanghai. */
function startOfMonth(now: Instant): Instant {
  const { year, month } = partsOf(civilDateAt(now));
  return startOf(civilDate(year, month, 1));
}

const FACTS: Readonly<Record<JourneyKey, Loader>> = {
  'service-account': serviceAccountFacts,
  verification: verificationFacts,
  'mini-program': miniProgramFacts,
};
