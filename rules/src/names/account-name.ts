import { boundedText, isHan, visibleCharacter } from '../plain-text.ts';
import type { AccountKind, Policy } from '../policy/policy.ts';
import { type Refused, refuse, type Warning, warning } from '../result.ts';
import { type CanonicalName, canonicalName, plainKey } from './canonical-name.ts';
import type { NameBasis, NameProofNeeded } from './name-basis.ts';
import { isChinese, nameUnits } from './name-units.ts';
import { shippedNameWords } from './name-words.data.ts';
import {
  findKeywords,
  findWords,
  foldNameWords,
  madeOf,
  type NameWordGroup,
  type NameWords,
} from './name-words.ts';

export type AccountName = string & { readonly __brand: 'AccountName' };

export type NameFacts = {
  readonly units: number;
  readonly key: CanonicalName;
  /** Papers the name is allowed with; empty for most names. */
  readonly proofs: readonly NameProofNeeded[];
  /** Protected words of the operator that make a person look at the name. */
  readonly keywords: readonly string[];
};

export type NameReading =
  | {
      readonly ok: true;
      readonly value: AccountName;
      readonly facts: NameFacts;
      readonly warnings: readonly Warning[];
    }
  | Refused;

export type NameOptions = {
  readonly policy: Policy;
  readonly words?: NameWords;
  /** The account the name is for. A mini program may not call itself one. */
  readonly kind?: AccountKind;
  /** The signs the trademark shows, as printed on its certificate; others stay forbidden. */
  readonly trademarkSigns?: string;
  /** On the basis of a trademark a generic name is a question for the reviewer, not a refusal. */
  readonly basis?: NameBasis;
  /** The subject's registered name, which proves some words (a bank may say 中国 when its licence does). */
  readonly entityName?: string;
};

const LETTER = /^[A-Za-z0-9]$/;

/** NFC and half-width: `ＥＰ商城` is the same name as `EP商城`, and only one of them may be shown. */
const plainName = (text: string): string => (isHan(text) ? text : halfWidth(text));

const halfWidth = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ');

function badCharacter(name: string, { policy, trademarkSigns = '' }: NameOptions): Refused | null {
  for (const character of name) {
    if (isChinese(character) || LETTER.test(character) || character === ' ') continue;
    const shown = { character: visibleCharacter(character) };
    if (!policy.values['name.signs'].includes(character)) return refuse('name.format', '', shown);
    if (!plainName(trademarkSigns).includes(character)) return refuse('name.symbol', '', shown);
  }
  return null;
}

/** Length, spaces and characters: what can be told without a word list. */
function badForm(name: string, options: NameOptions): Refused | null {
  const [min, max] = [options.policy.values['name.minUnits'], options.policy.values['name.maxUnits']];
  const units = nameUnits(name);
  if (units > max) return refuse('name.size', '', { min, max, units });
  if (/^\s|\s$|\s\s/.test(name)) return refuse('name.space');
  return badCharacter(name, options) ?? (units < min ? refuse('name.size', '', { min, max, units }) : null);
}

const provenBy = (entityName: string | undefined, group: NameWordGroup, word: string): boolean =>
  entityName !== undefined &&
  group.provenByEntityName &&
  canonicalName(entityName).includes(canonicalName(word));

/** What speaks against the words of a name: what refuses it, and what a trademark leaves to the reviewer. */
function judgeWords(name: string, options: NameOptions): Refused | readonly Warning[] {
  const key = plainKey(canonicalName(name));
  if (options.kind === 'miniProgram' && key.includes(canonicalName('小程序')))
    return refuse('name.contains_miniprogram');
  const { forbidden } = foldNameWords(options.words ?? shippedNameWords);
  const hits = findWords(key, forbidden).filter(
    ({ group, word }) => !provenBy(options.entityName, group, word),
  );
  const isLeft = (group: NameWordGroup) => options.basis === 'trademark' && group.provenByTrademark;
  const bad = hits.find(({ group }) => !isLeft(group));
  if (bad) return refuse(bad.group.code, '', { word: bad.word, kind: bad.group.kind });
  return hits.map(({ group, word }) => warning('warn', group.code, { word, kind: group.kind }));
}

/** `name.generic` or `name.region_generic` when nothing in the name is the merchant's own. */
function genericCode(key: string, words: NameWords): 'name.generic' | 'name.region_generic' | null {
  const folded = foldNameWords(words);
  const made = madeOf(key, folded);
  if (made === 'generic') return 'name.generic';
  const isPublic = folded.publicServices.some((service) => key.includes(service.key));
  return made === 'region' && !isPublic ? 'name.region_generic' : null;
}

function nameFacts(name: string, words: NameWords): NameFacts {
  const key = canonicalName(name);
  const folded = foldNameWords(words);
  const proofs = findWords(plainKey(key), folded.withProof);
  return {
    units: nameUnits(name),
    key,
    proofs: proofs.map(({ group, word }) => ({ word, group: group.key, wording: group.wording })),
    keywords: findKeywords(plainKey(key), folded),
  };
}

type PlainReading =
  | { readonly ok: true; readonly name: string; readonly warnings: readonly Warning[] }
  | Refused;

/** The checks of a name that is not judged for being generic: used for short names. */
export function readPlainName(text: unknown, options: NameOptions): PlainReading {
  const name = plainName(boundedText(text));
  const fault = badForm(name, options);
  if (fault) return fault;
  const words = judgeWords(name, options);
  return 'ok' in words ? words : { ok: true, name, warnings: words };
}

/**
 * Reads the name of an account by the rules its reviewer uses. Gives the name in half-width letters, its units
 * (a Chinese character counts 2), its key for uniqueness, and the papers it needs.
 * Whether someone else holds it is `judgeNameConflict`.
 * Refusals: `name.size`, `name.space`, `name.format`, `name.symbol`, `name.contains_miniprogram`, `name.forbidden`,
 * `name.illegal`, `name.brand_reserved`, `name.generic`, `name.region_generic`. With a trademark as basis being
 * generic, superlative or called after a country is a warning of the same code. Source: naming rules of the WeChat
 * Official Accounts Platform; numbers 53010 and 53012.
 */
export function readAccountName(text: unknown, options: NameOptions): NameReading {
  const words = options.words ?? shippedNameWords;
  const read = readPlainName(text, options);
  if (!read.ok) return read;
  const facts = nameFacts(read.name, words);
  const generic = genericCode(plainKey(facts.key), words);
  if (generic && options.basis !== 'trademark') return refuse(generic, '', { name: read.name });
  // The one place that makes an `AccountName`.
  const value = read.name as AccountName;
  const warnings = generic ? [...read.warnings, warning('warn', generic, { name: value })] : read.warnings;
  return { ok: true, value, facts, warnings };
}
