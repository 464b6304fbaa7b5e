/** Two merchants who exist nowhere: their numbers pass every check and belong to nobody. */
import sharp from 'sharp';
import {
  seeded,
  syntheticMobile,
  syntheticResidentId,
  syntheticUscc,
} from '../../rules/src/testing/synthetic.ts';

export type Merchant = {
  readonly label: string;
  readonly kind: 'enterprise' | 'soleTrader';
  readonly entityName: string;
  readonly licenceNumber: string;
  readonly legalRepName: string;
  readonly legalRepId: string;
  readonly legalRepMobile: string;
  readonly adminName: string;
  readonly adminId: string;
  readonly adminMobile: string;
  readonly email: string;
  readonly programEmail: string;
  readonly password: string;
  readonly accountName: string;
  readonly programName: string;
  readonly introduction: string;
  readonly scope: string;
  readonly proofMode: 'legalRep' | 'transfer' | 'verification';
  readonly check: Readonly<Record<string, unknown>>;
  readonly category: { readonly first: string; readonly second: string };
  readonly papers: readonly {
    readonly documentType: string;
    readonly number: string;
    readonly items?: readonly string[];
  }[];
};

/** A trade name of two syllables, so that no two runs of the demo meet. */
const SYLLABLES = [...'安柏澄岱恩芙谷禾吉珂岚牧宁朴秋然松棠闻希言韵泽舟'];
const tradeName = (seed: number) =>
  [1, 24, 576].map((step) => SYLLABLES[Math.floor(seed / step) % SYLLABLES.length]).join('');

export function merchants(seed: number): readonly Merchant[] {
  const dice = seeded(seed);
  const tag = seed.toString(36);
  const common = (index: number) => ({
    legalRepId: syntheticResidentId(dice),
    legalRepMobile: syntheticMobile(dice),
    adminId: syntheticResidentId(dice),
    adminMobile: syntheticMobile(dice),
    email: `account-${index}-${tag}@merchant.example`,
    programEmail: `program-${index}-${tag}@merchant.example`,
    password: 'lantern-otter-42-rivers',
  });
  const [fruit, food] = [tradeName(seed), tradeName(seed + 7)];
  return [
    {
      ...common(1),
      label: '个体工商户，卖鲜果',
      kind: 'soleTrader',
      entityName: `中沙群岛${fruit}水果店`,
      licenceNumber: syntheticUscc(dice, '92'),
      legalRepName: '林示例',
      adminName: '林示例',
      accountName: `${fruit}鲜果`,
      programName: `${fruit}鲜果铺`,
      introduction: '本店销售当季水果，当日采摘，次日送达。',
      scope: '初级食用农产品零售；新鲜水果零售；新鲜蔬菜零售',
      proofMode: 'verification',
      check: {
        subjectKind: 'soleTrader',
        hasLicence: 'yes',
        sellsFood: 'yes',
        foodKinds: ['agriProduce'],
        isProducer: false,
        businessModel: 'selfOperated',
      },
      category: { first: '商家自营', second: '初级食用农产品' },
      papers: [],
    },
    {
      ...common(2),
      label: '企业，生产预包装食品',
      kind: 'enterprise',
      entityName: `海南${food}食品有限公司`,
      licenceNumber: syntheticUscc(dice, '91'),
      legalRepName: '周示例',
      adminName: '吴示例',
      accountName: `${food}食品`,
      programName: `${food}食品旗舰店`,
      introduction: '自产糕点和饼干，工厂直接发货，支持企业采购。',
      scope: '食品生产；食品销售（仅销售预包装食品）；食品互联网销售',
      proofMode: 'legalRep',
      check: {
        subjectKind: 'enterprise',
        hasLicence: 'yes',
        sellsFood: 'yes',
        foodKinds: ['prepackaged'],
        isProducer: true,
        businessModel: 'selfOperated',
      },
      category: { first: '商家自营', second: '食品' },
      papers: [{ documentType: 'food.production', number: 'SC11834020305037', items: ['糕点', '饼干'] }],
    },
  ];
}

/** A sheet of paper with words on it, sharp and large enough to be read. */
export function picture(lines: readonly string[], colour = '#b3261e'): Promise<Buffer> {
  const text = lines
    .map((line, index) => `<text x="90" y="${190 + index * 84}" font-size="44" fill="#1f2329">${line}</text>`)
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="1000"><rect width="1400" height="1000" fill="#fffdf5"/><rect x="30" y="30" width="1340" height="940" fill="none" stroke="${colour}" stroke-width="10"/><g font-family="sans-serif">${text}</g><circle cx="1150" cy="760" r="120" fill="none" stroke="${colour}" stroke-width="12"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
