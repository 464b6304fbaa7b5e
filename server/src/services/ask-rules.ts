/** The rules asked by programs: nobody signs in, nothing is stored but the count of questions, nothing is looked up. */
import {
  at,
  type Checklist,
  checklist,
  civilDateAt,
  type Dossier,
  type Eligibility,
  type EligibilityContext,
  type Explanation,
  editionOf,
  explainIdentifier,
  explainName,
  findIdentifierKind,
  findPolicy,
  judgeEligibility,
  type LintResult,
  lintDossier,
  type Moment,
  type NameOptions,
  ok,
  type Policy,
  policySets,
  type Result,
  readDossier,
  readMoment,
  refuse,
  type WhatIfRow,
  whatIfTable,
} from '@ruzhu/rules';
import { hexOf } from './canonical-json.ts';
import { asOutcome, decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { RATES, type Rate, useRate } from './rates.ts';

/** Longest questions, as JSON. A dossier with a hundred papers is shorter. */
const LONGEST_ANSWERS = 20_000;
const LONGEST_DOSSIER = 200_000;

/** Counts the question against the address it comes from. Refusal: `rate.too_many`. */
const admit = (deps: Deps, caller: Caller, rate: Rate): Promise<Outcome<true>> =>
  decide(deps, 'platform', async (tx) => {
    const address = hexOf(deps.vault.hash('address', caller.address));
    return (await useRate(tx, rate, address, deps.clock.now())) ?? ok(true);
  });

/** The moment asked about, by default now. Refusals at `asOf`: `date.format`, `date.unreal`, `dossier.instant`. */
function momentOf(deps: Deps, asOf: string | null): Result<Moment> {
  const now = deps.clock.now();
  if (asOf === null) return ok({ asOf: civilDateAt(now), now });
  const read = readMoment(asOf);
  return read.ok ? read : { ok: false, refusal: at('asOf', read.refusal) };
}

/** The set of rules asked for, by default the one in force. Refusal: `policy.unknown`. */
function policyOf(deps: Deps, id: string | null | undefined): Result<Policy> {
  const current = deps.policies.current();
  return id === null || id === undefined || id === current.id ? ok(current) : findPolicy(id);
}

const tooLong = (value: unknown, max: number, path: string) =>
  (JSON.stringify(value) ?? '').length > max ? refuse('field.too_long', path, { max }) : null;

/** What a number of a kind says. Refusals: `rate.too_many`, `identifier.kind_unknown`, those of the date. */
export async function askIdentifier(
  deps: Deps,
  asked: {
    readonly kind: string;
    readonly value: unknown;
    readonly asOf: string | null;
    readonly caller: Caller;
  },
): Promise<Outcome<Explanation>> {
  const kind = findIdentifierKind(asked.kind);
  if (!kind.ok) return asOutcome(kind);
  const moment = momentOf(deps, asked.asOf);
  if (!moment.ok) return asOutcome(moment);
  const admitted = await admit(deps, asked.caller, RATES.rulesPerAddress);
  return admitted.ok ? ok(explainIdentifier(asked.value, kind.value, moment.value)) : admitted;
}

/** A name by the naming rules. Refusals: `rate.too_many`, `policy.unknown`. */
export async function askName(
  deps: Deps,
  asked: Pick<NameOptions, 'kind' | 'entityName' | 'basis'> & {
    readonly name: unknown;
    readonly policy: string | null;
    readonly caller: Caller;
  },
): Promise<Outcome<Explanation>> {
  const { name, policy: id, caller, ...options } = asked;
  const policy = policyOf(deps, id);
  if (!policy.ok) return asOutcome(policy);
  const admitted = await admit(deps, caller, RATES.rulesPerAddress);
  const words = deps.shelf.nameWords();
  return admitted.ok ? ok(explainName(name, { ...options, policy: policy.value, words })) : admitted;
}

export type Judged = {
  readonly judged: Eligibility;
  readonly whatIf: readonly WhatIfRow[];
  readonly checklist: Checklist;
  readonly context: EligibilityContext;
};

function contextOf(deps: Deps, policy: Policy, { asOf }: Moment): Result<EligibilityContext> {
  const edition = editionOf(policy, deps.shelf.categories(asOf), asOf);
  return edition.ok ? ok({ policy, edition: edition.value, asOf }) : edition;
}

/** The context of the question and those of the other sets of rules whose lists were in force on the day. */
function contextsOf(
  deps: Deps,
  asked: { readonly policy: string | null; readonly asOf: string | null },
): Result<readonly [EligibilityContext, ...EligibilityContext[]]> {
  const policy = policyOf(deps, asked.policy);
  if (!policy.ok) return policy;
  const moment = momentOf(deps, asked.asOf);
  if (!moment.ok) return moment;
  const context = contextOf(deps, policy.value, moment.value);
  if (!context.ok) return context;
  const others = policySets.filter((one) => one.id !== policy.value.id);
  return ok([
    context.value,
    ...others.flatMap((one) => {
      const other = contextOf(deps, one, moment.value);
      return other.ok ? [other.value] : [];
    }),
  ]);
}

/**
 * Whether a merchant may open a shop, with everything that follows. Refusals: `rate.too_many`, `field.too_long`,
 * `policy.unknown`, `edition.unknown`, `edition.not_in_force`, those of the date.
 */
export async function askEligibility(
  deps: Deps,
  asked: {
    readonly answers: unknown;
    readonly policy: string | null;
    readonly asOf: string | null;
    readonly caller: Caller;
  },
): Promise<Outcome<Judged>> {
  const long = tooLong(asked.answers, LONGEST_ANSWERS, 'answers');
  if (long) return refusing(long.refusal);
  const contexts = contextsOf(deps, asked);
  if (!contexts.ok) return asOutcome(contexts);
  const admitted = await admit(deps, asked.caller, RATES.judgementsPerAddress);
  if (!admitted.ok) return admitted;
  const [context, ...others] = contexts.value;
  return ok({
    judged: judgeEligibility(asked.answers, context),
    whatIf: whatIfTable(asked.answers, context, others),
    checklist: checklist(asked.answers, context),
    context,
  });
}

export type Linted = { readonly result: LintResult; readonly policy: Policy; readonly asOf: string };

function lint(deps: Deps, dossier: Dossier, policyId: string | null, moment: Moment): Result<Linted> {
  const policy = policyOf(deps, policyId ?? dossier.policy);
  if (!policy.ok) return policy;
  const { asOf } = moment;
  const edition = editionOf(policy.value, deps.shelf.categories(asOf));
  const context = {
    policy: policy.value,
    ...moment,
    calendar: deps.shelf.calendar(asOf),
    words: deps.shelf.nameWords(asOf),
    ...(edition.ok ? { edition: edition.value } : {}),
  };
  return ok({ result: lintDossier(dossier, context), policy: policy.value, asOf });
}

/**
 * A whole dossier by the reviewer's rules, under the set given, else the one it names, else the one in force. With a day
 * in the past and no hour, rules that count hours stay unknown. Refusals: `rate.too_many`, `field.too_long`,
 * `policy.unknown`, those of the date and of `readDossier` at `dossier`.
 */
export async function askDossier(
  deps: Deps,
  asked: {
    readonly dossier: unknown;
    readonly policy: string | null;
    readonly asOf: string | null;
    readonly caller: Caller;
  },
): Promise<Outcome<Linted>> {
  const long = tooLong(asked.dossier, LONGEST_DOSSIER, 'dossier');
  if (long) return refusing(long.refusal);
  const dossier = readDossier(asked.dossier);
  if (!dossier.ok) return refusing(...dossier.refusals.map((one) => at('dossier', one)));
  const moment = momentOf(deps, asked.asOf);
  if (!moment.ok) return asOutcome(moment);
  const admitted = await admit(deps, asked.caller, RATES.judgementsPerAddress);
  return admitted.ok ? asOutcome(lint(deps, dossier.value, asked.policy, moment.value)) : admitted;
}
