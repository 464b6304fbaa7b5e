import type { Words } from '../texts.ts';

export type NameEvidence = 'trademarkCertificate' | 'trademarkTransfer' | 'trademarkLicence' | 'nameProofs';

export const nameEvidenceOrder: readonly NameEvidence[] = [
  'trademarkCertificate',
  'trademarkTransfer',
  'trademarkLicence',
  'nameProofs',
];

/**
 * What each paper of a name is and what it must show.
 * Source: naming rules of the WeChat Official Accounts Platform, checked 2026-11-22.
 */
export const nameEvidence: Readonly<Record<NameEvidence, { readonly title: Words; readonly shows: Words }>> =
  {
    trademarkCertificate: {
      title: { zh: '商标注册证', en: 'Trademark certificate' },
      shows: {
        zh: '中国的商标注册证（R），在有效期内；复印件须加盖公章。受理通知书（TM）不能作为命名依据',
        en: 'A Chinese certificate of registration (R) in force; copies carry the seal. An acceptance notice (TM) is none',
      },
    },
    trademarkTransfer: {
      title: { zh: '核准商标转让证明', en: 'Approval of the transfer' },
      shows: {
        zh: '商标已转让给认证主体时提供，受让人与认证主体一致',
        en: 'When the trademark was transferred: the receiver is the verified subject',
      },
    },
    trademarkLicence: {
      title: { zh: '商标授权书', en: 'Trademark licence' },
      shows: {
        zh: '商标由他人授权时提供，写明注册号，双方盖章或签字',
        en: 'When another holds the trademark: with its number, sealed or signed by both',
      },
    },
    nameProofs: {
      title: { zh: '名称证明材料', en: 'Proofs of the name' },
      shows: {
        zh: '名称含需要证明的词时提供，例如医疗机构执业许可证',
        en: 'When a word of the name needs proof, such as a medical licence',
      },
    },
  };
