import { readEmail } from '../contact/email.ts';
import { countCharacters, fieldOf, plainText } from '../plain-text.ts';
import type { Policy } from '../policy/policy.ts';
import { at, ok, type Refusal, type Result, refuse } from '../result.ts';
import { isPrivacyKey } from './privacy-items.data.ts';
import { readRetention } from './retention.ts';

export type PrivacyItem = { readonly key: string; readonly purpose: string };

/** Ways a user reaches whoever handles the information; one is enough (`owner_setting`). */
export type PrivacyContact = {
  readonly email?: string;
  readonly phone?: string;
  readonly qq?: string;
  readonly weixin?: string;
};

export type PrivacyGuide = {
  readonly items: readonly PrivacyItem[];
  /** `mainland`: nothing else is allowed. */
  readonly storageRegion: string;
  /** `30天` or `固定期限`; asked where the policy asks for the way of notice. */
  readonly retention?: string;
  readonly contact: PrivacyContact;
  /** How users are told of changes. */
  readonly noticeMethod?: string;
  readonly promised: boolean;
};

const PURPOSE = { min: 2, max: 120 };
/** Twice what there is: enough to find the duplicates. */
const MOST_ITEMS = 44;
const CONTACTS = ['email', 'phone', 'qq', 'weixin'] as const;

function itemFault(
  { key, purpose }: PrivacyItem,
  index: number,
  items: readonly PrivacyItem[],
): Refusal | null {
  if (!isPrivacyKey(key))
    return refuse('privacy.key_unknown', `${index}.key`, { key: plainText(key).slice(0, 40) }).refusal;
  if (items.findIndex((one) => one.key === key) !== index)
    return refuse('privacy.duplicate', `${index}.key`, { key }).refusal;
  const count = countCharacters(plainText(purpose));
  if (count === 0) return refuse('privacy.purpose_missing', `${index}.purpose`, { key }).refusal;
  return count < PURPOSE.min || count > PURPOSE.max
    ? refuse('privacy.purpose_length', `${index}.purpose`, { ...PURPOSE, count }).refusal
    : null;
}

function itemFaults(items: readonly PrivacyItem[], policy: Policy): readonly Refusal[] {
  const min = policy.values['privacy.minTypes'];
  const kinds = new Set(items.map(({ key }) => key)).size;
  return [
    ...(kinds < min ? [refuse('privacy.too_few', '', { min, count: kinds }).refusal] : []),
    ...items.flatMap((item, index) => itemFault(item, index, items) ?? []),
  ];
}

/**
 * Reads the kinds of information a mini program handles, `[{ key, purpose }]`, each with what it is used for.
 * Refusals, at their place in the list: `privacy.too_few`, `privacy.key_unknown` (numbers 86074, 86075),
 * `privacy.duplicate`, `privacy.purpose_missing`, `privacy.purpose_length`. Figure: `privacy.minTypes`.
 */
export function readPrivacyItems(
  input: unknown,
  { policy }: { readonly policy: Policy },
): Result<readonly PrivacyItem[]> {
  const entries: readonly unknown[] = Array.isArray(input) ? input.slice(0, MOST_ITEMS) : [];
  const items = entries.map((entry) => ({
    key: plainText(fieldOf(entry, 'key')),
    purpose: plainText(fieldOf(entry, 'purpose')),
  }));
  const [fault] = itemFaults(items, policy);
  return fault ? { ok: false, refusal: fault } : ok(items);
}

function contactFaults(contact: PrivacyContact): readonly Refusal[] {
  const given = CONTACTS.filter((way) => plainText(contact[way]) !== '');
  if (given.length === 0) return [refuse('privacy.contact', 'contact').refusal];
  const email = given.includes('email') ? readEmail(contact.email) : null;
  return email && !email.ok ? [at('contact.email', email.refusal)] : [];
}

/** What only the newer rules ask for; an older guide may leave both out. */
function noticeFaults({ noticeMethod, retention }: PrivacyGuide, policy: Policy): readonly Refusal[] {
  const isRequired = policy.values['privacy.noticeRequired'];
  const kept = isRequired || plainText(retention) !== '' ? readRetention(retention) : null;
  return [
    ...(kept && !kept.ok ? [at('retention', kept.refusal)] : []),
    ...(isRequired && plainText(noticeMethod) === ''
      ? [refuse('privacy.notice', 'noticeMethod').refusal]
      : []),
  ];
}

/**
 * Judges the guide by which a mini program tells its users what it does with their information. Gives every fault,
 * each at its place. Refusals: those of `readPrivacyItems` at `items`, `privacy.region`, `privacy.contact`,
 * `privacy.notice`, `privacy.retention` (number 87072), `privacy.promise`, and those of `readEmail` at
 * `contact.email`. Figures: `privacy.minTypes`, `privacy.noticeRequired`. Source: developers.weixin.qq.com, api_setprivacysetting.
 */
export function judgePrivacyGuide(
  guide: PrivacyGuide,
  { policy }: { readonly policy: Policy },
): readonly Refusal[] {
  return [
    ...itemFaults(guide.items, policy).map((fault) => at('items', fault)),
    ...(guide.storageRegion === 'mainland' ? [] : [refuse('privacy.region', 'storageRegion').refusal]),
    ...contactFaults(guide.contact),
    ...noticeFaults(guide, policy),
    ...(guide.promised ? [] : [refuse('privacy.promise', 'promised').refusal]),
  ];
}
