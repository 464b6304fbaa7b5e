import type { Words } from '../texts.ts';
import { type CategoryEdition, categoryLabel } from './category.ts';
import type { UsualTime } from './document-type.ts';
import { documentType } from './document-types.ts';
import { papersTogether, type Situation } from './eligibility-situation.ts';
import { daysOf } from './held-paper.ts';
import { daysToGet, type PaperAnswer, type PaperNeed, type PaperWay } from './missing-papers.ts';
import type { PaperHolder } from './paper-rule.ts';
import { needWords, paperWords, usualTimeWords } from './paper-words.ts';

/** A paper still to get: its name with what must stand on it, who issues it and how long that usually takes. */
export type PaperToGet = {
  readonly documentType: string;
  readonly name: Words;
  readonly issuer: Words;
  readonly usual: UsualTime | null;
  readonly usualWords: Words;
  readonly holder: PaperHolder;
  readonly itemsAny: readonly string[];
  readonly scopeAny: readonly string[];
  readonly count: number;
  /** One of the kind is held; it only has to be changed or extended. */
  readonly amend: boolean;
};

/** What one category or one law asks for, as a sentence, and whether it is there. */
export type PaperDemand = {
  readonly kind: 'category' | 'law';
  readonly label: string;
  readonly words: Words;
  readonly state: PaperAnswer['kind'] | 'person';
  readonly note?: Words;
};

export type PaperSummary = {
  readonly needed: readonly PaperDemand[];
  /** The easiest set of papers that completes everything, then the other sets. */
  readonly missing: readonly PaperToGet[];
  readonly alternatives: readonly (readonly PaperToGet[])[];
};

const UNKNOWN_ISSUER: Words = { zh: '有关主管部门', en: 'the authority concerned' };

export function paperToGet(need: PaperNeed, edition: CategoryEdition): PaperToGet {
  const type = documentType(need.documentType, edition.documentTypes);
  return {
    ...need,
    name: { zh: needWords(need, 'zh', edition), en: needWords(need, 'en', edition) },
    issuer: type?.issuer ?? UNKNOWN_ISSUER,
    usual: type?.usual ?? null,
    usualWords: usualTimeWords(type?.usual ?? null),
  };
}

const papersOfWay = (way: PaperWay, edition: CategoryEdition): readonly PaperToGet[] =>
  way.needs.map((need) => paperToGet(need, edition));

/** Civil days until all papers are there: the licence first, everything else at the same time. */
export function daysOfPapers(papers: readonly PaperToGet[]): number {
  const longest = (list: readonly PaperToGet[]) =>
    Math.max(
      0,
      ...list.map((paper) => (paper.usual ? daysOf(paper.usual.most) : daysToGet(paper.documentType))),
    );
  return (
    longest(papers.filter((paper) => paper.documentType === 'licence')) +
    longest(papers.filter((paper) => paper.documentType !== 'licence'))
  );
}

/** Ways shown beside the easiest one; more only confuse. */
const SHOWN_WAYS = 8;

/** The papers of a situation as people read them. */
export function papersIn(situation: Situation): PaperSummary {
  const { edition } = situation.context;
  const all = papersTogether(situation);
  const ways = all.kind === 'missing' ? all.ways : [];
  const sets = ways.slice(0, SHOWN_WAYS + 1).map((way) => papersOfWay(way, edition));
  return {
    needed: [
      ...situation.categories.map((one): PaperDemand => {
        const isPerson = one.state !== 'open';
        return {
          kind: 'category',
          label: categoryLabel(one.name),
          words: isPerson ? PERSON : paperWords(one.row?.rule ?? { kind: 'none' }, edition),
          state: isPerson ? 'person' : one.answer.kind,
          ...(one.row?.note ? { note: one.row.note } : {}),
        };
      }),
      ...situation.law.map(
        ({ row, answer }): PaperDemand => ({
          kind: 'law',
          label: row.source,
          words: row.words,
          state: answer.kind,
        }),
      ),
    ],
    missing: sets[0] ?? [],
    alternatives: sets.slice(1),
  };
}

const PERSON: Words = {
  zh: '以官方页面为准，由人工核对',
  en: 'The official page decides; a person checks it',
};
