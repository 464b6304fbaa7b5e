import { addDays, addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { partsOfSpan, type Span } from '../calendar/deadline.ts';
import { compareEntityNames } from '../names/compare-entity-names.ts';
import { circumstances } from './circumstances.data.ts';
import type { DocNode, PaperHolder } from './paper-rule.ts';

/** A paper the merchant has in hand. Absent properties are not yet known, which is not the same as empty. */
export type HeldPaper = {
  readonly documentType: string;
  readonly number?: string;
  readonly holderName?: string;
  readonly holder?: PaperHolder;
  readonly validUntil?: CivilDate | 'permanent';
  /** The items (经营项目, 业务种类) printed on it. */
  readonly items?: readonly string[];
  /** The business scope (经营范围) printed on it. */
  readonly scope?: string;
  /** How many of the kind are held; one when absent. */
  readonly count?: number;
};

/**
 * What is known when papers are weighed. `known` answers open questions by their key (`circumstance:…`, `scope:…`,
 * `items:…`); a key that is missing stays an open question and shows up as an assumption.
 */
export type PaperFacts = {
  readonly asOf: CivilDate;
  readonly subjectName?: string;
  readonly known?: Readonly<Record<string, boolean>>;
};

/** Something nobody has answered yet and on which the use of a paper depends. */
export type Assumption = {
  readonly key: string;
  readonly about: 'circumstance' | 'scope' | 'items';
  readonly documentType: string;
  readonly words: readonly string[];
};

/** Keys of the circumstances the rules know: made once, because every paper of every category is asked with them. */
const KEYS = new Map(Object.keys(circumstances).map((name) => [name, `circumstance:${name}`]));

export const circumstanceKey = (name: string): string => KEYS.get(name) ?? `circumstance:${name}`;

/** Items and scopes are compared without regard to width, spaces and case. */
export const comparable = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();

/** The answer of `key`, or `undefined` while nobody gave one (inherited properties are nobody's answer). */
export const knownAnswer = (facts: PaperFacts, key: string): boolean | undefined =>
  facts.known && Object.hasOwn(facts.known, key) ? facts.known[key] : undefined;

/** Whether a paper's last day lies before `asOf`; a paper is good until the end of its last day. */
export const isExpired = (paper: HeldPaper, asOf: CivilDate): boolean =>
  paper.validUntil !== undefined && paper.validUntil !== 'permanent' && paper.validUntil < asOf;

/** Whether the paper bears another name than the subject's. Papers of partners and branches may. */
export const isOfAnotherName = (paper: HeldPaper, facts: PaperFacts): boolean =>
  (paper.holder ?? 'subject') === 'subject' &&
  !!paper.holderName &&
  !!facts.subjectName &&
  !compareEntityNames(paper.holderName, facts.subjectName).equal;

/** The day a span from `date` ends on, without a calendar: five working days count as a week. */
export function afterSpan(date: CivilDate, span: Span): CivilDate {
  const { amount, unit } = partsOfSpan(span);
  if (unit === 'mo') return addMonths(date, amount);
  if (unit === 'y') return addMonths(date, amount * 12);
  return addDays(date, daysOf(span));
}

const DAYS: Readonly<Record<string, number>> = { d: 1, nd: 1, wd: 7 / 5, mo: 30, y: 365, h: 1 / 24 };

/** Civil days a span usually covers, rounded up; spans shorter than an hour count as none. */
export function daysOf(span: Span): number {
  const { amount, unit } = partsOfSpan(span);
  return Math.ceil(amount * (DAYS[unit] ?? 0));
}

/** Whether one text names one of the words; an empty word list asks for nothing. */
const namesOneOf = (text: string, wanted: readonly string[]): boolean => {
  const plain = comparable(text);
  return wanted.length === 0 || wanted.some((word) => plain.includes(comparable(word)));
};

/** `yes`, `no`, or the open question on which it depends whether `paper` answers `node`. */
export function fits(
  paper: HeldPaper,
  node: DocNode,
  facts: PaperFacts,
): 'yes' | 'no' | readonly Assumption[] {
  if (paper.documentType !== node.doc) return 'no';
  if ((paper.holder ?? 'subject') !== (node.holder ?? 'subject')) return 'no';
  if (isExpired(paper, facts.asOf) || isOfAnotherName(paper, facts)) return 'no';
  const open: Assumption[] = [];
  for (const about of ['items', 'scope'] as const) {
    const answer = covers(about, paper, node, facts);
    if (answer === 'no') return 'no';
    if (answer !== 'yes') open.push(answer);
  }
  return open.length === 0 ? 'yes' : open;
}

function covers(
  about: 'items' | 'scope',
  paper: HeldPaper,
  node: DocNode,
  facts: PaperFacts,
): 'yes' | 'no' | Assumption {
  const words = about === 'items' ? node.itemsAny : node.scopeAny;
  if (!words || words.length === 0) return 'yes';
  const text = about === 'items' ? paper.items?.join('\n') : paper.scope;
  if (text?.trim()) return namesOneOf(text, words) ? 'yes' : 'no';
  // What is on the partner's paper says nothing of the subject's own.
  const whose = node.holder && node.holder !== 'subject' ? `@${node.holder}` : '';
  const key = `${about}:${node.doc}${whose}:${words.join('|')}`;
  const known = knownAnswer(facts, key);
  if (known !== undefined) return known ? 'yes' : 'no';
  return { key, about, documentType: node.doc, words };
}
