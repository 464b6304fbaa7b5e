import { refuse } from '../result.ts';
import { fill, type Words } from '../texts.ts';
import { type Explanation, explainedGood, explainedRefusal } from './explanation.ts';
import { type NamedKind, namedKinds } from './find-identifier-kind.ts';
import type { IdentifierKindName } from './kinds.ts';
import { likelySlip } from './likely-slip.ts';
import type { Hints, ReadContext } from './reading.ts';

function slipIn(value: unknown, hints: Hints): Words | null {
  const slip = likelySlip(value, hints);
  return slip && { zh: fill(slip.words.zh, slip.params), en: fill(slip.words.en, slip.params) };
}

/**
 * What a number of a kind says, or what is wrong with it. Takes a value of any type; never throws.
 * @example explainIdentifier('91350100M000100Y43', kind, { asOf }).ok // true
 */
export function explainIdentifier(value: unknown, kind: NamedKind, context: ReadContext): Explanation {
  const reading = kind.parse(value, context);
  if (reading.ok) return explainedGood(kind, reading);
  const { refusal, position, suggestions } = reading;
  return explainedRefusal(kind, refusal, { position, suggestions, slip: slipIn(value, reading) });
}

/** Refusals that say no more than that the number is of another kind. */
const ELSEWHERE = /[._](?:length|charset|format|digits|prefix|province|number)$/;

/** Kinds without a strong check or a form of their own: what they say of a number says little about its kind. */
const LOOSE: readonly IdentifierKindName[] = [
  'org_code',
  'hk_macau_permit',
  'taiwan_permit',
  'passport_cn',
  'vat_invoice_number',
  'vat_invoice_code',
  'corporate_account',
  'trademark_number',
];

/** Only the check digit is wrong of a number whose inner parts (region, date, department) all fit. */
const ONLY_CHECK = ['uscc.check', 'id.check', 'residence.check', 'permanent.check'];

/** How much speaks for a kind that refused: a slip that can be named, or that it got past the form. */
function nearness({ code, suggestions }: Explanation): number {
  if (code === null) return 0;
  if (suggestions.length > 0 || ONLY_CHECK.includes(code)) return 2;
  return ELSEWHERE.test(code) ? 0 : 1;
}

const isLoose = ({ name }: NamedKind) => LOOSE.includes(name);

/** The likeliest of the kinds for a number that none of them accepts; `null` when nothing speaks for any. */
function nearest(value: unknown, kinds: readonly NamedKind[], context: ReadContext): Explanation | null {
  const refused = kinds.map((kind) => explainIdentifier(value, kind, context));
  const [first] = refused.toSorted((one, other) => nearness(other) - nearness(one));
  return first && nearness(first) > 0 ? first : null;
}

export type Guess = { readonly explanation: Explanation; readonly otherKinds: readonly NamedKind[] };

/**
 * A number whose kind nobody named: as the first kind that accepts it, with the other kinds that would. A slip in a
 * number with a check digit is likelier than a number of a kind that takes any digits. What comes near no kind at all is
 * `identifier.kind_unclear`.
 */
export function explainAny(value: unknown, context: ReadContext): Guess {
  const fitting = namedKinds.filter((kind) => kind.parse(value, context).ok);
  const [strict, loose] = [fitting.find((kind) => !isLoose(kind)), fitting.find(isLoose)];
  const others = namedKinds.filter((kind) => !fitting.includes(kind) && !(loose && isLoose(kind)));
  const slipped = strict ? null : nearest(value, others, context);
  if (slipped && (!loose || nearness(slipped) > 1)) return { explanation: slipped, otherKinds: fitting };
  const kind = strict ?? loose;
  if (kind)
    return {
      explanation: explainIdentifier(value, kind, context),
      otherKinds: fitting.filter((one) => one !== kind),
    };
  const unclear = refuse('identifier.kind_unclear').refusal;
  return { explanation: explainedRefusal({ name: null, label: null }, unclear), otherKinds: [] };
}
