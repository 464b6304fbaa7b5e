/** The categories chosen, and whether licence and papers are enough for them. */
import {
  audienceOf,
  type CategoryEdition,
  type CategoryName,
  type CategoryRow,
  findCategory,
  sameCategory,
} from '../qualifications/category.ts';
import { checkCategories } from '../qualifications/check-categories.ts';
import { checkCategoryPapers, type PaperCheckContext } from '../qualifications/check-paper.ts';
import { circumstances } from '../qualifications/circumstances.data.ts';
import type { Assumption, HeldPaper } from '../qualifications/held-paper.ts';
import { missingPapers } from '../qualifications/missing-papers.ts';
import type { Refusal, Warning } from '../result.ts';
import { paperIdentities } from './check-papers.ts';
import type { Dossier } from './dossier.ts';
import { editionFor, heldPaper, licencePaper, paperContext, soundPaper } from './dossier-papers.ts';
import type { Check } from './lint-context.ts';
import {
  advice,
  found,
  type LintFinding,
  NOT_IN_DOSSIER,
  refusedAt,
  type Told,
  together,
  warnedAt,
} from './lint-finding.ts';
import { oncePerCheck } from './once-per-check.ts';

/** Refusals: those of `checkCategories`. Advice: `category.ask_person`. */
export const categoriesOpen: Check = ({ categories, subject }, context) => {
  const edition = editionFor(context);
  if (categories === undefined || subject?.kind === undefined || !edition) return NOT_IN_DOSSIER;
  const { refusals, warnings } = checkCategories(categories, {
    policy: context.policy,
    edition,
    subjectKind: subject.kind,
  });
  return [...refusals.map((one) => refusedAt('', one)), ...warnedAt('', warnings)];
};

/** A paper and where it stands in the dossier. */
type Placed = { readonly paper: HeldPaper; readonly path: string };

/** The licence and the papers meant for a category, each as if in the right name and for ever. */
function papersFor(dossier: Dossier, name: CategoryName): readonly Placed[] {
  const placed = (dossier.papers ?? []).map((paper, index) => ({ paper, path: `papers.${index}.items` }));
  return [
    { paper: licencePaper(dossier), path: 'licence.scope' },
    ...placed
      .filter(({ paper: { category } }) => category === undefined || sameCategory(category, name))
      .map(({ paper, path }) => ({ paper: soundPaper(heldPaper(paper)), path })),
  ];
}

type CategoryAnswer = {
  /** Whether the list says what the category needs; else a person does. */
  readonly isKnown: boolean;
  /** Papers of the right kind without the words asked for. */
  readonly scope: readonly LintFinding[];
  readonly missing: readonly LintFinding[];
  readonly open: readonly LintFinding[];
  /** The answer depends on the scope of the licence, which the dossier lacks. */
  readonly needsScope: boolean;
};

/** `papers.<n>.items` of a refusal, said of the place in the dossier. */
const placeOf = ({ path }: Refusal, placed: readonly Placed[]) =>
  placed[Number(path.split('.')[1])]?.path ?? 'papers';

/** The question whether a circumstance holds, which decides about papers and which nobody answered. */
const circumstanceOpen = ({ words }: Assumption, edition: CategoryEdition | undefined, category: string) => {
  const said = words.map((word) => edition?.circumstances?.[word] ?? circumstances[word]);
  return advice('lint.circumstance_open', 'circumstances', {
    category,
    circumstance: said.map((one) => one?.zh ?? '').join('、'),
    circumstanceEn: said.map((one) => one?.en ?? '').join(', '),
  });
};

const isLicenceScope = ({ about, documentType }: Assumption) =>
  about === 'scope' && documentType === 'licence';

/** The same papers, with those at `places` as if nobody knew what is printed on them. */
const asUnread = (placed: readonly Placed[], places: readonly string[]): readonly HeldPaper[] =>
  placed.map(({ paper, path }) => {
    if (!places.includes(path)) return paper;
    const { items: _items, scope: _scope, ...rest } = paper;
    return rest;
  });

function openFindings(
  row: CategoryRow,
  { warnings, assumed }: { readonly warnings: readonly Warning[]; readonly assumed: readonly Assumption[] },
  context: PaperCheckContext,
): readonly LintFinding[] {
  const items = assumed.some(isLicenceScope) ? [] : warnings;
  return [
    ...assumed
      .filter(({ about }) => about === 'circumstance')
      .map((one) => circumstanceOpen(one, context.edition, row.second)),
    ...warnedAt(
      '',
      items.filter(({ code }) => code === 'paper.items_unknown'),
    ),
  ];
}

function answerFor(row: CategoryRow, placed: readonly Placed[], context: PaperCheckContext): CategoryAnswer {
  const papers = placed.map(({ paper }) => paper);
  const { refusals, warnings, answer } = checkCategoryPapers(row, papers, context);
  const lacking = answer.kind === 'satisfied' ? [] : refusals.filter(({ code }) => code === 'paper.scope');
  const places = lacking.map((one) => placeOf(one, placed));
  // With the words they lack, would the papers be enough? Then nothing else is missing.
  const isMissing = missingPapers(row.rule, asUnread(placed, places), context.facts).kind === 'missing';
  const missing = isMissing ? refusals.filter(({ code }) => code === 'paper.missing') : [];
  const assumed = answer.kind === 'depends' ? (answer.on[0] ?? []) : [];
  return {
    isKnown: !row.needsPerson,
    scope: lacking.map((one) => refusedAt(placeOf(one, placed), { ...one, path: '' })),
    missing: missing.map((one) => refusedAt('', one)),
    open: openFindings(row, { warnings, assumed }, context),
    needsScope: assumed.some(isLicenceScope),
  };
}

/** A category the list does not have: `categories` tells. */
const NO_ANSWER: CategoryAnswer = { isKnown: false, scope: [], missing: [], open: [], needsScope: false };

/** What papers say about each category; `null` while there are none or the subject is unknown. */
const answers = oncePerCheck((dossier, context): readonly CategoryAnswer[] | null => {
  const { categories, subject } = dossier;
  const edition = editionFor(context);
  if (!categories?.length || subject?.kind === undefined || !edition) return null;
  const [audience, rules] = [audienceOf(subject.kind), paperContext(dossier, context)];
  return categories.map((name) => {
    const row = findCategory(edition, name, audience);
    return row ? answerFor(row, papersFor(dossier, name), rules) : NO_ANSWER;
  });
});

/** The same thing said by two categories is said once. */
function once(findings: readonly LintFinding[]): readonly LintFinding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify([one.code, one.path, one.params]);
    return !seen.has(key) && seen.add(key);
  });
}

const isLicence = ({ path }: LintFinding) => path === 'licence.scope';

/** The business scope names what the categories ask for. Refusal: `paper.scope` at `licence.scope`. */
export const scopeCovers: Check = (dossier, context) => {
  const all = answers(dossier, context);
  if (all === null) return NOT_IN_DOSSIER;
  const findings = once(all.flatMap(({ scope }) => scope)).filter(isLicence);
  return together(
    found(
      findings,
      all.every((one) => one.isKnown && !one.needsScope),
    ),
  );
};

/** Missing papers count only when the dossier says which are there. */
function completeness({ papers }: Dossier, all: readonly CategoryAnswer[] | null): Told {
  if (all === null) return found([], false);
  const scope = all.flatMap((one) => one.scope).filter((one) => !isLicence(one));
  const [missing, open] = [all.flatMap((one) => one.missing), all.flatMap((one) => one.open)];
  const isKnown = all.every((one) => one.isKnown);
  return papers === undefined
    ? found(open, isKnown && missing.length === 0)
    : found(once([...missing, ...scope, ...open]), isKnown);
}

/**
 * The papers are enough for every category, and each is the subject's own. Refusals: `paper.missing`, `paper.scope`,
 * `paper.unknown_type`, `paper.wrong_kind`, `paper.name_differs`, `lint.paper_no_file`, those of the number by its kind.
 * Advice: `paper.items_unknown`, `lint.circumstance_open`.
 */
export const papersComplete: Check = (dossier, context) => {
  const identities = paperIdentities(dossier.papers, paperContext(dossier, context));
  return together(found(identities.findings, true), completeness(dossier, answers(dossier, context)));
};
