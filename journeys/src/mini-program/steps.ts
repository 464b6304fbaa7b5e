/** The pages of a mini program, in order, and its settings, which come after the review. */
import type { Step } from '../engine/field.ts';
import { papersMissing } from './categories.ts';
import * as field from './fields.ts';

const happened =
  (key: string): NonNullable<Step['done']> =>
  ({ known }) =>
    known[key] === true;

export const miniProgramSteps: readonly Step[] = [
  { key: 'ready', fields: [field.agreeQuickRegistration] },
  { key: 'scan', fields: [], done: happened('reuseConfirmed') },
  { key: 'reuse', fields: [field.reuseOperator, field.reuseVerification] },
  {
    key: 'account',
    fields: [field.email, field.password, field.agreeMiniProgramTerms],
    done: happened('passwordSet'),
  },
  { key: 'activate', fields: [], done: happened('activated') },
  { key: 'admin', fields: field.administrator, asked: field.bindsAnew },
  { key: 'adminSms', fields: [], asked: field.bindsAnew, done: happened('adminMobileProved') },
  { key: 'adminScan', fields: [], asked: field.bindsAnew, done: happened('adminBound') },
  {
    key: 'info',
    fields: [field.mpName, field.mpShortName, field.mpIntro, field.mpAvatar],
    done: ({ known }) => known.nameFree !== false,
  },
  { key: 'category', fields: [field.categories] },
  {
    key: 'papers',
    fields: [field.papers],
    check: (_, context) => papersMissing(context),
    checkRefuses: ['paper.missing', 'paper.name_differs', 'paper.expired', 'paper.scope'],
    done: (context) => papersMissing(context).length === 0,
  },
];

export const miniProgramSettings: readonly Step[] = [
  { key: 'related', fields: [field.relatedAccounts], done: happened('relatedSeen') },
  {
    key: 'privacy',
    fields: [
      field.agreePrivacyTerms,
      field.privacyItems,
      field.storageRegion,
      field.privacyEmail,
      field.noticeMethod,
      field.retention,
      field.privacyPromise,
    ],
  },
  { key: 'base', fields: [field.minBaseLibrary] },
];
