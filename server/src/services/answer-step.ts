import { type Answers, isAsked, keep, readStep, type Step } from '@ruzhu/journeys';
import { ok, type Refusal, type Result, refuse, type Warning } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, type Patch } from './advance.ts';
import { sealAnswers } from './answers.ts';
import { type Opened, open, STEPS } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { guardFacts } from './guard-facts.ts';
import { mine, store } from './loading.ts';
import { mended, unchanged } from './mending.ts';
import { isSearched, keepFindable } from './search-keys.ts';
import { afterAnswer } from './step-effects.ts';

export type StepAnswer = {
  readonly merchantId: string;
  readonly applicationId: string;
  readonly step: string;
  readonly input: Answers;
  /** The version the page was opened with; `null` overwrites. */
  readonly expectedVersion: number | null;
  readonly caller: Caller;
};

export type AnsweredStep = { readonly application: Application; readonly warnings: readonly Warning[] };

/**
 * Keeps the answers of one page after reading them with the same rules as the browser.
 * Refusals: those of the page's fields, `step.unknown`, `step.not_asked`, `version.conflict`, those of the journey's
 * guards, and what only the server can tell (quotas, names taken, registry).
 */
export async function answerStep(deps: Deps, answer: StepAnswer): Promise<Outcome<AnsweredStep>> {
  const passwordHash = await hashed(deps, answer);
  return decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, answer.merchantId, answer.applicationId);
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    const step = stepOf(opened, answer.step);
    if (!step.ok) return step;
    const conflict = await versionConflict(tx, opened.application, answer.expectedVersion);
    return conflict
      ? refusing(conflict)
      : keepAnswers(deps, tx, opened, step.value, { ...answer, passwordHash });
  });
}

/** A password is hashed before the transaction begins: hashing is slow on purpose, and a transaction may be repeated. */
const hashed = async (deps: Deps, { input }: StepAnswer): Promise<string | null> =>
  typeof input.password === 'string' && input.password.length <= LONGEST_PASSWORD
    ? deps.passwords.hash(input.password)
    : null;

const LONGEST_PASSWORD = 512;

/** A page of the application that comes up for its answers. Refusals: `step.unknown`, `step.not_asked`. */
export function stepOf({ application, context }: Opened, key: string): Result<Step> {
  const step = STEPS[application.journey].find((one) => one.key === key);
  if (!step) return refuse('step.unknown', '', { step: key });
  return isAsked(step, context) ? ok(step) : refuse('step.not_asked', '', { step: key });
}

/** Somebody has answered or moved the application since. What was merely noted, such as a proof, is in nobody's way. */
async function versionConflict(
  tx: Tx,
  { id, version }: Application,
  expected: number | null,
): Promise<Refusal | null> {
  if (expected === null || expected === version) return null;
  const since = (await tx.events.ofApplication(id)).filter(({ seq }) => seq > expected);
  const isNoted = since.every(({ event, fromState, toState }) => event !== 'answer' && fromState === toState);
  if (isNoted && expected < version) return null;
  return refuse('version.conflict', '', { expected, actual: version }).refusal;
}

async function keepAnswers(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  step: Step,
  answer: StepAnswer & { readonly passwordHash: string | null },
): Promise<Outcome<AnsweredStep>> {
  const reading = readStep(step, answer.input, opened.context);
  if (!reading.ok) return reading;
  const { application, answers } = opened;
  const steps = STEPS[application.journey];
  const kept = keep(steps, answers, reading.values);
  const same = await unchanged(deps, tx, opened, step.key, reading.values);
  if (same) return refusing(same);
  const effects = await afterAnswer(deps, tx, opened, step.key, {
    values: reading.values,
    kept,
    passwordHash: answer.passwordHash,
    caller: answer.caller,
  });
  if (!effects.ok) return effects;
  const rows = await sealAnswers(deps, application, steps, kept, answers);
  const patch: Patch = {
    ...rows,
    facts: { ...effects.value, ...mended(opened, step.key), locale: answer.caller.locale },
  };
  const moved = advance(deps, {
    application,
    timers: await tx.timers.of(application.id),
    event: 'answer',
    by: 'applicant',
    actorId: answer.caller.actorId,
    facts: await guardFacts(deps, tx, opened, { step: step.key, values: reading.values }),
    patch,
    data: { step: step.key },
  });
  if (!moved.ok) return refusing(moved.refusal);
  await store(tx, moved.commit);
  if (isSearched(reading.values)) await keepFindable(deps, tx, application.merchantId);
  await tx.drafts.remove(application.id, step.key);
  return ok({ application: moved.application, warnings: reading.warnings });
}
