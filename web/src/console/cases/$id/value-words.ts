import {
  documentType,
  groupAccount,
  groupId,
  groupMobile,
  groupUscc,
  type Locale,
  specialPermits,
} from '@ruzhu/rules';
import { speak } from '../../../texts/area.ts';
import { consoleTexts } from '../../parts/console-texts.ts';
import type { Item, ItemField } from './case-view.ts';
import { fieldTexts } from './field-texts.ts';

const plainKey = (key: string) => key.replace(/^entity\./, '');
const texts = (locale: Locale): Readonly<Record<string, string>> => fieldTexts[locale];

/** What the table calls an answer. */
export const labelOf = (key: string, locale: Locale): string => texts(locale)[plainKey(key)] ?? plainKey(key);

/** Long numbers are read in groups. */
const GROUPED: Readonly<Record<string, (value: string) => string>> = {
  licenceNumber: groupUscc,
  adminIdNumber: groupId,
  bankAccountNumber: groupAccount,
  adminMobile: groupMobile,
  contactMobile: groupMobile,
};

/** A revealed value, in the groups a person compares. */
export const groupedValue = (key: string, value: string): string => GROUPED[plainKey(key)]?.(value) ?? value;

/** Answers that are one of a few choices; everything else stands as it was typed. */
const CHOICES = [
  'subjectClass',
  'enterpriseType',
  'verificationType',
  'bankAccountKind',
  'nameBasis',
  'trademarkHolder',
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** 「商家自营 / 食品」 */
const categoryWords = (value: unknown): string =>
  isRecord(value) ? [value.first, value.second, value.third].map(textOf).filter(Boolean).join(' / ') : '';

function paperWords(value: unknown, locale: Locale): string {
  if (!isRecord(value)) return textOf(value);
  const say = speak(fieldTexts, locale);
  const type = documentType(textOf(value.documentType));
  const items = Array.isArray(value.items) ? value.items.map(textOf).filter(Boolean) : [];
  const parts = [
    type?.[locale] ?? textOf(value.documentType),
    textOf(value.number) && say('paper.number', { n: textOf(value.number) }),
    textOf(value.holderName) && say('paper.holder', { who: textOf(value.holderName) }),
    textOf(value.validUntil) && say('paper.until', { date: textOf(value.validUntil) }),
    items.length > 0 && say('paper.items', { what: items.join(locale === 'zh' ? '、' : ', ') }),
    categoryWords(value.category) && say('paper.for', { what: categoryWords(value.category) }),
  ];
  return parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ');
}

function recordWords(key: string, value: unknown, locale: Locale): string {
  if (key === 'papers') return paperWords(value, locale);
  return categoryWords(value) || textOf(value);
}

const permitWords = (kind: string, locale: Locale): string =>
  Object.entries(specialPermits).find(([key]) => key === kind)?.[1][locale] ?? kind;

/** An answer as lines of text; nothing for what was not filled in. */
export function valueLines(field: ItemField, locale: Locale): readonly string[] {
  const key = plainKey(field.key);
  const { value } = field;
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [speak(consoleTexts, locale)(value ? 'yes' : 'no')];
  if (Array.isArray(value)) return value.map((one) => recordWords(key, one, locale)).filter(Boolean);
  const text = String(value);
  if (key === 'permitKind') return [permitWords(text, locale)];
  if (CHOICES.includes(key)) return [texts(locale)[`value.${text}`] ?? text];
  return [field.sealed ? text : groupedValue(key, text)];
}

/** Answers that did not come up: a contact of one's own, where the administrator is the contact. */
const NOT_ASKED = ['contactName', 'contactMobile', 'contactEmail'];

/** The answers of an item that are there, and the names of those that are not. */
export function shownFields(item: Item, locale: Locale) {
  const same = item.fields.some((field) => field.key === 'contactSameAsAdmin' && field.value === true);
  const asked = item.fields.filter((field) => !(same && NOT_ASKED.includes(field.key)));
  const isFilled = (field: ItemField) => valueLines(field, locale).length > 0;
  const longTerm = asked.some((field) => field.key === 'longTerm' && field.value === true);
  return {
    filled: asked.filter((field) => isFilled(field) && !(field.key === 'longTerm' && field.value === false)),
    unfilled: asked
      .filter(
        (field) => !isFilled(field) && !(field.key === 'validUntil' && longTerm) && field.key !== 'longTerm',
      )
      .map((field) => labelOf(field.key, locale)),
  };
}
