/**
 * The pages of registering a service account, in order. A page is done when its answers stand, or when what it waits
 * for has happened (`known` says so). Only the server knows `known`.
 */

import type { Step } from '../engine/field.ts';
import * as field from './fields.ts';

const happened =
  (key: string): NonNullable<Step['done']> =>
  ({ known }) =>
    known[key] === true;

export const serviceAccountSteps: readonly Step[] = [
  { key: 'password', fields: [field.password, field.agreeServiceTerms], done: happened('passwordSet') },
  { key: 'type', fields: [field.accountType] },
  {
    key: 'entity',
    fields: [
      field.region,
      field.subjectClass,
      field.enterpriseType,
      field.entityName,
      field.usccAsPrinted,
      field.licenceNumber,
      field.legalRepName,
      field.confirmSubjectFinal,
    ],
    check: field.numberFitsSubject,
    checkRefuses: ['subject.kind_mismatch'],
  },
  // The choice may be changed until a proof has succeeded; going straight to verification proves nothing here.
  {
    key: 'verify',
    fields: [field.proofMode],
    done: ({ answers, known }) => answers.proofMode === 'verification' || known.proof === 'proved',
  },
  { key: 'admin', fields: [field.adminName, field.adminIdNumber, field.adminMobile] },
  { key: 'adminSms', fields: [], done: happened('adminMobileProved') },
  { key: 'adminScan', fields: [], done: happened('adminBound') },
  {
    key: 'name',
    fields: [field.accountName, field.introduction, field.operatingArea],
    done: ({ known }) => known.nameFree !== false,
  },
];
