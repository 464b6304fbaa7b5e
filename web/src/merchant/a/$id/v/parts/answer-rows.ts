import type { Answers } from '@ruzhu/journeys';
import { invoiceKinds, type Locale, specialPermits } from '@ruzhu/rules';
import type { SummaryRow } from '../../../../../kit/summary-list.tsx';
import { speak } from '../../../../../texts/area.ts';
import { labelTexts } from './label-texts.ts';
import type { VerificationPage } from './places.ts';

type Key = keyof typeof labelTexts.zh;
type Label = Key extends infer K ? (K extends `label.${infer Name}` ? Name : never) : never;

const isKey = (key: string): key is Key => Object.hasOwn(labelTexts.zh, key);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The answers shown of each page, in its order. What was not asked has no row. */
const shown: Readonly<Record<VerificationPage, readonly Label[]>> = {
  agree: [],
  who: ['verificationType', 'permitKind', 'permitNumber'],
  licence: ['businessScope', 'address', 'establishedOn', 'validUntil', 'registeredCapital'],
  proof: ['entityProof'],
  bank: ['bankAccountKind', 'bankName', 'bankCity', 'bankBranch', 'cnaps', 'bankAccountNumber'],
  contact: [
    'contactSameAsAdmin',
    'contactName',
    'contactMobile',
    'contactEmail',
    'contactBackupPhone',
    'contactPosition',
  ],
  naming: [
    'accountName',
    'nameBasis',
    'trademarkNumber',
    'trademarkClass',
    'trademarkValidUntil',
    'trademarkHolder',
  ],
  invoice: [
    'invoiceKind',
    'taxNumber',
    'invoiceEmail',
    'registeredAddress',
    'registeredPhone',
    'invoiceBank',
    'invoiceAccount',
    'mailRecipient',
    'mailPhone',
    'mailArea',
    'mailStreet',
    'mailPostcode',
    'invoiceRemark',
  ],
};

type Reading = (answers: Answers, locale: Locale) => string | null;

const worded =
  (prefix: 'value' | 'type', name: string): Reading =>
  (answers, locale) => {
    const key = `${prefix}.${String(answers[name])}`;
    return isKey(key) ? speakPlain(key, locale) : text(answers[name]);
  };

const speakPlain = (key: Key, locale: Locale): string => labelTexts[locale][key];

/** Answers that are not shown as they are kept. */
const read: Readonly<Partial<Record<Label, Reading>>> = {
  verificationType: worded('type', 'verificationType'),
  permitKind: ({ permitKind }, locale) =>
    Object.entries(specialPermits).find(([kind]) => kind === permitKind)?.[1][locale] ?? text(permitKind),
  entityProof: worded('value', 'entityProof'),
  bankAccountKind: worded('value', 'bankAccountKind'),
  nameBasis: worded('value', 'nameBasis'),
  trademarkHolder: worded('value', 'trademarkHolder'),
  validUntil: ({ longTerm, validUntil }, locale) =>
    longTerm === true ? speakPlain('value.longTerm', locale) : text(validUntil),
  contactSameAsAdmin: ({ contactSameAsAdmin }, locale) =>
    speakPlain(contactSameAsAdmin === false ? 'value.otherContact' : 'value.sameAsAdmin', locale),
  invoiceKind: ({ invoiceKind }, locale) =>
    Object.entries(invoiceKinds).find(([kind]) => kind === invoiceKind)?.[1].title[locale] ??
    text(invoiceKind),
};

/** What was answered on a page, as rows; sealed values arrive masked. */
export function answerRows(page: VerificationPage, answers: Answers, locale: Locale): readonly SummaryRow[] {
  if (page === 'agree')
    return [
      {
        label: speakPlain('label.agreed', locale),
        value: answers.agreeVerificationTerms === true ? speakPlain('value.agreed', locale) : null,
      },
    ];
  const say = speak(labelTexts, locale);
  return shown[page].flatMap((name) => {
    const value = (read[name] ?? ((all: Answers) => text(all[name])))(answers, locale);
    return value === null ? [] : [{ label: say(`label.${name}`), value }];
  });
}
