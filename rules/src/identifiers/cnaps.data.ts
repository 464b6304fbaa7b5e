/**
 * Bank classes of the CNAPS routing number, digits 1–3, and what the first digit groups.
 * Source: 银行行别代码 of the payment system of the People's Bank of China as published in bank lists; names checked against
 * the head-office numbers in `cnaps-banks.data.ts`, 2026-11-22.
 */
import type { Words } from '../texts.ts';

/** By the first digit; 8 has never been given out. */
export const BANK_GROUPS: Readonly<Record<string, Words>> = {
  '0': { zh: '中央银行', en: 'central bank' },
  '1': { zh: '国有商业银行', en: 'state-owned commercial bank' },
  '2': { zh: '政策性银行', en: 'policy bank' },
  '3': { zh: '股份制及地方商业银行', en: 'joint-stock or local commercial bank' },
  '4': { zh: '信用社、邮政储蓄', en: 'credit cooperative or postal savings' },
  '5': { zh: '外资银行', en: 'foreign bank' },
  '6': { zh: '外资银行', en: 'foreign bank' },
  '7': { zh: '外资银行', en: 'foreign bank' },
  '9': { zh: '特许参与者', en: 'special participant' },
};

export const BANK_CLASSES: Readonly<Record<string, Words>> = {
  '001': { zh: '中国人民银行', en: "People's Bank of China" },
  '011': { zh: '国家金库', en: 'State Treasury' },
  '102': { zh: '中国工商银行', en: 'Industrial and Commercial Bank of China' },
  '103': { zh: '中国农业银行', en: 'Agricultural Bank of China' },
  '104': { zh: '中国银行', en: 'Bank of China' },
  '105': { zh: '中国建设银行', en: 'China Construction Bank' },
  '201': { zh: '国家开发银行', en: 'China Development Bank' },
  '202': { zh: '中国进出口银行', en: 'Export-Import Bank of China' },
  '203': { zh: '中国农业发展银行', en: 'Agricultural Development Bank of China' },
  '301': { zh: '交通银行', en: 'Bank of Communications' },
  '302': { zh: '中信银行', en: 'China CITIC Bank' },
  '303': { zh: '中国光大银行', en: 'China Everbright Bank' },
  '304': { zh: '华夏银行', en: 'Hua Xia Bank' },
  '305': { zh: '中国民生银行', en: 'China Minsheng Bank' },
  '306': { zh: '广发银行', en: 'China Guangfa Bank' },
  '307': { zh: '平安银行', en: 'Ping An Bank' },
  '308': { zh: '招商银行', en: 'China Merchants Bank' },
  '309': { zh: '兴业银行', en: 'Industrial Bank' },
  '310': { zh: '上海浦东发展银行', en: 'Shanghai Pudong Development Bank' },
  '313': { zh: '城市商业银行', en: 'city commercial bank' },
  '314': { zh: '农村商业银行', en: 'rural commercial bank' },
  '315': { zh: '恒丰银行', en: 'Hengfeng Bank' },
  '316': { zh: '浙商银行', en: 'China Zheshang Bank' },
  '317': { zh: '农村合作银行', en: 'rural cooperative bank' },
  '318': { zh: '渤海银行', en: 'China Bohai Bank' },
  '319': { zh: '徽商银行', en: 'Huishang Bank' },
  '320': { zh: '村镇银行', en: 'village and township bank' },
  '321': { zh: '三峡银行', en: 'Chongqing Three Gorges Bank' },
  '322': { zh: '上海农村商业银行', en: 'Shanghai Rural Commercial Bank' },
  '323': { zh: '民营银行', en: 'private bank' },
  '325': { zh: '上海银行', en: 'Bank of Shanghai' },
  '401': { zh: '城市信用社', en: 'urban credit cooperative' },
  '402': { zh: '农村信用社', en: 'rural credit cooperative' },
  '403': { zh: '中国邮政储蓄银行', en: 'Postal Savings Bank of China' },
};
