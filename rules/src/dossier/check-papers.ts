/** Papers one by one: their days, and whose they are. Whether they are enough is `check-categories.ts`. */
import { readCivilDate } from '../calendar/civil-date.ts';
import { type IdentifierKindName, identifierKinds } from '../identifiers/kinds.ts';
import { checkPaper, type PaperCheckContext } from '../qualifications/check-paper.ts';
import { documentType } from '../qualifications/document-types.ts';
import type { HeldPaper } from '../qualifications/held-paper.ts';
import type { DossierPaper } from './dossier.ts';
import { heldPaper, paperContext } from './dossier-papers.ts';
import type { Check } from './lint-context.ts';
import {
  found,
  type LintFinding,
  mustFix,
  refusedAt,
  type Told,
  together,
  told,
  warnedAt,
} from './lint-finding.ts';

const pathOf = (index: number) => `papers.${index}`;

/** A last day that was written but is none. */
function unreadDay(paper: DossierPaper, held: HeldPaper, index: number): readonly LintFinding[] {
  const text = paper.validUntil;
  if (text === undefined || held.validUntil !== undefined) return [];
  return told({ path: `${pathOf(index)}.validUntil`, text }, readCivilDate).findings;
}

/** The paper as if nobody's name stood on it. */
function anybodys(held: HeldPaper): HeldPaper {
  if (held.holderName === undefined) return held;
  const { holderName: _holderName, ...rest } = held;
  return rest;
}

/** The days of a paper; nothing can be said of a paper of no known kind. */
function validity(paper: DossierPaper, index: number, context: PaperCheckContext): Told {
  const held = heldPaper(paper);
  const unread = unreadDay(paper, held, index);
  if (unread.length > 0) return found(unread, true);
  const { refusals, warnings } = checkPaper(anybodys(held), context);
  const days = refusals.filter(({ path }) => path === 'validUntil');
  const findings = [
    ...days.map((one) => refusedAt(pathOf(index), one)),
    ...warnedAt(pathOf(index), warnings),
  ];
  return found(findings, days.length === refusals.length);
}

/** Refusals: `paper.expired`, `paper.validity_missing`, `date.format`, `date.unreal`. Advice: `paper.expires_soon`. */
export const papersValid: Check = (dossier, context) => {
  const { papers } = dossier;
  const rules = paperContext(dossier, context);
  const days = (papers ?? []).map((paper, index) => validity(paper, index, rules));
  return together(...days, found([], papers !== undefined));
};

const isKind = (key: string): key is IdentifierKindName => Object.hasOwn(identifierKinds, key);

/** The number by the rule of its kind of paper, where the kind has one. */
function numberFindings(
  paper: DossierPaper,
  index: number,
  context: PaperCheckContext,
): readonly LintFinding[] {
  const kind = documentType(paper.documentType, context.edition?.documentTypes)?.numberKind ?? '';
  if (!isKind(kind)) return [];
  const value = { path: `${pathOf(index)}.number`, text: paper.number };
  return told(value, (text) => identifierKinds[kind].parse(text, context.facts), true).findings;
}

/** What one paper falls short of besides its days. */
function identity(paper: DossierPaper, index: number, context: PaperCheckContext): readonly LintFinding[] {
  const { refusals } = checkPaper({ ...heldPaper(paper), validUntil: 'permanent' }, context);
  return [
    ...refusals.map((one) => refusedAt(pathOf(index), one)),
    ...numberFindings(paper, index, context),
    ...(paper.files === 0 ? [mustFix('lint.paper_no_file', `${pathOf(index)}.files`)] : []),
  ];
}

/** Papers one by one: kind, holder, number, picture. */
export function paperIdentities(
  papers: readonly DossierPaper[] | undefined,
  context: PaperCheckContext,
): Told {
  const findings = (papers ?? []).flatMap((paper, index) => identity(paper, index, context));
  return found(findings, papers !== undefined);
}
