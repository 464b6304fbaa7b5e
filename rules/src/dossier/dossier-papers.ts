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

/** The list to check by: the one given, else the one the policy names; `undefined` when nobody has it. */
export function editionFor({ edition, policy }: LintContext): CategoryEdition | undefined {
  if (edition) return edition;
  const named = editionOf(policy);
  return named.ok ? named.value : undefined;
}

/** Drops what is absent, which is not the same as present and `undefined` to the rules. */
const given = <T extends object>(parts: { readonly [Key in keyof T]: T[Key] | undefined }): Partial<T> =>
  // Exactly the entries that have a value remain.
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>;

const PERMANENT = ['permanent', 'longTerm'];

/** The last day of a paper as the rules take it; `undefined` while nobody said, or what was said is no date. */
function lastDay(text: string | undefined): HeldPaper['validUntil'] {
  if (text === undefined) return undefined;
  const read = readValidUntil(text);
  if (PERMANENT.includes(text) || (read.ok && read.value === 'longTerm')) return 'permanent';
  const day = readCivilDate(text);
  return day.ok ? day.value : undefined;
}

/** A paper with its own name and validity. */
export function heldPaper(paper: DossierPaper): HeldPaper {
  const { documentType, number, holderName, holder, items, scope, count } = paper;
  const validUntil = lastDay(paper.validUntil);
  return {
    documentType,
    ...given<HeldPaper>({ documentType, number, holderName, holder, validUntil, items, scope, count }),
  };
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
export function paperContext(dossier: Dossier, context: LintContext): PaperCheckContext {
  const [subjectName, edition] = [subjectNameOf(dossier), editionFor(context)];
  const known = Object.entries(dossier.circumstances ?? {}).map(
    ([name, holds]) => [circumstanceKey(name), holds] as const,
  );
  return {
    facts: {
      asOf: context.asOf,
      known: Object.fromEntries(known),
      ...(subjectName === undefined ? {} : { subjectName }),
    },
    expirySoon: context.policy.values['paper.expirySoon'],
    ...(edition ? { edition } : {}),
  };
}
