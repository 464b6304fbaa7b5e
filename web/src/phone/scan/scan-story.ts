import { type Locale, type Policy, policySets } from '@ruzhu/rules';
import { amount } from '../../texts/amounts.ts';
import { type Say, speak } from '../../texts/area.ts';
import { instantWords } from '../../texts/dates.ts';
import { moneyWords } from '../../texts/money.ts';
import { browserWords } from '../browser-words.ts';
import type { Row } from '../parts.ts';
import type { PageSetting, ScanPurpose, ScanView } from '../views.ts';
import { scanTexts } from './scan-texts.ts';

type T = Say<(typeof scanTexts)['zh']>;
type Asked = {
  readonly t: T;
  readonly act: ScanView['act'];
  readonly policy: Policy;
  readonly setting: PageSetting;
};

/** What a purpose asks: its h1, what then happens, and the values it is about, in their order. */
type Story = {
  readonly title: (asked: Asked) => string;
  readonly lead: (asked: Asked) => string;
  readonly rows: readonly RowName[];
};

const textOf = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const amountOf = ({ act }: Asked): number => (typeof act.amount === 'number' ? act.amount : 0);

/** The reuse of what was verified, as the policy of the application has it. */
const reused = ({ t, policy }: Asked) =>
  policy.values['reuse.parts'].map((part) => t(`part.${part}`)).join(t('join'));

const ROLES = ['reviewer', 'nameReviewer', 'finance', 'operator'] as const;
const roles = ({ t, act }: Asked) =>
  textOf(act.roles)
    .split('+')
    .flatMap((role) => ROLES.filter((known) => known === role))
    .map((role) => t(`role.${role}`))
    .join(t('join'));

/** Each row with what it says; one without a value is left out. */
const rows = {
  subject: ({ act }) => textOf(act.subject),
  account: ({ act }) => textOf(act.account),
  service: ({ act }) => textOf(act.account),
  program: ({ act }) => textOf(act.account),
  source: ({ act }) => textOf(act.account),
  parts: reused,
  order: ({ act }) => textOf(act.order),
  amount: (asked) => amount(amountOf(asked)),
  payee: ({ setting }) => setting.productName,
  appId: ({ act }) => textOf(act.appId),
  successor: ({ act }) => textOf(act.person),
  mailbox: ({ act }) => textOf(act.mailbox),
  roles,
} satisfies Readonly<Record<string, (asked: Asked) => string>>;

type RowName = keyof typeof rows;

/** The refund rule is repeated where it is agreed to. */
const refund = ({ policy, setting }: Asked) =>
  moneyWords(policy, {}, { subject: 'enterprise', locale: setting.locale }).refundShort;

const secret: readonly RowName[] = ['program', 'appId'];

const stories = {
  login: { title: ({ t }) => t('login.title'), lead: ({ t }) => t('login.lead'), rows: ['account'] },
  bindAdministrator: {
    title: ({ t }) => t('bindAdministrator.title'),
    lead: ({ t }) => t('bindAdministrator.lead'),
    rows: ['service', 'subject'],
  },
  bindMiniProgramAdministrator: {
    title: ({ t }) => t('bindMiniProgramAdministrator.title'),
    lead: ({ t }) => t('bindMiniProgramAdministrator.lead'),
    rows: ['program', 'subject'],
  },
  confirmVerification: {
    title: ({ t }) => t('confirmVerification.title'),
    lead: ({ t }) => t('confirmVerification.lead'),
    rows: ['subject', 'order'],
  },
  confirmPayment: {
    title: (asked) =>
      amountOf(asked) > 0
        ? asked.t('confirmPayment.title', { amount: amount(amountOf(asked)) })
        : asked.t('confirmPayment.none'),
    lead: (asked) => (amountOf(asked) > 0 ? refund(asked) : asked.t('confirmPayment.none.lead')),
    rows: ['payee', 'amount', 'subject', 'order'],
  },
  confirmReuse: {
    title: ({ t }) => t('confirmReuse.title'),
    lead: ({ t }) => t('confirmReuse.lead'),
    rows: ['source', 'subject', 'parts', 'order'],
  },
  makeSecret: {
    title: ({ t }) => t('makeSecret.title'),
    lead: ({ t }) => t('makeSecret.lead'),
    rows: secret,
  },
  resetSecret: {
    title: ({ t }) => t('resetSecret.title'),
    lead: ({ t }) => t('resetSecret.lead'),
    rows: secret,
  },
  freezeSecret: {
    title: ({ t }) => t('freezeSecret.title'),
    lead: ({ t }) => t('freezeSecret.lead'),
    rows: secret,
  },
  thawSecret: {
    title: ({ t }) => t('thawSecret.title'),
    lead: ({ t }) => t('thawSecret.lead'),
    rows: secret,
  },
  changePassword: {
    title: ({ t }) => t('changePassword.title'),
    lead: ({ t }) => t('changePassword.lead'),
    rows: ['account'],
  },
  handOverAdministrator: {
    title: ({ t }) => t('handOverAdministrator.title'),
    lead: ({ t }) => t('handOverAdministrator.lead'),
    rows: ['account', 'successor'],
  },
  takeOverAdministrator: {
    title: ({ t }) => t('takeOverAdministrator.title'),
    lead: ({ t }) => t('takeOverAdministrator.lead'),
    rows: ['account'],
  },
  changeMailbox: {
    title: ({ t }) => t('changeMailbox.title'),
    lead: ({ t }) => t('changeMailbox.lead'),
    rows: ['account', 'mailbox'],
  },
  closeAccount: {
    title: ({ t }) => t('closeAccount.title'),
    lead: ({ t }) => t('closeAccount.lead'),
    rows: ['account', 'subject'],
  },
  staffLogin: {
    title: ({ t }) => t('staffLogin.title'),
    lead: ({ t }) => t('staffLogin.lead'),
    rows: ['account', 'roles'],
  },
  bindStaff: {
    title: ({ t }) => t('bindStaff.title'),
    lead: ({ t }) => t('bindStaff.lead'),
    rows: ['account', 'roles'],
  },
} satisfies Readonly<Record<ScanPurpose, Story>>;

/** A purpose this page does not know yet is still shown with all that is told of it. */
const other: Story = {
  title: ({ t }) => t('other.title'),
  lead: ({ t }) => t('other.lead'),
  rows: ['subject', 'account', 'order', 'appId'],
};

const isPurpose = (purpose: string): purpose is ScanPurpose => Object.hasOwn(stories, purpose);
const isStaff = (purpose: string) => purpose === 'staffLogin' || purpose === 'bindStaff';

const whoAsks = (view: ScanView, t: T, locale: Locale): readonly Row[] => [
  {
    label: t(isStaff(view.purpose) ? 'row.person' : 'row.administrator'),
    value: view.personMasked,
    user: true,
  },
  { label: t('row.browser'), value: browserWords(view.browser, locale) || t('browser.unknown') },
  { label: t('row.begunAt'), value: instantWords(view.begunAt, locale, 'day') },
];

export type ScanStory = { readonly title: string; readonly lead: string; readonly rows: readonly Row[] };

/** A scan in words: what is confirmed with all its values, by whom, asked from where and when. */
export function scanStory(view: ScanView, setting: PageSetting): ScanStory {
  const t = speak(scanTexts, setting.locale);
  const policy = policySets.find((one) => one.id === view.policy) ?? setting.policy;
  const asked: Asked = { t, act: view.act, policy, setting };
  const story: Story = isPurpose(view.purpose) ? stories[view.purpose] : other;
  const values = story.rows.map((name) => ({
    label: t(`row.${name}`),
    value: rows[name](asked),
    user: true,
  }));
  return {
    title: story.title(asked),
    lead: story.lead(asked),
    rows: [...values, ...whoAsks(view, t, setting.locale)].filter((row) => row.value !== ''),
  };
}
