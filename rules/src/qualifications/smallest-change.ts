import { changeCosts } from './change-costs.data.ts';
import { type Draft, draftsOf } from './change-drafts.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import type { EligibilityChange, EligibilityStep } from './eligibility-change.ts';
import { type Assessment, assess } from './eligibility-findings.ts';
import { type EligibilityContext, papersTogether } from './eligibility-situation.ts';
import { having } from './having-papers.ts';
import { daysToGet, type PaperWay } from './missing-papers.ts';
import { daysOfPapers, paperToGet } from './papers-to-get.ts';

const MAX_CHANGES = 4;

/**
 * The smallest changes that make a merchant eligible, the smallest first; empty when none of the changes known here
 * would. Takes definite answers (nothing that decides may be unsure). It searches: every allowed subject kind, way of
 * selling and way of proof, every set of troublesome categories left out, and for each the easiest papers.
 */
export function smallestChanges(
  answers: EligibilityAnswers,
  context: EligibilityContext,
): readonly EligibilityChange[] {
  const changes = draftsOf(answers, context).flatMap((draft) => completed(draft, context) ?? []);
  const distinct = new Map(changes.map((change) => [JSON.stringify(change.steps), change]));
  return withoutSupersets([...distinct.values()].sort((a, b) => a.cost - b.cost || a.days - b.days)).slice(
    0,
    MAX_CHANGES,
  );
}

/** The draft with the easiest papers, if that is enough. */
function completed(draft: Draft, context: EligibilityContext): EligibilityChange | undefined {
  const assessment = assess(draft.answers, context);
  if (assessment.verdict === 'notEligible' || assessment.verdict === 'uncertain') return undefined;
  for (const way of waysOut(assessment)) {
    const papers = way.needs.map((need) => paperToGet(need, context.edition));
    const steps: readonly EligibilityStep[] = [
      ...draft.steps,
      ...way.assuming.map(
        (one): EligibilityStep => ({ kind: 'circumstance', key: one.key, words: one.words }),
      ),
      ...papers.map((paper): EligibilityStep => ({ kind: 'getPaper', paper })),
    ];
    const answersAfter = having(draft.answers, way);
    if (steps.length > 0 && assess(answersAfter, context).verdict === 'eligible') {
      return { steps, cost: costOf(steps), days: daysOfPapers(papers), answersAfter };
    }
  }
  return undefined;
}

/** In the order of `papersTogether`, but papers come before hopes: what rests on an assumption is tried last. */
function waysOut({ situation }: Assessment): readonly PaperWay[] {
  const papers = papersTogether(situation);
  if (papers.kind === 'satisfied') return [{ needs: [], assuming: [] }];
  const complete = papers.kind === 'depends' ? papers.on.map((assuming) => ({ needs: [], assuming })) : [];
  const isSure = (way: PaperWay) => way.assuming.length === 0;
  return [...papers.ways.filter(isSure), ...complete, ...papers.ways.filter((way) => !isSure(way))];
}

const paperCost = (key: string): number =>
  changeCosts.getPaper + daysToGet(key) / changeCosts.paperDaysPerPoint;

function costOf(steps: readonly EligibilityStep[]): number {
  return steps.reduce((sum, one) => sum + costOfStep(one), 0);
}

function costOfStep(one: EligibilityStep): number {
  if (one.kind === 'getPaper') return paperCost(one.paper.documentType);
  if (one.kind !== 'subjectKind') return changeCosts[one.kind];
  const { soleTrader, enterprise, other } = changeCosts.subjectKind;
  if (one.to === 'soleTrader') return soleTrader;
  return one.to === 'enterprise' ? enterprise : other;
}

/** A change that contains every step of a smaller one is no choice of its own. */
function withoutSupersets(changes: readonly EligibilityChange[]): readonly EligibilityChange[] {
  const kept: EligibilityChange[] = [];
  for (const change of changes) {
    const steps = new Set(change.steps.map((one) => JSON.stringify(one)));
    const contains = (other: EligibilityChange) => other.steps.every((one) => steps.has(JSON.stringify(one)));
    if (!kept.some(contains)) kept.push(change);
  }
  return kept;
}
