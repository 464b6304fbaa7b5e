import type { CivilDate } from '../calendar/civil-date.ts';
import type { Words } from '../texts.ts';
import {
  type ChecklistForm,
  type ChecklistGroupKey,
  type ChecklistState,
  checklistGroups,
  checklistRows,
} from './checklist.data.ts';
import { documentType } from './document-types.ts';
import { type EligibilityAnswers, readEligibilityAnswers } from './eligibility-answers.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import type { HeldPaper } from './held-paper.ts';
import { type Eligibility, judgeEligibility } from './judge-eligibility.ts';
import { daysOfPapers } from './papers-to-get.ts';
import { type RoadCost, roadCost } from './road-cost.ts';
import { type RoadActor, type RoadStage, roadDays, roadStages } from './road-stages.ts';

/** A line with a box to tick: what, in which form, who must be there, whether it is there already. */
export type ChecklistItem = {
  readonly key: string;
  readonly text: Words;
  readonly forms: readonly ChecklistForm[];
  readonly present: readonly RoadActor[];
  readonly state: ChecklistState;
  /** Where to get it and how long that takes. */
  readonly hint?: Words;
};

export type ChecklistGroup = {
  readonly key: ChecklistGroupKey;
  readonly title: Words;
  readonly items: readonly ChecklistItem[];
};

/** The printable page: groups of items, the stages with their usual durations, the cost, and the rules it stands on. */
export type Checklist = {
  readonly groups: readonly ChecklistGroup[];
  readonly stages: readonly RoadStage[];
  readonly days: number;
  readonly cost: RoadCost;
  readonly policy: Eligibility['policy'];
  readonly edition: Eligibility['edition'];
  readonly asOf: CivilDate;
  readonly recheckOn: CivilDate;
};

/**
 * The personal checklist. Takes answers of any shape and the context of the check; gives only groups that have items.
 * Under an unsure subject kind the cost is that of a company. Source: the preparation chapter of the road.
 */
export function checklist(input: unknown, context: EligibilityContext): Checklist {
  const answers = readEligibilityAnswers(input);
  const judged = judgeEligibility(answers, context);
  const paperDays = daysOfPapers(judged.papers.missing);
  const stages = roadStages(answers, context.policy, paperDays);
  const cost = roadCost(
    context.policy,
    answers.subjectKind === 'unsure' ? 'enterprise' : answers.subjectKind,
  );
  return {
    groups: checklistGroups
      .map((group) => ({ ...group, items: itemsOf(group.key, answers, context, judged, cost) }))
      .filter((group) => group.items.length > 0),
    stages,
    days: roadDays(stages),
    cost,
    policy: judged.policy,
    edition: judged.edition,
    asOf: judged.asOf,
    recheckOn: judged.recheckOn,
  };
}

function itemsOf(
  group: ChecklistGroupKey,
  answers: EligibilityAnswers,
  context: EligibilityContext,
  judged: Eligibility,
  cost: RoadCost,
): readonly ChecklistItem[] {
  const rows = checklistRows
    .filter((row) => row.group === group && row.holds(answers, context.policy))
    .map(({ key, text, forms, present, state }) => ({ key, text, forms, present, state: state(answers) }));
  if (group === 'permits') return [...rows, ...permits(answers, context, judged)];
  return group === 'money' ? [feeItem(cost), ...rows] : rows;
}

/** The licence and the account have lines of their own. */
const isPermit = (key: string): boolean => key !== 'licence' && key !== 'corporateAccount';

function permits(
  answers: EligibilityAnswers,
  context: EligibilityContext,
  judged: Eligibility,
): readonly ChecklistItem[] {
  const held = answers.heldPapers.filter((paper) => isPermit(paper.documentType));
  const missing = judged.papers.missing.filter((paper) => isPermit(paper.documentType) || paper.amend);
  return [
    ...held.map((paper, index) => heldItem(paper, index, context)),
    ...missing.map((paper, index) => ({
      key: `get.${index}.${paper.documentType}`,
      text: paper.name,
      forms: ['original', 'sealedCopy'] as const,
      present: [],
      state: 'get' as const,
      hint: {
        zh: `${paper.issuer.zh}，${paper.usualWords.zh}`,
        en: `${paper.issuer.en}, ${paper.usualWords.en}`,
      },
    })),
  ];
}

function heldItem(paper: HeldPaper, index: number, { edition }: EligibilityContext): ChecklistItem {
  const type = documentType(paper.documentType, edition.documentTypes);
  return {
    key: `held.${index}.${paper.documentType}`,
    text: type ? { zh: type.zh, en: type.en } : { zh: paper.documentType, en: paper.documentType },
    forms: ['original', 'sealedCopy'],
    present: [],
    state: 'have',
  };
}

function feeItem(cost: RoadCost): ChecklistItem {
  const yuan = `${cost.total / 100}`;
  return {
    key: 'fee',
    text: { zh: `全程费用 ${yuan} 元`, en: `The whole road costs CNY ${yuan}` },
    forms: ['money'],
    present: [],
    state: 'check',
    hint: {
      zh: cost.parts.map((part) => `${part.words.zh} ${part.fee / 100} 元`).join('，'),
      en: cost.parts.map((part) => `${part.words.en}: CNY ${part.fee / 100}`).join(', '),
    },
  };
}
