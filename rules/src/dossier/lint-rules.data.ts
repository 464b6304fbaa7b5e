import type { Words } from '../texts.ts';
import { bankAccount, bankName } from './check-bank.ts';
import { categoriesOpen, papersComplete, scopeCovers } from './check-categories.ts';
import { invoiceStands } from './check-invoice.ts';
import { imageQuality, licenceDates, licenceRead } from './check-licence.ts';
import { accountName, introduction, nameBasis } from './check-naming.ts';
import { papersValid } from './check-papers.ts';
import {
  administratorScanned,
  administratorStands,
  callTimes,
  contactProved,
  contactReachable,
  contactStands,
} from './check-people.ts';
import { letterPresent, quotaFree, registryAgrees, termsAccepted, windowLeft } from './check-standing.ts';
import { licenceMatches, licenceNumber, namesEqual, subjectStands } from './check-subject.ts';
import type { LintRule } from './lint-rule.ts';

const w = (zh: string, en: string): Words => ({ zh, en });
const MATERIALS =
  'developers.weixin.qq.com/doc/service/guide/product/Accreditation.html, materials of a verification';
const NAMING = 'naming rules of the WeChat Official Accounts Platform';
const OWN = 'decision of this product';
const ADMINISTRATOR = 'kf.qq.com/faq/120911VrYVrA1510137JRRZr.html';
const CATEGORIES = 'list of service categories open to mini programs, in the edition the policy names';

/**
 * The reviewer's rules, in the order in which a page shows them: first the twelve of the check before paying, then the
 * others. A cause is told by one rule only, so that mending it clears one row.
 */
export const lintRules = [
  {
    id: 'names_equal',
    title: w('企业名称与营业执照一致', 'Entity name as on the licence'),
    good: w('企业名称与营业执照上的一致', 'The entity name is the one on the licence'),
    step: 'licence',
    path: 'subject.name',
    source: MATERIALS,
    check: namesEqual,
  },
  {
    id: 'uscc',
    title: w('统一社会信用代码', 'Unified social credit code'),
    good: w('代码的位数、校验位和主体类型都对得上', 'Length, check digit and kind of the code agree'),
    step: 'entity',
    path: 'subject.licenceNumber',
    source: 'GB 32100-2015 with amendment 1 of 2016; GS 15-2006 for numbers of 15 digits',
    check: licenceNumber,
  },
  {
    id: 'licence_dates',
    title: w('营业执照在有效期内', 'Licence in force'),
    good: w('营业执照在有效期内，剩余超过 30 天', 'The licence is in force for more than 30 days'),
    step: 'licence',
    path: 'licence.validUntil',
    source: `${MATERIALS}; 30 days: ${OWN}`,
    check: licenceDates,
  },
  {
    id: 'image_quality',
    title: w('营业执照图片清晰完整', 'Picture of the licence'),
    good: w('图片清晰，没有发现缺角或反光', 'The picture is clear; no missing corners or glare were found'),
    step: 'licence',
    path: 'licence.image',
    source: MATERIALS,
    check: imageQuality,
  },
  {
    id: 'bank_name',
    title: w('开户名称与企业名称一致', 'Account name equals the entity name'),
    good: w('开户名称与企业名称一致', 'The account is in the name of the entity'),
    step: 'bank',
    path: 'bank.accountName',
    source: `${MATERIALS}; 人民币银行结算账户管理办法`,
    check: bankName,
  },
  {
    id: 'bank_account',
    title: w('银行账号', 'Bank account number'),
    good: w('账号和联行号的位数与校验都没有问题', 'Account and routing number have the right form'),
    step: 'bank',
    path: 'bank.accountNumber',
    source: `${MATERIALS}; ISO/IEC 7812-1 for cards; ISO 7064 for CNAPS numbers`,
    check: bankAccount,
  },
  {
    id: 'administrator',
    title: w('管理员与扫码微信一致', 'The administrator scanned in person'),
    good: w('扫码的微信是管理员本人', 'The WeChat that scanned is the administrator’s own'),
    step: 'who',
    path: 'administrator.scannedAsSame',
    source: ADMINISTRATOR,
    check: administratorScanned,
  },
  {
    id: 'contact',
    title: w('联系人手机在 24 小时内验证过', 'Contact’s mobile proved within 24 hours'),
    good: w(
      '联系人手机在 24 小时内收到并填写过验证码',
      'A code sent to the mobile was answered within 24 hours',
    ),
    step: 'contact',
    path: 'contact.mobileProvedAt',
    source: OWN,
    check: contactProved,
  },
  {
    id: 'naming',
    title: w('命名依据与证明齐全', 'Basis and proofs of the name'),
    good: w('命名依据和证明材料都齐全', 'The basis of the name and its proofs are there'),
    step: 'naming',
    path: 'naming.basis',
    source: NAMING,
    check: nameBasis,
  },
  {
    id: 'invoice',
    title: w('发票抬头和税号', 'Invoice title and taxpayer number'),
    good: w('发票抬头是认证主体，税号没有问题', 'The invoice is made out to the subject; the number stands'),
    step: 'invoice',
    path: 'invoice.kind',
    source: 'developers.weixin.qq.com, api_secwxaapi_wxaauth (invoice_info)',
    check: invoiceStands,
  },
  {
    id: 'papers',
    title: w('类目资质在有效期内', 'Papers of the categories in force'),
    good: w('资质都在有效期内', 'All papers are in force'),
    step: 'papers',
    path: 'papers',
    source: CATEGORIES,
    check: papersValid,
  },
  {
    id: 'window',
    title: w('认证期限还剩 5 天以上', 'Five days or more left to verify'),
    good: w('离认证截止还有 5 天以上', 'Five days or more are left to verify'),
    step: 'agree',
    path: 'deadline.windowEndsAt',
    source: `WeChat Official Accounts Platform: verified within 30 days of registration; 5 days: ${OWN}`,
    check: windowLeft,
  },
  {
    id: 'subject',
    title: w('主体类型、名称和法定代表人', 'Kind, name and legal representative'),
    good: w('主体类型、名称和法定代表人姓名都符合要求', 'Kind, name and legal representative stand'),
    step: 'entity',
    path: 'subject.kind',
    source:
      '企业名称登记管理规定 (State Council order 734, 2021-03-01); developers.weixin.qq.com/doc/service/guide',
    check: subjectStands,
  },
  {
    id: 'licence_matches',
    title: w('代码和法定代表人与营业执照一致', 'Number and legal representative as on the licence'),
    good: w(
      '填写的代码和法定代表人与营业执照一致',
      'Number and legal representative are those on the licence',
    ),
    step: 'licence',
    path: 'licence.numberOnLicence',
    source: MATERIALS,
    check: licenceMatches,
  },
  {
    id: 'licence_read',
    title: w('填写的内容与图片上识别到的一致', 'What was typed as what was read of the picture'),
    good: w('图片、PDF 或二维码里识别到的内容与填写的一致', 'Picture, PDF and QR code say what was typed'),
    step: 'licence',
    path: 'licence.read',
    source: OWN,
    check: licenceRead,
  },
  {
    id: 'scope',
    title: w('经营范围包含所选类目', 'Business scope covers the categories'),
    good: w('所选类目要求的内容都在经营范围里', 'The scope names what the categories ask for'),
    step: 'licence',
    path: 'licence.scope',
    source: CATEGORIES,
    check: scopeCovers,
  },
  {
    id: 'administrator_id',
    title: w('管理员姓名、证件和手机号', 'Administrator’s name, number and mobile'),
    good: w('管理员的姓名、证件号和手机号都没有问题', 'Name, number and mobile of the administrator stand'),
    step: 'who',
    path: 'administrator.idNumber',
    source: `GB 11643-1999; ${ADMINISTRATOR}`,
    check: administratorStands,
  },
  {
    id: 'contact_details',
    title: w('联系人姓名、手机和邮箱', 'Contact’s name, mobile and mailbox'),
    good: w('联系人的姓名、手机和邮箱都没有问题', 'Name, mobile and mailbox of the contact stand'),
    step: 'contact',
    path: 'contact.mobile',
    source: 'developers.weixin.qq.com, api_secwxaapi_wxaauth (contact_info)',
    check: contactStands,
  },
  {
    id: 'contact_reachable',
    title: w('联系人电话打得通', 'The contact can be reached'),
    good: w('联系人手机不在打不通的号码里', 'The number is none that could not be reached before'),
    step: 'contact',
    path: 'contact.mobile',
    source: 'WeChat Official Accounts Platform: the reviewer calls the contact; unreachable is refused',
    check: contactReachable,
  },
  {
    id: 'call_times',
    title: w('方便接听的时间', 'Times for the call'),
    good: w('选的接听时间都还没有过', 'The chosen times still lie ahead'),
    step: 'contact',
    path: 'contact.callSlots',
    source: OWN,
    check: callTimes,
  },
  {
    id: 'account_name',
    title: w('账号名称符合命名规则', 'Account name by the naming rules'),
    good: w('名称的长度、用字和用词都符合规则', 'Length, characters and words of the name stand'),
    step: 'naming',
    path: 'naming.name',
    source: NAMING,
    check: accountName,
  },
  {
    id: 'introduction',
    title: w('功能介绍', 'Introduction'),
    good: w('功能介绍的长度和用词都没有问题', 'Length and words of the introduction stand'),
    step: 'naming',
    path: 'naming.introduction',
    source: 'developers.weixin.qq.com, api_setsignature',
    check: introduction,
  },
  {
    id: 'categories',
    title: w('服务类目对主体开放', 'Categories open to the subject'),
    good: w('所选类目都对这类主体开放', 'The categories are open to this kind of subject'),
    step: 'category',
    path: 'categories',
    source: CATEGORIES,
    check: categoriesOpen,
  },
  {
    id: 'papers_complete',
    title: w('类目资质齐全且属于本主体', 'Papers complete and the subject’s own'),
    good: w(
      '每个类目要求的资质都齐全，持有人是本主体',
      'Every category has its papers, in the subject’s name',
    ),
    step: 'papers',
    path: 'papers',
    source: CATEGORIES,
    check: papersComplete,
  },
  {
    id: 'letter',
    title: w('申请公函', 'Official letter'),
    good: w('申请公函已经上传', 'The official letter is handed in'),
    step: 'who',
    path: 'letter.present',
    source: MATERIALS,
    check: letterPresent,
  },
  {
    id: 'registry',
    title: w('与登记信息一致', 'As in the business register'),
    good: w('与登记机关的信息一致', 'The business register says the same'),
    step: 'entity',
    path: 'registry.outcome',
    source: 'developers.weixin.qq.com, api_registerminiprogram (results 101–105, 1000)',
    check: registryAgrees,
  },
  {
    id: 'quota',
    title: w('名额还有剩余', 'Quotas not used up'),
    good: w('主体和管理员的名额都还有剩余', 'Subject and administrator have places left'),
    step: 'entity',
    path: 'quota.subjectAccounts',
    source: `platform notice of 2018-11-16 on subject quotas; ${ADMINISTRATOR}`,
    check: quotaFree,
  },
  {
    id: 'terms',
    title: w('认证服务协议', 'Verification agreement'),
    good: w('已同意现行版本的协议', 'The present agreement is accepted'),
    step: 'agree',
    path: 'terms.acceptedVersion',
    source: '微信公众平台认证服务协议',
    check: termsAccepted,
  },
] as const satisfies readonly LintRule[];

export type LintId = (typeof lintRules)[number]['id'];

/** How many of the rules the page of the check before paying shows first. */
export const PREFLIGHT_RULES = 12;
