/** Dossiers that pass every rule of the whole-dossier check, for tests that spoil one thing at a time. */
import { civilDate, HOUR, startOf } from '../calendar/civil-date.ts';
import { shippedCalendar } from '../calendar/holidays-2024-2026.data.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { LintContext } from '../dossier/lint-context.ts';
import type { Policy } from '../policy/policy.ts';
import type { CategoryEdition } from '../qualifications/category.ts';
import { editionOf } from '../qualifications/category-editions.ts';
import {
  seeded,
  syntheticCnaps,
  syntheticCorporateAccount,
  syntheticFoodProductionLicence,
  syntheticResidentId,
  syntheticUscc,
} from './synthetic.ts';

const ASOF = civilDate(2026, 11, 22);

/** 10:00 on a Sunday; the next working day is the day after. */
export const lintContext = (policy: Policy): LintContext => ({
  policy,
  asOf: ASOF,
  now: startOf(ASOF) + 10 * HOUR,
  calendar: shippedCalendar,
});

export function editionIn(policy: Policy): CategoryEdition {
  const edition = editionOf(policy);
  if (!edition.ok) throw new Error(`No list of categories for ${policy.id}`);
  return edition.value;
}

const random = seeded(7);
const company = '海南云鹿食品有限公司';
const code = syntheticUscc(random, '91');

/** A food producer with a corporate account, whose name rests on its own trademark. */
export const cleanDossier = (policy: Policy): Dossier => ({
  subject: { kind: 'enterprise', name: company, licenceNumber: code, legalRepName: '林知远' },
  licence: {
    nameOnLicence: company,
    numberOnLicence: code,
    legalRepOnLicence: '林知远',
    establishedOn: '2021-03-15',
    validFrom: '2021-03-15',
    validUntil: 'longTerm',
    scope: '食品生产；食品销售；食用农产品批发',
    address: '海南省三沙市永兴岛北京路 1 号',
    image: { present: true, findings: [] },
    read: { address: '海南省三沙市永兴岛北京路1号' },
  },
  bank: {
    accountName: company,
    bankName: '中国工商银行',
    city: '海口市',
    branch: '海口新华支行',
    cnaps: syntheticCnaps(random, '102', '6410'),
    accountNumber: syntheticCorporateAccount(random, 19),
    accountKind: 'corporate',
  },
  administrator: {
    name: '周明',
    idNumber: syntheticResidentId(random, '19900610'),
    mobile: '13300000001',
    scannedAsSame: true,
  },
  contact: {
    name: '周明',
    mobile: '13300000001',
    email: 'zhou@example.com',
    backupPhone: '0898-66660000',
    mobileProvedAt: '2026-11-22T09:30:00+08:00',
    unreachableNumbers: [],
    callSlots: ['2026-11-23/morning'],
  },
  naming: {
    name: '云鹿厨房食品',
    basis: 'trademark',
    trademark: {
      number: '12345678',
      class: 30,
      status: 'registered',
      isChinese: true,
      holder: company,
      validUntil: '2031-05-06',
      certificate: true,
    },
    proofs: 0,
    introduction: '海南云鹿自产糕点的官方服务号，提供新品和订单服务',
    isFree: true,
  },
  invoice: { kind: 'electronic', title: company, taxNumber: code, email: 'finance@example.com' },
  letter: { present: false },
  categories: [editionIn(policy).food.prepackaged],
  circumstances: { producer: true, trader: false, onlyPrepackaged: true },
  papers: [
    {
      documentType: 'food.production',
      number: syntheticFoodProductionLicence(random, '124'),
      holderName: company,
      validUntil: '2029-08-01',
      items: ['糕点'],
      files: 1,
    },
  ],
  deadline: { windowEndsAt: '2026-12-20T23:59:59+08:00' },
  quota: { subjectAccounts: 0, adminPhone: 0, adminIdCard: 0, adminWechat: 0, legalRepProved: true },
  registry: { outcome: 'match', elements: [] },
  terms: { acceptedVersion: '2026-01', currentVersion: '2026-01' },
});

const trader = '个体户林知远';
const traderCode = syntheticUscc(random, '92');

/** An individual business without a trade name, without an account, that sells farm produce under own words. */
export const soleTraderDossier = (policy: Policy): Dossier => ({
  subject: { kind: 'soleTrader', name: trader, licenceNumber: traderCode, legalRepName: '林知远' },
  licence: {
    nameOnLicence: '***',
    numberOnLicence: traderCode,
    legalRepOnLicence: '林知远',
    establishedOn: '2024-01-08',
    validUntil: 'longTerm',
    scope: '初级食用农产品销售；蔬菜、水果零售',
    address: '海南省三沙市永兴岛北京路 2 号',
    image: { present: true, findings: [] },
    read: { name: '***', validUntil: '长期' },
  },
  administrator: {
    name: '林知远',
    idNumber: syntheticResidentId(random, '19880203'),
    mobile: '13800000002',
    scannedAsSame: true,
  },
  contact: {
    name: '林知远',
    mobile: '13800000002',
    email: 'lin@example.com',
    mobileProvedAt: '2026-11-21T20:00:00+08:00',
    unreachableNumbers: ['13800000003'],
    callSlots: [],
  },
  naming: {
    name: '云鹿果园',
    basis: 'ownWords',
    proofs: 0,
    introduction: '三沙云鹿果园的新鲜水果，每日采摘',
    isFree: true,
  },
  invoice: { kind: 'electronic', title: trader, taxNumber: traderCode, email: 'lin@example.com' },
  categories: [editionIn(policy).food.agriProduce],
  circumstances: {},
  papers: [],
  deadline: { windowEndsAt: null },
  quota: { subjectAccounts: 1, adminPhone: 1, adminIdCard: 1, adminWechat: 1 },
  registry: { outcome: 'match' },
  terms: { acceptedVersion: '2026-01', currentVersion: '2026-01' },
});
