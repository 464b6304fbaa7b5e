/** Merchants who exist nowhere: their numbers pass every check and belong to nobody. */
import {
  seeded,
  syntheticCorporateAccount,
  syntheticMobile,
  syntheticResidentId,
  syntheticUscc,
} from '../../../rules/src/testing/synthetic.ts';

export type Merchant = {
  readonly kind: 'enterprise' | 'soleTrader';
  readonly entityName: string;
  readonly licenceNumber: string;
  readonly legalRepName: string;
  readonly legalRepId: string;
  readonly legalRepMobile: string;
  readonly adminName: string;
  readonly adminIdNumber: string;
  readonly adminMobile: string;
  readonly email: string;
  readonly programEmail: string;
  readonly password: string;
  readonly accountName: string;
  readonly programName: string;
  readonly introduction: string;
  readonly scope: string;
  readonly bankAccount: string;
  readonly proofMode: 'legalRep' | 'transfer' | 'verification';
};

/** A trade name of three syllables, so that no two merchants meet. */
const SYLLABLES = [...'安柏澄岱恩芙谷禾吉珂岚牧宁朴秋然松棠闻希言韵泽舟'];
const tradeName = (place: number) =>
  [1, 24, 576].map((step) => SYLLABLES[Math.floor((place * 37 + 11) / step) % SYLLABLES.length]).join('');

/** The merchant of a place: the same place gives the same merchant. What is given takes the place of what was made. */
export function merchantOf(place: number, given: Partial<Merchant> = {}): Merchant {
  const dice = seeded(place + 1);
  const trade = tradeName(place);
  const kind = given.kind ?? 'soleTrader';
  return {
    kind,
    entityName: kind === 'soleTrader' ? `中沙群岛${trade}水果店` : `海南${trade}食品有限公司`,
    licenceNumber: syntheticUscc(dice, kind === 'soleTrader' ? '92' : '91'),
    legalRepName: '林示例',
    legalRepId: syntheticResidentId(dice),
    legalRepMobile: syntheticMobile(dice),
    adminName: '吴示例',
    adminIdNumber: syntheticResidentId(dice),
    adminMobile: syntheticMobile(dice),
    email: `account-${place}@merchant.example`,
    programEmail: `program-${place}@merchant.example`,
    password: 'lantern-otter-42-rivers',
    accountName: `${trade}鲜果`,
    programName: `${trade}鲜果铺`,
    introduction: '本店销售当季水果，当日采摘，次日送达。',
    scope: '初级食用农产品零售；新鲜水果零售；新鲜蔬菜零售',
    bankAccount: syntheticCorporateAccount(dice, 12),
    proofMode: 'verification',
    ...given,
  };
}
