import {
  bankCardRefusals,
  cnapsRefusals,
  corporateAccountRefusals,
  emailRefusals,
  type InvoiceKind,
  landlineRefusals,
  mobileRefusals,
  ok,
  type Policy,
  parseBankCard,
  parseCnaps,
  parseCorporateAccount,
  parseLandline,
  parseMobile,
  parseTaxpayerNumber,
  parseTrademarkNumber,
  readAccountName,
  readCallSlots,
  readCivilDate,
  readEmail,
  readPersonName,
  readTrademarkClass,
  refuse,
  type SubjectKind,
  specialPermits,
  taxpayerNumberRefusals,
  trademarkClassRefusals,
  trademarkNumberRefusals,
  verificationFee,
} from '@ruzhu/rules';
import type { Context, Field } from '../engine/field.ts';
import { choice, file, files, freeText, text, tick, yesNo } from '../engine/field-kinds.ts';
import { nameWordsOf } from '../engine/name-words.ts';
import { nameRefusals } from '../service-account/fields.ts';

const BANK = ['bankAccountKind', 'bankName', 'bankCity', 'bankBranch', 'cnaps', 'bankAccountNumber'];

const kindOf = ({ known }: Context) => known.subjectKind as SubjectKind; // The entity record always holds one here.

export const agreeVerificationTerms: Field = tick('agreeVerificationTerms');

/** Kinds of verification, each with the subjects that may ask for it. */
const KINDS: Readonly<Record<string, readonly SubjectKind[]>> = {
  enterprise: ['enterprise'],
  soleTrader: ['soleTrader'],
  media: ['media'],
  government: ['government'],
  otherOrgFree: ['otherOrg'],
  socialGroup: ['otherOrg'],
  privateNonEnterprise: ['otherOrg'],
  otherProfit: ['otherOrg'],
};

export const verificationType: Field = {
  ...choice('verificationType', () => Object.keys(KINDS)),
  refusals: ['field.not_offered', 'verification.kind_mismatch'],
  read: (value, context) => {
    const subjects = typeof value === 'string' && Object.hasOwn(KINDS, value) ? KINDS[value] : undefined;
    if (!subjects) return refuse('field.not_offered');
    return subjects.includes(kindOf(context)) ? ok(value) : refuse('verification.kind_mismatch');
  },
};

export const otherProofs: Field = files('otherProofs', (policy) => policy.values['verify.otherProofs'], {
  optional: true,
});

export const officialLetter: Field = file('officialLetter', {
  asked: (context) => context.policy.values['verify.letterRequired'].includes(kindOf(context)),
});

const asksPermit = (context: Context) =>
  context.policy.values['verify.permitRequired'].includes(kindOf(context));

/** What a medium is permitted to do: which permit it is, its number, and the pictures of it. */
export const permitKind: Field = choice('permitKind', () => Object.keys(specialPermits), {
  asked: asksPermit,
  invalidates: ['permitNumber', 'permitFiles'],
});
export const permitNumber: Field = freeText('permitNumber', 60, { asked: asksPermit });
export const permitFiles: Field = files('permitFiles', (policy) => policy.values['verify.otherProofs'], {
  asked: asksPermit,
});

export const licenceImage: Field = file('licenceImage');
/** The certificate of a public body may say neither what it does nor since when. */
const mayBeSilent = (context: Context) => kindOf(context) === 'government';

export const businessScope: Field = freeText('businessScope', 2000, { optional: mayBeSilent });
export const address: Field = freeText('address', 200);
export const registeredCapital: Field = freeText('registeredCapital', 60, { optional: true });

export const establishedOn: Field = text(
  'establishedOn',
  (value, { asOf }) => {
    const date = readCivilDate(value);
    return date.ok && date.value > asOf ? refuse('date.future') : date;
  },
  ['date.format', 'date.unreal', 'date.future'],
  { max: 40, optional: mayBeSilent },
);

/** 长期: the licence has no last day. */
export const longTerm: Field = yesNo('longTerm', { optional: true });

export const validUntil: Field = text(
  'validUntil',
  (value, { asOf }) => {
    const date = readCivilDate(value);
    return date.ok && date.value < asOf ? refuse('licence.expired', '', { date: date.value }) : date;
  },
  ['date.format', 'date.unreal', 'licence.expired'],
  { max: 40, asked: ({ answers }) => answers.longTerm !== true },
);

type EntityProof = Policy['values']['verify.entityProof'][number];

/** The proofs of a registration, as the proof of the entity they amount to: what was proved then is not asked again. */
const PROOFS: Readonly<Record<string, EntityProof>> = { legalRep: 'legalRepFace', transfer: 'transfer' };

/** How the entity was proved, by what is known of its account; `null` while it was not. */
export function entityProofBy(facts: Readonly<Record<string, unknown>>): EntityProof | null {
  if (facts.proof !== 'proved') return null;
  return PROOFS[String(facts.proofBy)] ?? null;
}

/** Whether the rules ask for a proof of the entity apart from its papers. */
export const asksProof = ({ policy }: Context): boolean => policy.values['verify.entityProof'].length > 0;

/** How the entity is or will be proved: what has happened counts before what was chosen. */
const proofOf = ({ known, answers }: Context): unknown => known.entityProvedBy ?? answers.entityProof;

/** Whether the entity is proved: by the bank or the legal representative, or by the licence that was handed in. */
export const isEntityProved = (context: Context): boolean =>
  context.known.entityProvedBy != null ||
  (proofOf(context) === 'electronicLicence' && context.answers.electronicLicence != null);

const offeredProofs = choice('entityProof', (policy) => policy.values['verify.entityProof']);

/** The way the entity is proved, where the policy asks for one. Once it is proved, no other way is begun. */
export const entityProof: Field = {
  ...offeredProofs,
  asked: asksProof,
  optional: ({ known }) => known.entityProvedBy != null,
  refusals: [...offeredProofs.refusals, 'proof.already_proved'],
  read: (value, context) =>
    context.known.entityProvedBy != null && value !== context.known.entityProvedBy
      ? refuse('proof.already_proved')
      : offeredProofs.read(value, context),
  invalidates: ['electronicLicence', ...BANK],
};

/** The licence as its app gives it out: a file whose code the reviewer scans. */
export const electronicLicence: Field = file('electronicLicence', {
  asked: (context) => asksProof(context) && proofOf(context) === 'electronicLicence',
});

/**
 * The account's page comes up for everybody where the rules ask for no proof of the entity apart; where they do, only
 * for the proof that uses the account, and never of a sole trader, who need not have one.
 */
export const bankAsked = (context: Context): boolean =>
  !asksProof(context) || (kindOf(context) !== 'soleTrader' && proofOf(context) === 'transfer');

/** Whoever chose to prove the entity with the account gives it. */
const bankOptional = (context: Context) =>
  !asksProof(context) && !context.policy.values['verify.bankRequired'].includes(kindOf(context));

export const bankAccountKind: Field = {
  ...choice('bankAccountKind', () => ['corporate', 'personalOfOperator'], { optional: bankOptional }),
  refusals: ['field.not_offered', 'bank.personal_not_allowed'],
  read: (value, context) => {
    if (value === 'corporate') return ok(value);
    if (value !== 'personalOfOperator') return refuse('field.not_offered');
    return kindOf(context) === 'soleTrader' ? ok(value) : refuse('bank.personal_not_allowed');
  },
};
export const bankName: Field = freeText('bankName', 60, { optional: bankOptional });
export const bankCity: Field = freeText('bankCity', 40, { optional: bankOptional });
export const bankBranch: Field = freeText('bankBranch', 80, { optional: bankOptional });
export const cnaps: Field = text('cnaps', (value, { asOf }) => parseCnaps(value, { asOf }), cnapsRefusals, {
  max: 40,
  optional: true,
});
export const bankAccountNumber: Field = text(
  'bankAccountNumber',
  (value, { asOf, answers }) =>
    answers.bankAccountKind === 'personalOfOperator'
      ? parseBankCard(value, { asOf })
      : parseCorporateAccount(value, { asOf, bank: String(answers.bankName ?? '') }),
  [...corporateAccountRefusals, ...bankCardRefusals],
  { max: 60, optional: bankOptional, secrecy: 'sealed', mask: 'account' },
);

const otherContact = ({ answers }: Context) => answers.contactSameAsAdmin === false;

export const contactSameAsAdmin: Field = yesNo('contactSameAsAdmin', {
  invalidates: ['contactName', 'contactMobile', 'contactEmail'],
});
export const contactName: Field = text('contactName', (value) => readPersonName(value), ['person.name'], {
  max: 80,
  asked: otherContact,
  secrecy: 'sealed',
  mask: 'name',
});
export const contactMobile: Field = text(
  'contactMobile',
  (value, { asOf }) => parseMobile(value, { asOf }),
  mobileRefusals,
  {
    max: 60,
    asked: otherContact,
    secrecy: 'sealed',
    mask: 'mobile',
  },
);
export const contactEmail: Field = text('contactEmail', (value) => readEmail(value), emailRefusals, {
  max: 400,
  asked: otherContact,
  secrecy: 'sealed',
  mask: 'email',
});

/** A second number to call, mobile or landline; it must be another one. */
export const contactBackupPhone: Field = text(
  'contactBackupPhone',
  (value, { asOf, answers, known }) => {
    const mobile = parseMobile(value, { asOf });
    const reading = mobile.ok ? mobile : parseLandline(value, { asOf });
    const first = answers.contactSameAsAdmin === false ? answers.contactMobile : known.adminMobile;
    return reading.ok && reading.value === first ? refuse('phone.same') : reading;
  },
  [...landlineRefusals, 'phone.same'],
  { max: 60, optional: true, secrecy: 'sealed', mask: 'mobile' },
);
export const contactPosition: Field = freeText('contactPosition', 40, { optional: true });

export const callSlots: Field = {
  key: 'callSlots',
  shape: 'choices',
  max: 20,
  optional: true,
  refusals: ['call.slot_past', 'call.slot_unknown', 'call.slot_none'],
  read: (value, { now, policy, known }) =>
    readCallSlots(value, { now, policy, calendar: known.calendar as never }),
};

export const nameBasis: Field = choice('nameBasis', () => ['trademark', 'ownWords'], {
  invalidates: [
    'trademarkNumber',
    'trademarkClass',
    'trademarkValidUntil',
    'trademarkCertificate',
    'trademarkTransfer',
    'trademarkLicence',
  ],
});
const byTrademark = ({ answers }: Context) => answers.nameBasis === 'trademark';

export const trademarkNumber: Field = text(
  'trademarkNumber',
  (value, { asOf }) => parseTrademarkNumber(value, { asOf }),
  trademarkNumberRefusals,
  {
    max: 40,
    asked: byTrademark,
  },
);
export const trademarkClass: Field = text(
  'trademarkClass',
  (value) => {
    const reading = readTrademarkClass(value);
    return reading.ok ? ok(String(reading.value)) : reading;
  },
  trademarkClassRefusals,
  {
    max: 10,
    asked: byTrademark,
  },
);
/** The last day of the mark, as its certificate says: one that has run out carries no name. */
export const trademarkValidUntil: Field = text(
  'trademarkValidUntil',
  (value, { asOf }) => {
    const date = readCivilDate(value);
    return date.ok && date.value < asOf ? refuse('trademark.expired', '', { date: date.value }) : date;
  },
  ['date.format', 'date.unreal', 'trademark.expired'],
  { max: 40, asked: byTrademark },
);
export const trademarkHolder: Field = choice('trademarkHolder', () => ['self', 'transferred', 'licensed'], {
  asked: byTrademark,
});
export const trademarkCertificate: Field = file('trademarkCertificate', { asked: byTrademark });
export const trademarkTransfer: Field = file('trademarkTransfer', {
  asked: (context) => byTrademark(context) && context.answers.trademarkHolder === 'transferred',
});
export const trademarkLicence: Field = file('trademarkLicence', {
  asked: (context) => byTrademark(context) && context.answers.trademarkHolder === 'licensed',
});

/** The account's name as it is to be verified; the name rules with what the basis allows. */
export const accountName: Field = text(
  'accountName',
  (value, { policy, answers, known }) => {
    const reading = readAccountName(value, {
      policy,
      kind: 'service',
      entityName: String(known.entityName ?? ''),
      ...nameWordsOf({ known }),
      basis: answers.nameBasis === 'trademark' ? 'trademark' : 'ownWords',
    });
    return reading.ok ? { ...ok(reading.value), warnings: reading.warnings } : reading;
  },
  nameRefusals,
  { max: 200 },
);

/** Papers for a name that is only allowed with proof. */
export const nameProofs: Field = files('nameProofs', (policy) => policy.values['verify.nameProofs'], {
  optional: ({ known }) => known.nameProofNeeded !== true,
});

/** Nobody is invoiced who pays nothing. */
export const invoiceAsked = (context: Context): boolean =>
  verificationFee(context.policy, {
    kind: kindOf(context),
    licenceNumber: context.known.licenceNumber,
  }) > 0;

export const invoiceKind: Field = choice('invoiceKind', (policy) => policy.values['invoice.kinds'], {
  invalidates: [
    'registeredAddress',
    'registeredPhone',
    'mailRecipient',
    'mailPhone',
    'mailArea',
    'mailStreet',
    'mailPostcode',
  ],
});
const invoiced = ({ answers }: Context) =>
  answers.invoiceKind !== undefined && answers.invoiceKind !== 'none';
const SPECIAL: readonly InvoiceKind[] = ['paperSpecial', 'digitalSpecial'];
const special = ({ answers }: Context) => SPECIAL.some((kind) => kind === answers.invoiceKind);
const onPaper = ({ answers }: Context) => answers.invoiceKind === 'paperSpecial';

export const taxNumber: Field = text(
  'taxNumber',
  (value, { asOf }) => parseTaxpayerNumber(value, { asOf }),
  taxpayerNumberRefusals,
  {
    max: 60,
    asked: invoiced,
  },
);
export const invoiceEmail: Field = text('invoiceEmail', (value) => readEmail(value), emailRefusals, {
  max: 400,
  asked: (context) => invoiced(context) && !onPaper(context),
  secrecy: 'sealed',
  mask: 'email',
});
export const registeredAddress: Field = freeText('registeredAddress', 120, { asked: special });
export const registeredPhone: Field = text(
  'registeredPhone',
  (value, { asOf }) => {
    const mobile = parseMobile(value, { asOf });
    return mobile.ok ? mobile : parseLandline(value, { asOf });
  },
  landlineRefusals,
  { max: 60, asked: special, secrecy: 'sealed', mask: 'mobile' },
);
export const invoiceBank: Field = freeText('invoiceBank', 80, { asked: special });
export const invoiceAccount: Field = text(
  'invoiceAccount',
  (value, { asOf }) => parseCorporateAccount(value, { asOf }),
  corporateAccountRefusals,
  { max: 60, asked: special, secrecy: 'sealed', mask: 'account' },
);
export const mailRecipient: Field = text('mailRecipient', (value) => readPersonName(value), ['person.name'], {
  max: 80,
  asked: onPaper,
  secrecy: 'sealed',
  mask: 'name',
});
export const mailPhone: Field = text(
  'mailPhone',
  (value, { asOf }) => parseMobile(value, { asOf }),
  mobileRefusals,
  {
    max: 60,
    asked: onPaper,
    secrecy: 'sealed',
    mask: 'mobile',
  },
);
export const mailArea: Field = freeText('mailArea', 60, { asked: onPaper });
export const mailStreet: Field = freeText('mailStreet', 120, { asked: onPaper, secrecy: 'sealed' });
export const mailPostcode: Field = text(
  'mailPostcode',
  (value) => {
    const digits = value.normalize('NFKC').replace(/\s/g, '');
    return /^\d{6}$/.test(digits) ? ok(digits) : refuse('invoice.postcode');
  },
  ['invoice.postcode'],
  { max: 20, asked: onPaper },
);
export const invoiceRemark: Field = freeText('invoiceRemark', 200, { asked: invoiced, optional: true });

export const agreeNotReturned: Field = tick('agreeNotReturned', 'pay.tick_missing');
export const agreeCall: Field = tick('agreeCall', 'pay.tick_missing');
