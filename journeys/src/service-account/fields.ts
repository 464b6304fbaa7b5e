import {
  administratorIdRefusals,
  at,
  type CommonPasswords,
  judgePassword,
  licenceNumberRefusals,
  mobileRefusals,
  ok,
  parseMobile,
  parseUscc,
  readAccountName,
  readAdministratorId,
  readEntityName,
  readIntroduction,
  readLicenceNumber,
  readOperatingArea,
  readPersonName,
  refuse,
  registrationNumberFitsSubject,
  type SubjectKind,
  usccFitsSubject,
} from '@ruzhu/rules';
import type { Context, Field } from '../engine/field.ts';
import { choice, text, tick } from '../engine/field-kinds.ts';
import { nameWordsOf } from '../engine/name-words.ts';

/** Subjects as the first question groups them: companies and sole traders both answer 企业. */
export const SUBJECT_CLASSES = ['enterprise', 'media', 'government', 'otherOrg', 'individual'] as const;

const NO_LIST: CommonPasswords = { has: () => false };

export const password: Field = text(
  'password',
  (value, { policy, answers, known }) => {
    const judged = judgePassword(value, {
      email: String(answers.email ?? known.email ?? ''),
      policy,
      commonPasswords: (known.commonPasswords as CommonPasswords | undefined) ?? NO_LIST, // The server hands in its list.
    });
    return judged.ok ? ok(value) : judged;
  },
  [
    'password.short',
    'password.long',
    'password.common',
    'password.contains_name',
    'password.contains_product',
  ],
  { max: 512, secrecy: 'secret' },
);

export const agreeServiceTerms: Field = tick('agreeServiceTerms');

export const accountType: Field = {
  ...choice('accountType', () => ['service']),
  refusals: ['type.not_open'],
  read: (value, { policy }) =>
    value === 'service' && policy.values['types.open'].includes('service')
      ? ok(value)
      : refuse('type.not_open'),
};

export const region: Field = {
  ...choice('region', () => ['CN']),
  refusals: ['region.unsupported'],
  read: (value) => (value === 'CN' ? ok(value) : refuse('region.unsupported')),
};

/** 政府 / 媒体 / 企业 / 其他组织 / 个人; an individual is told at once. */
export const subjectClass: Field = {
  ...choice('subjectClass', () => SUBJECT_CLASSES),
  refusals: ['subject.individual', 'field.not_offered'],
  read: (value, { policy }) => {
    if (value === 'individual') return refuse('subject.individual');
    const known = SUBJECT_CLASSES.find((one) => one === value);
    return known && policy.values['serviceAccount.subjects'].includes(known)
      ? ok(known)
      : refuse('field.not_offered');
  },
  invalidates: ['enterpriseType'],
};

/** 企业 or 个体工商户, as printed on the licence. */
export const enterpriseType: Field = choice('enterpriseType', () => ['enterprise', 'soleTrader'], {
  asked: ({ answers }) => answers.subjectClass === 'enterprise',
});

/** The legal form the answers amount to, or `null` while they do not say. */
export function subjectKindOf(answers: Context['answers']): SubjectKind | null {
  const group = SUBJECT_CLASSES.find((one) => one === answers.subjectClass);
  if (group === undefined || group === 'individual') return null;
  if (group !== 'enterprise') return group;
  return answers.enterpriseType === 'soleTrader'
    ? 'soleTrader'
    : answers.enterpriseType === 'enterprise'
      ? 'enterprise'
      : null;
}

export const entityName: Field = text(
  'entityName',
  (value) => readEntityName(value),
  ['entityName.blank', 'entityName.length', 'entityName.charset'],
  {
    max: 200,
  },
);

/**
 * The number on the licence. `usccAsPrinted` says that the licence really shows it although its check digit fails
 * (genuine for some entities registered before 2016); a reviewer then compares it with the picture.
 */
export const licenceNumber: Field = text(
  'licenceNumber',
  (value, { policy, asOf, answers }) => {
    const kinds = policy.values['licence.numberKinds'];
    const reading = readLicenceNumber(value, { asOf, kinds });
    if (reading.ok || reading.refusal.code !== 'uscc.check' || answers.usccAsPrinted !== true) return reading;
    return ok(value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase());
  },
  licenceNumberRefusals,
);

/** Offered once the check digit of the number has failed. */
export const usccAsPrinted: Field = {
  key: 'usccAsPrinted',
  shape: 'yesNo',
  max: 5,
  optional: true,
  refusals: ['field.not_offered'],
  read: (value) => (typeof value === 'boolean' ? ok(value) : refuse('field.not_offered')),
};

export const legalRepName: Field = text('legalRepName', (value) => readPersonName(value), ['person.name'], {
  max: 80,
});

export const confirmSubjectFinal: Field = tick('confirmSubjectFinal', 'subject.confirm_missing');

/** What number and subject say together. Refusal: `subject.kind_mismatch`. */
export function numberFitsSubject(values: Context['answers'], { asOf }: Context) {
  const kind = subjectKindOf(values);
  const number = String(values.licenceNumber ?? '');
  if (!kind || number === '') return [];
  if (number.length === 15) {
    const fit = registrationNumberFitsSubject(number as never, kind); // Read as such by the field before.
    return fit.ok ? [] : [at('licenceNumber', fit.refusal)];
  }
  const reading = parseUscc(number, { asOf });
  const fit = reading.ok ? usccFitsSubject(reading.value, kind) : ok(number);
  return fit.ok ? [] : [at('licenceNumber', fit.refusal)];
}

export const proofMode: Field = {
  ...choice('proofMode', (policy) => policy.values['proof.modes']),
  refusals: ['field.not_offered', 'proof.forced'],
  read: (value, { policy, answers }) => {
    const mode = policy.values['proof.modes'].find((one) => one === value);
    if (!mode) return refuse('field.not_offered');
    const kind = subjectKindOf(answers);
    const forced = kind !== null && policy.values['proof.forced'].includes(kind);
    return forced && mode !== 'verification' ? refuse('proof.forced') : ok(mode);
  },
};

export const adminName: Field = text('adminName', (value) => readPersonName(value), ['person.name'], {
  max: 80,
  secrecy: 'sealed',
  mask: 'name',
});

export const adminIdNumber: Field = text(
  'adminIdNumber',
  (value, { asOf, policy }) => readAdministratorId(value, { asOf, minAge: policy.values['admin.minAge'] }),
  administratorIdRefusals,
  { max: 60, secrecy: 'sealed', mask: 'id' },
);

export const adminMobile: Field = text(
  'adminMobile',
  (value, { asOf }) => parseMobile(value, { asOf }),
  mobileRefusals,
  {
    max: 60,
    secrecy: 'sealed',
    mask: 'mobile',
  },
);

/** Every code the rules of a name refuse with; what other holders mean is told by the server. */
export const nameRefusals = [
  'name.size',
  'name.format',
  'name.space',
  'name.symbol',
  'name.forbidden',
  'name.brand_reserved',
  'name.generic',
  'name.region_generic',
  'name.illegal',
];

export const accountName: Field = text(
  'accountName',
  (value, { policy, answers, known }) => {
    const reading = readAccountName(value, {
      policy,
      kind: 'service',
      entityName: String(known.entityName ?? answers.entityName ?? ''),
      ...nameWordsOf({ known }),
    });
    return reading.ok ? { ...ok(reading.value), warnings: reading.warnings } : reading;
  },
  nameRefusals,
  { max: 200 },
);

export const introduction: Field = text(
  'introduction',
  (value, { policy, known }) => readIntroduction(value, { policy, ...nameWordsOf({ known }) }),
  ['intro.length', 'intro.chinese', 'intro.forbidden'],
  { max: 600 },
);

export const operatingArea: Field = {
  key: 'operatingArea',
  shape: 'record',
  max: 2,
  refusals: ['area.missing'],
  read: (value) => readOperatingArea(value),
};
