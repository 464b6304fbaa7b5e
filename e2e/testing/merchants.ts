import { randomBytes, randomInt } from 'node:crypto';
import { syntheticMobile, syntheticResidentId, syntheticUscc } from '../../rules/src/testing/synthetic.ts';

export type Person = { readonly name: string; readonly idNumber: string; readonly mobile: string };

/** A merchant as a person would describe it; the walk reads the pages and answers from this. */
export type Merchant = {
  readonly label: string;
  readonly kind: '企业' | '个体工商户';
  readonly goods: { readonly kind: string; readonly makes: boolean };
  readonly entityName: string;
  readonly licenceNumber: string;
  readonly scope: string;
  readonly legalRep: Person;
  readonly administrator: Person;
  readonly proof: '法定代表人验证' | '微信认证';
  readonly email: string;
  readonly programEmail: string;
  readonly password: string;
  readonly accountName: string;
  readonly programName: string;
  readonly introduction: string;
  readonly category: readonly [string, string];
  /** What is typed to find the category. */
  readonly searched: string;
  readonly papers: readonly { readonly kind: string; readonly number: string; readonly items: string }[];
};

const SYLLABLES = [...'安柏澄岱恩芙谷禾吉珂岚牧宁朴秋然松棠闻希言韵泽舟'];
const tradeName = () => Array.from({ length: 3 }, () => SYLLABLES[randomInt(SYLLABLES.length)]).join('');

const dice = (below: number): number => randomInt(below);

const person = (name: string): Person => ({
  name,
  idNumber: syntheticResidentId(dice),
  mobile: syntheticMobile(dice),
});

export function fruitShop(): Merchant {
  const name = tradeName();
  const tag = randomBytes(4).toString('hex');
  const owner = person('林示例');
  return {
    label: 'fruit',
    kind: '个体工商户',
    goods: { kind: '食用农产品', makes: false },
    entityName: `中沙群岛${name}水果店`,
    licenceNumber: syntheticUscc(dice, '92'),
    scope: '初级食用农产品零售；新鲜水果零售；新鲜蔬菜零售',
    legalRep: owner,
    administrator: owner,
    proof: '微信认证',
    email: `fruit-${tag}@merchant.example`,
    programEmail: `fruit-mp-${tag}@merchant.example`,
    password: 'lantern-otter-42-rivers',
    accountName: `${name}鲜果`,
    programName: `${name}鲜果铺`,
    introduction: '本店销售当季水果，当日采摘，次日送达。',
    category: ['商家自营', '初级食用农产品'],
    searched: '水果',
    papers: [],
  };
}

export function foodMaker(): Merchant {
  const name = tradeName();
  const tag = randomBytes(4).toString('hex');
  return {
    label: 'food',
    kind: '企业',
    goods: { kind: '预包装食品', makes: true },
    entityName: `海南${name}食品有限公司`,
    licenceNumber: syntheticUscc(dice, '91'),
    scope: '食品生产；食品销售（仅销售预包装食品）；食品互联网销售',
    legalRep: person('周示例'),
    administrator: person('吴示例'),
    proof: '法定代表人验证',
    email: `food-${tag}@merchant.example`,
    programEmail: `food-mp-${tag}@merchant.example`,
    password: 'lantern-otter-42-rivers',
    accountName: `${name}食品`,
    programName: `${name}食品旗舰店`,
    introduction: '自产糕点和饼干，工厂直接发货，支持企业采购。',
    category: ['商家自营', '食品'],
    searched: '饼干',
    papers: [{ kind: '食品生产许可证', number: 'SC11834020305037', items: '糕点、饼干' }],
  };
}
