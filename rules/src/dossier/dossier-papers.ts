/** The papers and categories of a dossier in the shape the rules of qualifications read. */
import { readCivilDate } from '../calendar/civil-date.ts';
import { readValidUntil } from '../licence/licence-data.ts';
import type { CategoryEdition } from '../qualifications/category.ts';
import { editionOf } from '../qualifications/category-editions.ts';
import type { PaperCheckContext } from '../qualifications/check-paper.ts';
import { circumstanceKey, type HeldPaper } from '../qualifications/held-paper.ts';
import { subjectNameOf } from './check-subject.ts';
import type { Dossier, DossierPaper } from './dossier.ts';
import type { LintContext } from './lint-context.ts';
import { oncePerCheck } from './once-per-check.ts';

/** The list to check by: the one given, else the one the policy names; `undefined` when nobody has it. */
export function editionFor({ edition, policy }: LintContext): CategoryEdition | undefined {
  if (edition) return edition;
  const named = editionOf(policy);
  return named.ok ? named.value : undefined;
}

const PERMANENT = ['permanent', 'longTerm'];

/** The last day of a paper as the rules take it; `undefined` while nobody said, or what was said is no date. */
function lastDay(text: string | undefined): HeldPaper['validUntil'] {
  if (text === undefined) return undefined;
  const read = readValidUntil(text);
  if (PERMANENT.includes(text) || (read.ok && read.value === 'longTerm')) return 'permanent';
  const day = readCivilDate(text);
  return day.ok ? day.value : undefined;
}

type Draft = { -readonly [Key in keyof HeldPaper]: HeldPaper[Key] };

/** A paper with its own name and validity. What is absent stays absent, which is not the same to the rules as `undefined`. */
export function heldPaper(paper: DossierPaper): HeldPaper {
  const held: Draft = { documentType: paper.documentType };
  const validUntil = lastDay(paper.validUntil);
  if (paper.number !== undefined) held.number = paper.number;
  if (paper.holderName !== undefined) held.holderName = paper.holderName;
  if (paper.holder !== undefined) held.holder = paper.holder;
  if (validUntil !== undefined) held.validUntil = validUntil;
  if (paper.items !== undefined) held.items = paper.items;
  if (paper.scope !== undefined) held.scope = paper.scope;
  if (paper.count !== undefined) held.count = paper.count;
  return held;
}

/**
 * The same paper in the right name and for ever: what it lacks besides. Each cause is told once, so that an expired
 * paper is not also a missing one.
 */
export function soundPaper(paper: HeldPaper): HeldPaper {
  const { holderName: _holderName, ...rest } = paper;
  return { ...rest, validUntil: 'permanent' };
}

/** The licence is a paper too: rules that ask for words in its scope are answered by it. */
export const licencePaper = ({ licence }: Dossier): HeldPaper => ({
  documentType: 'licence',
  validUntil: 'permanent',
  ...(licence?.scope === undefined ? {} : { scope: licence.scope }),
});

/** What the rules of papers are read against. */
export const paperContext = oncePerCheck((dossier, context): PaperCheckContext => {
  const [subjectName, edition] = [subjectNameOf(dossier), editionFor(context)];
  const known: Record<string, boolean> = {};
  for (const [name, holds] of Object.entries(dossier.circumstances ?? {}))
    known[circumstanceKey(name)] = holds;
  return {
    facts: {
      asOf: context.asOf,
      known,
      ...(subjectName === undefined ? {} : { subjectName }),
    },
    expirySoon: context.policy.values['paper.expirySoon'],
    ...(edition ? { edition } : {}),
  };
});
