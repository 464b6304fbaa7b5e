/**
 * 食品类别 of the production licence number, digits 1–3: 1 and the category for food, 201–203 for additives.
 * Source: 食品生产许可管理办法 (2015, revised 2020), numbering annex and 食品生产许可分类目录.
 */
import type { Words } from '../texts.ts';

export const FOOD_CATEGORIES: Readonly<Record<string, Words>> = {
  '101': { zh: '粮食加工品', en: 'grain products' },
  '102': { zh: '食用油、油脂及其制品', en: 'edible oils and fats' },
  '103': { zh: '调味品', en: 'condiments' },
  '104': { zh: '肉制品', en: 'meat products' },
  '105': { zh: '乳制品', en: 'dairy products' },
  '106': { zh: '饮料', en: 'beverages' },
  '107': { zh: '方便食品', en: 'convenience food' },
  '108': { zh: '饼干', en: 'biscuits' },
  '109': { zh: '罐头', en: 'canned food' },
  '110': { zh: '冷冻饮品', en: 'frozen drinks' },
  '111': { zh: '速冻食品', en: 'quick-frozen food' },
  '112': { zh: '薯类和膨化食品', en: 'potato and puffed food' },
  '113': { zh: '糖果制品', en: 'confectionery' },
  '114': { zh: '茶叶及相关制品', en: 'tea' },
  '115': { zh: '酒类', en: 'alcoholic drinks' },
  '116': { zh: '蔬菜制品', en: 'vegetable products' },
  '117': { zh: '水果制品', en: 'fruit products' },
  '118': { zh: '炒货食品及坚果制品', en: 'roasted seeds and nuts' },
  '119': { zh: '蛋制品', en: 'egg products' },
  '120': { zh: '可可及焙烤咖啡产品', en: 'cocoa and roasted coffee' },
  '121': { zh: '食糖', en: 'sugar' },
  '122': { zh: '水产制品', en: 'aquatic products' },
  '123': { zh: '淀粉及淀粉制品', en: 'starch products' },
  '124': { zh: '糕点', en: 'pastries' },
  '125': { zh: '豆制品', en: 'soy products' },
  '126': { zh: '蜂产品', en: 'bee products' },
  '127': { zh: '保健食品', en: 'health food' },
  '128': { zh: '特殊医学用途配方食品', en: 'food for special medical purposes' },
  '129': { zh: '婴幼儿配方食品', en: 'infant formula' },
  '130': { zh: '特殊膳食食品', en: 'food for special dietary uses' },
  '131': { zh: '其他食品', en: 'other food' },
  '201': { zh: '食品添加剂', en: 'food additives' },
  '202': { zh: '食品用香精', en: 'food flavourings' },
  '203': { zh: '复配食品添加剂', en: 'compound food additives' },
};
