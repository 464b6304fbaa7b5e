import type { CivilDate } from '../calendar/civil-date.ts';
import type { Words } from '../texts.ts';
import { type DecidingQuestion, decidingQuestions, type Leaf, leavesOf } from './deciding-questions.ts';
import { type EligibilityAnswers, readEligibilityAnswers } from './eligibility-answers.ts';
import type { EligibilityChange } from './eligibility-change.ts';
import type { EligibilityFinding, EligibilityVerdict } from './eligibility-findings.ts';
import { type EligibilityContext, situationOf } from './eligibility-situation.ts';
import { afterSpan } from './held-paper.ts';
import { type PaperSummary, papersIn } from './papers-to-get.ts';
import { smallestChanges } from './smallest-change.ts';

/**
 * The answer of the qualification check.
 * `eligible`; `eligibleAfter`: once `papers.missing` are there; `notEligible`: for `reasons`, unless `smallestChange`
 * is made; `uncertain`: the answers of `decidingQuestions` decide, or a person has to look (`reasons`).
 */
export type Eligibility = {
  readonly verdict: EligibilityVerdict;
  readonly reasons: readonly EligibilityFinding[];
  readonly warnings: readonly EligibilityFinding[];
  readonly papers: PaperSummary;
  readonly smallestChange: EligibilityChange | null;
  readonly otherChanges: readonly EligibilityChange[];
  readonly decidingQuestions: readonly DecidingQuestion[];
  readonly policy: { readonly id: string; readonly title: Words; readonly checkedOn: CivilDate };
  readonly edition: { readonly id: string; readonly title: Words; readonly page: string };
  readonly asOf: CivilDate;
  /** The check is worth repeating after this day. */
  readonly recheckOn: CivilDate;
};

/** From the best verdict to the worst. */
const ORDER: readonly EligibilityVerdict[] = ['eligible', 'eligibleAfter', 'uncertain', 'notEligible'];
const worse = (a: Leaf, b: Leaf): number =>
  ORDER.indexOf(b.assessment.verdict) - ORDER.indexOf(a.assessment.verdict) || needs(b) - needs(a);
const needs = (leaf: Leaf): number =>
  leaf.assessment.findings.filter((finding) => finding.effect === 'needs').length;

/**
 * Whether a merchant may open an e-commerce mini program, and if not, why and what would change it.
 * Takes answers of any shape (what cannot be read counts as unsure), the policy, the list of categories and the day;
 * gives a verdict with reasons. Never refuses and never throws; the same input gives the same answer on any later day.
 * Codes: `elig.*` and `paper.*` of `eligibility.texts.ts`. Sources: with every rule in `eligibility-rules.data.ts`.
 */
export function judgeEligibility(input: unknown, context: EligibilityContext): Eligibility {
  const answers = readEligibilityAnswers(input);
  const { verdict, papers, leaves } = weigh(answers, context);
  const findings = commonFindings(leaves);
  const changes = verdict === 'notEligible' || verdict === 'eligibleAfter' ? changesFor(leaves, context) : [];
  const { policy, edition, asOf } = context;
  return {
    verdict,
    reasons: findings.filter(isReason),
    warnings: findings.filter((finding) => !isReason(finding)),
    papers,
    smallestChange: changes[0] ?? null,
    otherChanges: changes.slice(1),
    decidingQuestions: verdict === 'uncertain' && isSplit(leaves) ? decidingQuestions(leaves) : [],
    policy: { id: policy.id, title: policy.title, checkedOn: policy.checkedOn },
    edition: { id: edition.id, title: edition.title, page: edition.page },
    asOf,
    recheckOn: afterSpan(asOf, policy.values['check.life']),
  };
}

/** The verdict and the papers without the search for changes, for whoever compares many sets of answers. */
export function weigh(
  answers: EligibilityAnswers,
  context: EligibilityContext,
): Pick<Eligibility, 'verdict' | 'papers'> & { readonly leaves: readonly Leaf[] } {
  const leaves = leavesOf(answers, context);
  const [first] = leaves;
  const verdict = first && !isSplit(leaves) ? first.assessment.verdict : 'uncertain';
  const papers = verdict === 'uncertain' ? papersIn(situationOf(answers, context)) : papersFor(leaves);
  return { verdict, papers, leaves };
}

const isSplit = (leaves: readonly Leaf[]): boolean =>
  new Set(leaves.map((leaf) => leaf.assessment.verdict)).size > 1;

const isReason = (finding: EligibilityFinding): boolean =>
  finding.effect === 'blocks' || finding.effect === 'asks' || finding.effect === 'needs';

/** What holds however the open questions are answered; where nothing does, everything that may hold. */
function commonFindings(leaves: readonly Leaf[]): readonly EligibilityFinding[] {
  const keyed = leaves.map((leaf) => new Map(leaf.assessment.findings.map((one) => [keyOf(one), one])));
  const all = new Map(keyed.flatMap((findings) => [...findings]));
  const common = [...all].filter(([key]) => keyed.every((findings) => findings.has(key)));
  const grave = common.some(([, finding]) => isReason(finding));
  const anyGrave = [...all.values()].some(isReason);
  const isDecided = new Set(leaves.map((leaf) => leaf.assessment.verdict)).size === 1;
  return (!grave && anyGrave && isDecided ? [...all] : common).map(([, finding]) => finding);
}

const keyOf = (finding: EligibilityFinding): string =>
  JSON.stringify([finding.code, finding.ruleId, finding.params]);

/** The papers of the hardest case among those not refused outright. */
function papersFor(leaves: readonly Leaf[]): PaperSummary {
  const open = leaves.filter((leaf) => leaf.assessment.verdict !== 'notEligible');
  const [hardest] = [...(open.length > 0 ? open : leaves)].sort(worse);
  return hardest ? papersIn(hardest.assessment.situation) : { needed: [], missing: [], alternatives: [] };
}

function changesFor(leaves: readonly Leaf[], context: EligibilityContext): readonly EligibilityChange[] {
  const [hardest] = [...leaves].sort(worse);
  return hardest ? smallestChanges(settled(hardest), context) : [];
}

/** Questions a refused merchant is no longer asked get the answer that asks most of it, within what was said. */
const settled = ({ answers }: Leaf): Leaf['answers'] => ({
  ...answers,
  hasLicence: answers.hasLicence === 'unsure' ? 'no' : answers.hasLicence,
  hasCorporateAccount: answers.hasCorporateAccount === 'unsure' ? 'no' : answers.hasCorporateAccount,
  businessModel: answers.businessModel === 'unsure' ? 'selfOperated' : answers.businessModel,
  sellsFood: answers.sellsFood === 'unsure' ? 'no' : answers.sellsFood,
  foodKinds:
    answers.sellsFood === 'yes' && answers.foodKinds.length === 0 ? ['bulkOrCooked'] : answers.foodKinds,
  isProducer: answers.isProducer === 'unsure' ? 'no' : answers.isProducer,
  legalRepReachable: answers.legalRepReachable === 'unsure' ? 'no' : answers.legalRepReachable,
});
