import {
  emailRefusals,
  ok,
  readBaseLibrary,
  readEmail,
  readIntroduction,
  readMiniProgramName,
  readPrivacyItems,
  readRetention,
  readShortName,
  refuse,
  retentionText,
} from '@ruzhu/rules';
import type { Context, Field } from '../engine/field.ts';
import { choice, file, text, tick, yesNo } from '../engine/field-kinds.ts';
import { nameWordsOf } from '../engine/name-words.ts';
import {
  password as accountPassword,
  adminIdNumber,
  adminMobile,
  adminName,
  nameRefusals,
} from '../service-account/fields.ts';
import { readCategories, readPapers } from './categories.ts';

export const agreeQuickRegistration: Field = tick('agreeQuickRegistration');

const offers =
  (part: 'operator' | 'verification') =>
  ({ policy }: Context) =>
    policy.values['reuse.parts'].includes(part);
export const reuseOperator: Field = yesNo('reuseOperator', { asked: offers('operator') });
export const reuseVerification: Field = yesNo('reuseVerification', { asked: offers('verification') });

/** A mailbox never used before, and not the one of the account. */
export const email: Field = text(
  'email',
  (value, { known }) => {
    const reading = readEmail(value);
    return reading.ok && reading.value === known.accountEmail ? refuse('email.same_as_account') : reading;
  },
  [...emailRefusals, 'email.same_as_account'],
  { max: 400, secrecy: 'sealed', mask: 'email' },
);
export const password: Field = accountPassword;
export const agreeMiniProgramTerms: Field = tick('agreeMiniProgramTerms');

const bindsAnew = ({ answers }: Context) => answers.reuseOperator === false;
export const administrator: readonly Field[] = [adminName, adminIdNumber, adminMobile].map((field) => ({
  ...field,
  asked: bindsAnew,
}));
export { bindsAnew };

export const mpName: Field = text(
  'mpName',
  (value, { policy, known }) => {
    const entityName = String(known.entityName ?? '');
    const reading = readMiniProgramName(value, { policy, entityName, ...nameWordsOf({ known }) });
    return reading.ok ? { ...ok(reading.value), warnings: reading.warnings } : reading;
  },
  [...nameRefusals, 'name.contains_miniprogram'],
  { max: 200 },
);
export const mpShortName: Field = text(
  'mpShortName',
  (value, { answers, policy, known }) =>
    readShortName(value, { name: String(answers.mpName ?? ''), policy, ...nameWordsOf({ known }) }),
  [...nameRefusals, 'name.contains_miniprogram', 'name.short_size', 'name.short_order'],
  { max: 60, optional: true },
);
export const mpIntro: Field = text(
  'mpIntro',
  (value, { policy, known }) => readIntroduction(value, { policy, ...nameWordsOf({ known }) }),
  ['intro.length', 'intro.chinese', 'intro.forbidden'],
  {
    max: 600,
  },
);
export const mpAvatar: Field = file('mpAvatar');

export const categories: Field = {
  key: 'categories',
  shape: 'records',
  max: 20,
  refusals: [
    'category.format',
    'category.count',
    'category.duplicate',
    'category.subject',
    'category.hidden',
    'category.unknown',
  ],
  read: readCategories,
};

export const papers: Field = {
  key: 'papers',
  shape: 'records',
  max: 60,
  // Which papers are needed is for the page to say: a category without papers needs none.
  optional: true,
  refusals: ['paper.format', 'file.unknown'],
  read: readPapers,
};

export const relatedAccounts: Field = {
  key: 'relatedAccounts',
  shape: 'choices',
  max: 20,
  optional: true,
  refusals: ['field.not_offered'],
  read: (value, { known }) => {
    const offered = Array.isArray(known.relatable) ? known.relatable : [];
    return Array.isArray(value) && value.every((one) => offered.includes(one))
      ? ok([...new Set(value)])
      : refuse('field.not_offered');
  },
};

export const agreePrivacyTerms: Field = tick('agreePrivacyTerms');
export const privacyItems: Field = {
  key: 'privacyItems',
  shape: 'records',
  max: 30,
  refusals: ['privacy.too_few', 'privacy.purpose_missing', 'privacy.key_unknown'],
  read: (value, { policy }) => readPrivacyItems(value, { policy }),
};
export const storageRegion: Field = {
  ...choice('storageRegion', () => ['mainland']),
  refusals: ['privacy.region'],
  read: (value) => (value === 'mainland' ? ok(value) : refuse('privacy.region')),
};
export const privacyEmail: Field = text('privacyEmail', (value) => readEmail(value), emailRefusals, {
  max: 400,
});
const asksMore = ({ policy }: Context) => policy.values['privacy.noticeRequired'];
export const noticeMethod: Field = choice('noticeMethod', () => ['popup', 'message', 'announcement'], {
  asked: asksMore,
});
export const retention: Field = text(
  'retention',
  (value) => {
    const reading = readRetention(value);
    return reading.ok ? ok(retentionText(reading.value)) : reading;
  },
  ['privacy.retention'],
  { max: 40, asked: asksMore },
);
export const privacyPromise: Field = tick('privacyPromise');

export const minBaseLibrary: Field = text(
  'minBaseLibrary',
  (value, { policy }) => readBaseLibrary(value, { policy }),
  ['baseLibrary.format', 'baseLibrary.too_low'],
  { max: 40 },
);
