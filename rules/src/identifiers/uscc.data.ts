/**
 * Registration department and category of the unified social credit code, by its first two signs.
 * Source: GB 32100-2015 with amendment No. 1 of 2016, tables 1 and 2. 54 and 55 stand in no edition of the standard; codes
 * of village and residents' committees issued before 2018 carry them and are still in use.
 * `subjects` are the subject kinds of this product a code of that pair can belong to (a public institution, 12, may come
 * as media or as government; a media company, 91, as media or as enterprise).
 */
import type { SubjectKind } from '../policy/policy.ts';
import type { Words } from '../texts.ts';

export type UsccPair = {
  readonly pair: string;
  readonly department: Words;
  readonly category: Words;
  readonly subjects: readonly SubjectKind[];
  readonly isLegacy: boolean;
};

type Category = readonly [sign: string, zh: string, en: string, ...subjects: SubjectKind[]];

type Department = {
  readonly sign: string;
  readonly words: Words;
  readonly categories: readonly Category[];
  readonly legacy?: string;
};

const OTHER = ['9', '其他', 'other', 'otherOrg'] as const;

const DEPARTMENTS: readonly Department[] = [
  {
    sign: '1',
    words: { zh: '机构编制', en: 'Public sector staffing' },
    categories: [
      ['1', '机关', 'state organ', 'government'],
      ['2', '事业单位', 'public institution', 'government', 'media'],
      [
        '3',
        '编办直接管理机构编制的群众团体',
        'mass organisation with public staffing',
        'government',
        'otherOrg',
      ],
      ['9', '其他', 'other', 'government', 'otherOrg'],
    ],
  },
  {
    sign: '2',
    words: { zh: '外交', en: 'Foreign affairs' },
    categories: [['1', '外国常驻新闻机构', 'resident foreign news bureau', 'media', 'otherOrg'], OTHER],
  },
  {
    sign: '3',
    words: { zh: '司法行政', en: 'Judicial administration' },
    categories: [
      ['1', '律师执业机构', 'law firm', 'otherOrg'],
      ['2', '公证处', 'notary office', 'otherOrg'],
      ['3', '基层法律服务所', 'grass-roots legal service', 'otherOrg'],
      ['4', '司法鉴定机构', 'forensic institution', 'otherOrg'],
      ['5', '仲裁委员会', 'arbitration commission', 'otherOrg'],
      OTHER,
    ],
  },
  {
    sign: '4',
    words: { zh: '文化', en: 'Culture' },
    categories: [['1', '外国在华文化中心', 'foreign cultural centre', 'otherOrg'], OTHER],
  },
  {
    sign: '5',
    words: { zh: '民政', en: 'Civil affairs' },
    legacy: '45',
    categories: [
      ['1', '社会团体', 'social organisation', 'otherOrg'],
      ['2', '民办非企业单位', 'private non-enterprise unit', 'otherOrg'],
      ['3', '基金会', 'foundation', 'otherOrg'],
      ['4', '村民委员会', "villagers' committee", 'otherOrg'],
      ['5', '居民委员会', "residents' committee", 'otherOrg'],
      OTHER,
    ],
  },
  {
    sign: '6',
    words: { zh: '旅游', en: 'Tourism' },
    categories: [
      ['1', '外国旅游部门常驻代表机构', 'representative office of a foreign tourism authority', 'otherOrg'],
      ['2', '港澳台地区旅游部门常驻内地代表机构', 'tourism office of Hong Kong, Macao or Taiwan', 'otherOrg'],
      OTHER,
    ],
  },
  {
    sign: '7',
    words: { zh: '宗教', en: 'Religious affairs' },
    categories: [
      ['1', '宗教活动场所', 'place of worship', 'otherOrg'],
      ['2', '宗教院校', 'religious school', 'otherOrg'],
      OTHER,
    ],
  },
  {
    sign: '8',
    words: { zh: '工会', en: 'Trade unions' },
    categories: [['1', '基层工会', 'grass-roots trade union', 'otherOrg'], OTHER],
  },
  {
    sign: '9',
    words: { zh: '工商', en: 'Market regulation' },
    categories: [
      ['1', '企业', 'enterprise', 'enterprise', 'media'],
      ['2', '个体工商户', 'individual business', 'soleTrader'],
      ['3', '农民专业合作社', "farmers' cooperative", 'enterprise'],
    ],
  },
  {
    sign: 'A',
    words: { zh: '中央军委改革和编制办公室', en: 'Military staffing' },
    categories: [['1', '军队事业单位', 'military institution', 'government', 'otherOrg'], OTHER],
  },
  {
    sign: 'N',
    words: { zh: '农业', en: 'Agriculture' },
    categories: [
      ['1', '组级集体经济组织', 'collective economic organisation of a group', 'otherOrg'],
      ['2', '村级集体经济组织', 'collective economic organisation of a village', 'otherOrg'],
      ['3', '乡镇级集体经济组织', 'collective economic organisation of a township', 'otherOrg'],
      OTHER,
    ],
  },
  {
    sign: 'Y',
    words: { zh: '其他', en: 'Other departments' },
    categories: [['1', '其他', 'other', 'otherOrg']],
  },
];

const pairsOf = ({ sign, words, categories, legacy = '' }: Department): readonly UsccPair[] =>
  categories.map(([category, zh, en, ...subjects]) => ({
    pair: sign + category,
    department: words,
    category: { zh, en },
    subjects,
    isLegacy: legacy.includes(category),
  }));

/** Every pair of department and category that is in use. */
export const USCC_PAIRS: readonly UsccPair[] = /* @__PURE__ */ DEPARTMENTS.flatMap(pairsOf);

/** Signs a code can begin with. */
export const USCC_DEPARTMENTS = '123456789ANY';
