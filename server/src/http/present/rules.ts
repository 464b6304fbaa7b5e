/** Answers of the rules as the API describes them: plain data, every code with its sentences in both languages. */
import {
  type Checklist,
  type EligibilityChange,
  type EligibilityFinding,
  type Explanation,
  type PaperSummary,
  type PaperToGet,
  type PaperVocabulary,
  questionWords,
  type RoadSummary,
  said,
  stepWords,
  type ToldFinding,
  type ToldItem,
  toldLint,
  type WhatIfChange,
  type WhatIfRow,
} from '@ruzhu/rules';
import type { Judged, Linted } from '../../services/ask-rules.ts';

export const presentExplanation = (told: Explanation) => ({
  ...told,
  warnings: told.warnings.map((one) => ({ ...one, params: { ...one.params } })),
  params: { ...told.params },
  suggestions: [...told.suggestions],
});

const presentFinding = (one: EligibilityFinding) => ({ ...one, params: { ...one.params }, ...said(one) });

const presentPaper = ({ documentType, name, issuer, usualWords, holder, count, amend }: PaperToGet) => ({
  documentType,
  name,
  issuer,
  usual: usualWords,
  holder,
  count,
  amend,
});

const presentPapers = ({ needed, missing, alternatives }: PaperSummary) => ({
  needed: needed.map(({ note, ...one }) => ({ ...one, note: note ?? null })),
  missing: missing.map(presentPaper),
  alternatives: alternatives.map((set) => set.map(presentPaper)),
});

const presentChange = ({ steps, days, answersAfter }: EligibilityChange, more: PaperVocabulary) => ({
  steps: steps.map((step) => ({ kind: step.kind, ...stepWords(step, more) })),
  days,
  answersAfter: { ...answersAfter },
});

const presentSummary = ({ verdict, papers, steps, days, fee }: RoadSummary) => ({
  verdict,
  papers: [...papers],
  steps: [...steps],
  days,
  fee,
});

/** What a row changes to, by its name; a set of rules by its id. */
function changedTo(change: WhatIfChange): string {
  if (change.kind === 'context') return change.to.policy.id;
  return 'to' in change ? change.to : change.category.second;
}

const presentRow = ({ group, title, note, change, result }: WhatIfRow) => ({
  group,
  to: changedTo(change),
  title,
  note: note ?? null,
  after: presentSummary(result.after),
  papers: { added: [...result.papers.added], removed: [...result.papers.removed] },
  steps: { added: [...result.steps.added], removed: [...result.steps.removed] },
  days: result.days,
  fee: result.fee,
});

const presentChecklist = ({ groups, stages, days, cost }: Checklist) => ({
  groups: groups.map(({ key, title, items }) => ({
    key,
    title,
    items: items.map(({ hint, forms, present, ...one }) => ({
      key: one.key,
      text: one.text,
      state: one.state,
      forms: [...forms],
      present: [...present],
      hint: hint ?? null,
    })),
  })),
  stages: stages.map((stage) => ({
    key: stage.key,
    title: stage.title,
    actors: [...stage.actors],
    usual: stage.usualWords,
    days: stage.days,
  })),
  days,
  cost: { total: cost.total, savedByReuse: cost.savedByReuse, parts: [...cost.parts] },
});

export function presentJudgement({ judged, whatIf, checklist, context }: Judged) {
  const more = context.edition;
  return {
    verdict: judged.verdict,
    reasons: judged.reasons.map(presentFinding),
    warnings: judged.warnings.map(presentFinding),
    papers: presentPapers(judged.papers),
    smallestChange: judged.smallestChange && presentChange(judged.smallestChange, more),
    otherChanges: judged.otherChanges.map((one) => presentChange(one, more)),
    decidingQuestions: judged.decidingQuestions.map((question) => ({
      path: question.path,
      words: questionWords(question, more),
      outcomes: question.outcomes.map(({ value, verdicts }) => ({ value, verdicts: [...verdicts] })),
    })),
    whatIf: whatIf.map(presentRow),
    checklist: presentChecklist(checklist),
    policy: judged.policy,
    edition: judged.edition,
    asOf: judged.asOf,
    recheckOn: judged.recheckOn,
  };
}

const presentLintFinding = (one: ToldFinding) => ({
  ...one,
  params: { ...one.params },
  suggestions: [...one.suggestions],
});

const presentItem = (item: ToldItem) => ({
  ...item,
  params: { ...item.params },
  suggestions: [...item.suggestions],
  others: item.others.map(presentLintFinding),
});

export function presentLint({ result, policy, asOf }: Linted) {
  const { items, ...counts } = toldLint(result);
  return { policy: policy.id, asOf, ...counts, items: items.map(presentItem) };
}
