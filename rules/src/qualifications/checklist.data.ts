/**
 * What to have at hand before the road begins, by group. Each row says when it belongs on the list, in what form it is
 * needed, who must be there in person, and whether the answers already say that it is there.
 */
import type { Policy } from '../policy/policy.ts';
import type { Words } from '../texts.ts';
import type { EligibilityAnswers, YesNo } from './eligibility-answers.ts';
import type { RoadActor } from './road-stages.ts';
import { proofModeOf } from './road-stages.ts';

export type ChecklistGroupKey = 'subject' | 'people' | 'mailboxes' | 'name' | 'permits' | 'money';

/** In what form a thing is needed. `presence`: the person in person, with the phone. */
export type ChecklistForm = 'original' | 'sealedCopy' | 'data' | 'mailbox' | 'presence' | 'money';

/** `have`: the answers say it is there; `get`: they say it is not; `check`: nobody said. */
export type ChecklistState = 'have' | 'get' | 'check';

export type ChecklistRow = {
  readonly key: string;
  readonly group: ChecklistGroupKey;
  readonly text: Words;
  readonly forms: readonly ChecklistForm[];
  readonly present: readonly RoadActor[];
  readonly holds: (answers: EligibilityAnswers, policy: Policy) => boolean;
  readonly state: (answers: EligibilityAnswers) => ChecklistState;
};

export const checklistGroups: readonly { readonly key: ChecklistGroupKey; readonly title: Words }[] = [
  { key: 'subject', title: { zh: '主体', en: 'Subject' } },
  { key: 'people', title: { zh: '人员', en: 'People' } },
  { key: 'mailboxes', title: { zh: '邮箱', en: 'Mailboxes' } },
  { key: 'name', title: { zh: '名称', en: 'Name' } },
  { key: 'permits', title: { zh: '资质', en: 'Permits' } },
  { key: 'money', title: { zh: '费用和发票', en: 'Fee and invoice' } },
];

const fromYesNo = (answer: YesNo): ChecklistState =>
  answer === 'unsure' ? 'check' : answer === 'yes' ? 'have' : 'get';
const always = () => true;
const check = (): ChecklistState => 'check';

/** Companies under rules that ask for the account, and everybody who proves the subject by a transfer. */
const wantsAccount = (answers: EligibilityAnswers, policy: Policy): boolean =>
  proofModeOf(answers, policy) === 'transfer' ||
  answers.subjectKind === 'unsure' ||
  policy.values['verify.bankRequired'].includes(answers.subjectKind);

export const checklistRows: readonly ChecklistRow[] = [
  {
    key: 'licence',
    group: 'subject',
    text: {
      zh: '营业执照原件，彩色扫描或拍照；用复印件要加盖公章',
      en: 'Business licence: colour scan or photo of the original; a copy must carry the seal',
    },
    forms: ['original', 'sealedCopy'],
    present: [],
    holds: always,
    state: ({ hasLicence }) => (hasLicence === 'yes' ? 'have' : hasLicence === 'unsure' ? 'check' : 'get'),
  },
  {
    key: 'account',
    group: 'subject',
    text: {
      zh: '对公账户：户名（与执照一致）、开户银行、支行、账号',
      en: 'Corporate account: name as on the licence, bank, branch, number',
    },
    forms: ['data'],
    present: [],
    holds: wantsAccount,
    state: ({ hasCorporateAccount }) => fromYesNo(hasCorporateAccount),
  },
  {
    key: 'entityProof',
    group: 'subject',
    text: {
      zh: '认证时的主体证明，三选一：对公账户付款、法定代表人扫脸、电子营业执照',
      en: 'Proof at the verification, one of: transfer, face check of the legal representative, electronic licence',
    },
    forms: ['presence'],
    present: ['legalRep'],
    holds: (_answers, policy) => policy.values['verify.entityProof'].length > 0,
    state: check,
  },
  {
    key: 'administrator.id',
    group: 'people',
    text: {
      zh: '管理员：居民身份证原件（临时身份证不行），年满 18 周岁',
      en: 'Administrator: ID card (not a temporary one), 18 or older',
    },
    forms: ['original', 'data'],
    present: ['administrator'],
    holds: always,
    state: ({ adminReady }) => fromYesNo(adminReady),
  },
  {
    key: 'administrator.phone',
    group: 'people',
    text: {
      zh: '管理员：本人手机号，本人微信并绑定本人银行卡；每次登录都要扫码',
      en: 'Administrator: own mobile, own WeChat bound to an own bank card; scans at every login',
    },
    forms: ['presence'],
    present: ['administrator'],
    holds: always,
    state: ({ adminReady }) => fromYesNo(adminReady),
  },
  {
    key: 'legalRep.scan',
    group: 'people',
    text: {
      zh: '法定代表人（个体工商户为经营者）：本人微信实名，24 小时内在手机上完成验证',
      en: 'Legal representative: own WeChat with real name, completes the proof on the phone within 24 hours',
    },
    forms: ['presence', 'data'],
    present: ['legalRep'],
    holds: (answers, policy) => proofModeOf(answers, policy) === 'legalRep',
    state: ({ legalRepReachable }) => fromYesNo(legalRepReachable),
  },
  {
    key: 'contact',
    group: 'people',
    text: {
      zh: '联系人：付款后一个工作日内能接核实电话，最好就是管理员',
      en: 'Contact: answers the verification call within a working day of paying, best the administrator',
    },
    forms: ['presence'],
    present: ['contact'],
    holds: always,
    state: check,
  },
  {
    key: 'mailboxes',
    group: 'mailboxes',
    text: {
      zh: '2 个从未注册过公众平台、开放平台、企业微信的邮箱',
      en: '2 mailboxes never used on the platform or its sister products',
    },
    forms: ['mailbox'],
    present: [],
    holds: always,
    state: ({ freshMailboxes }) =>
      freshMailboxes === 'unsure' ? 'check' : freshMailboxes === 2 ? 'have' : 'get',
  },
  {
    key: 'trademark',
    group: 'name',
    text: { zh: '商标注册证', en: 'Trademark certificate' },
    forms: ['original', 'sealedCopy'],
    present: [],
    holds: ({ trademark }) => trademark === 'registered' || trademark === 'licensed',
    state: ({ trademark }) => (trademark === 'registered' ? 'have' : 'check'),
  },
  {
    key: 'trademark.authorisation',
    group: 'name',
    text: { zh: '商标注册人盖章的商标授权书', en: 'Authorisation sealed by the owner of the trademark' },
    forms: ['original'],
    present: [],
    holds: ({ trademark }) => trademark === 'licensed',
    state: check,
  },
  {
    key: 'name.ideas',
    group: 'name',
    text: {
      zh: '想好 2 到 3 个名称，4 到 30 个字符（1 个汉字算 2 个）',
      en: '2 or 3 names, 4 to 30 characters (a Chinese character counts as 2)',
    },
    forms: ['data'],
    present: [],
    holds: always,
    state: check,
  },
  {
    key: 'invoice',
    group: 'money',
    text: {
      zh: '开票资料：抬头（与主体一致）、纳税人识别号、接收邮箱',
      en: 'Invoice data: title as the subject, tax number, e-mail',
    },
    forms: ['data'],
    present: [],
    holds: always,
    state: check,
  },
];
