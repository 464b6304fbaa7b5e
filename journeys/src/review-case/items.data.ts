/** What a reviewer decides about, item by item, and which page of the merchant mends it. */
import type { Words } from '@ruzhu/rules';

export type ReviewItem = {
  readonly key: string;
  readonly word: Words;
  /** The page that is opened again when the item is returned. */
  readonly step: string;
  /** Answers shown; `entity.` stands for the entity record, everything else for what was handed in. */
  readonly fields: readonly string[];
  /** Answers that hold the pictures beside them. */
  readonly files: readonly string[];
  readonly when?: (answers: Readonly<Record<string, unknown>>) => boolean;
};

const w = (zh: string, en: string): Words => ({ zh, en });

export const entityItems: readonly ReviewItem[] = [
  {
    key: 'entityName',
    word: w('企业名称', 'Entity name'),
    step: 'licence',
    fields: ['entity.entityName', 'entity.subjectClass', 'entity.enterpriseType'],
    files: ['licenceImage'],
  },
  {
    key: 'licenceNumber',
    word: w('统一社会信用代码', 'Unified social credit code'),
    step: 'licence',
    fields: ['entity.licenceNumber'],
    files: ['licenceImage'],
  },
  {
    key: 'legalRepName',
    word: w('法定代表人', 'Legal representative'),
    step: 'licence',
    fields: ['entity.legalRepName'],
    files: ['licenceImage'],
  },
  {
    key: 'licence',
    word: w('执照有效期和经营范围', 'Validity and scope'),
    step: 'licence',
    fields: ['establishedOn', 'validUntil', 'longTerm', 'businessScope', 'address', 'registeredCapital'],
    files: ['licenceImage'],
  },
  {
    key: 'verificationType',
    word: w('认证类型和材料', 'Kind and materials'),
    step: 'who',
    fields: ['verificationType'],
    files: ['officialLetter', 'otherProofs'],
  },
  {
    key: 'permit',
    word: w('行业许可证', 'Permit of the trade'),
    step: 'who',
    fields: ['entity.entityName', 'permitKind', 'permitNumber'],
    files: ['permitFiles'],
    when: (answers) => answers.permitKind != null,
  },
  {
    key: 'entityProof',
    word: w('电子营业执照', 'Electronic licence'),
    step: 'proof',
    fields: ['entity.entityName', 'entity.licenceNumber'],
    files: ['electronicLicence'],
    when: (answers) => answers.electronicLicence != null,
  },
  {
    key: 'bank',
    word: w('对公账户', 'Corporate account'),
    step: 'bank',
    fields: ['bankAccountKind', 'bankName', 'bankCity', 'bankBranch', 'cnaps', 'bankAccountNumber'],
    files: [],
    when: (answers) => answers.bankAccountNumber != null,
  },
  {
    key: 'administrator',
    word: w('管理员', 'Administrator'),
    step: 'contact',
    fields: ['entity.adminName', 'entity.adminIdNumber', 'entity.adminMobile'],
    files: [],
  },
  {
    key: 'contact',
    word: w('联系人和电话核实', 'Contact and the call'),
    step: 'contact',
    fields: [
      'contactSameAsAdmin',
      'contactName',
      'contactMobile',
      'contactEmail',
      'contactBackupPhone',
      'contactPosition',
    ],
    files: [],
  },
];

export const nameItems: readonly ReviewItem[] = [
  {
    key: 'accountName',
    word: w('账号名称', 'Account name'),
    step: 'naming',
    fields: ['accountName', 'entity.introduction', 'nameBasis'],
    files: ['nameProofs'],
  },
  {
    key: 'trademark',
    word: w('商标', 'Trademark'),
    step: 'naming',
    fields: ['trademarkNumber', 'trademarkClass', 'trademarkValidUntil', 'trademarkHolder'],
    files: ['trademarkCertificate', 'trademarkTransfer', 'trademarkLicence'],
    when: (answers) => answers.nameBasis === 'trademark',
  },
];

export const miniProgramItems: readonly ReviewItem[] = [
  {
    key: 'mpName',
    word: w('小程序名称', 'Mini program name'),
    step: 'info',
    fields: ['mpName', 'mpShortName'],
    files: [],
  },
  { key: 'mpIntro', word: w('小程序介绍', 'Introduction'), step: 'info', fields: ['mpIntro'], files: [] },
  { key: 'mpAvatar', word: w('头像', 'Avatar'), step: 'info', fields: [], files: ['mpAvatar'] },
  {
    key: 'categories',
    word: w('服务类目', 'Service categories'),
    step: 'category',
    fields: ['categories'],
    files: [],
  },
  {
    key: 'papers',
    word: w('类目资质', 'Papers of the categories'),
    step: 'papers',
    fields: ['papers'],
    files: ['papers'],
  },
];

const ITEMS: Readonly<Record<'entity' | 'name' | 'miniProgram', readonly ReviewItem[]>> = {
  entity: entityItems,
  name: nameItems,
  miniProgram: miniProgramItems,
};

/** The items of a case for these answers. */
export const itemsOf = (
  kind: keyof typeof ITEMS,
  answers: Readonly<Record<string, unknown>>,
): readonly ReviewItem[] => ITEMS[kind].filter((item) => item.when?.(answers) ?? true);
