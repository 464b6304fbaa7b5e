/**
 * Provinces, municipalities, autonomous regions and special administrative regions: two digits of GB/T 2260, names, and
 * the one-character abbreviations licences are numbered with (the first is the usual one).
 * Source: GB/T 2260-2007 and the State Council's list of abbreviations; the set has not changed since 1997-03 (重庆).
 * 83 is not in GB/T 2260: residence permits of Taiwan residents use it in place of 71 (国办发〔2018〕81号).
 */
export type Province = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly letters: string;
};

export const PROVINCES: readonly Province[] = [
  { code: '11', zh: '北京市', en: 'Beijing', letters: '京' },
  { code: '12', zh: '天津市', en: 'Tianjin', letters: '津' },
  { code: '13', zh: '河北省', en: 'Hebei', letters: '冀' },
  { code: '14', zh: '山西省', en: 'Shanxi', letters: '晋' },
  { code: '15', zh: '内蒙古自治区', en: 'Inner Mongolia', letters: '蒙' },
  { code: '21', zh: '辽宁省', en: 'Liaoning', letters: '辽' },
  { code: '22', zh: '吉林省', en: 'Jilin', letters: '吉' },
  { code: '23', zh: '黑龙江省', en: 'Heilongjiang', letters: '黑' },
  { code: '31', zh: '上海市', en: 'Shanghai', letters: '沪' },
  { code: '32', zh: '江苏省', en: 'Jiangsu', letters: '苏' },
  { code: '33', zh: '浙江省', en: 'Zhejiang', letters: '浙' },
  { code: '34', zh: '安徽省', en: 'Anhui', letters: '皖' },
  { code: '35', zh: '福建省', en: 'Fujian', letters: '闽' },
  { code: '36', zh: '江西省', en: 'Jiangxi', letters: '赣' },
  { code: '37', zh: '山东省', en: 'Shandong', letters: '鲁' },
  { code: '41', zh: '河南省', en: 'Henan', letters: '豫' },
  { code: '42', zh: '湖北省', en: 'Hubei', letters: '鄂' },
  { code: '43', zh: '湖南省', en: 'Hunan', letters: '湘' },
  { code: '44', zh: '广东省', en: 'Guangdong', letters: '粤' },
  { code: '45', zh: '广西壮族自治区', en: 'Guangxi', letters: '桂' },
  { code: '46', zh: '海南省', en: 'Hainan', letters: '琼' },
  { code: '50', zh: '重庆市', en: 'Chongqing', letters: '渝' },
  { code: '51', zh: '四川省', en: 'Sichuan', letters: '川蜀' },
  { code: '52', zh: '贵州省', en: 'Guizhou', letters: '黔贵' },
  { code: '53', zh: '云南省', en: 'Yunnan', letters: '滇云' },
  { code: '54', zh: '西藏自治区', en: 'Tibet', letters: '藏' },
  { code: '61', zh: '陕西省', en: 'Shaanxi', letters: '陕秦' },
  { code: '62', zh: '甘肃省', en: 'Gansu', letters: '甘陇' },
  { code: '63', zh: '青海省', en: 'Qinghai', letters: '青' },
  { code: '64', zh: '宁夏回族自治区', en: 'Ningxia', letters: '宁' },
  { code: '65', zh: '新疆维吾尔自治区', en: 'Xinjiang', letters: '新' },
  { code: '71', zh: '台湾省', en: 'Taiwan', letters: '台' },
  { code: '81', zh: '香港特别行政区', en: 'Hong Kong', letters: '港' },
  { code: '82', zh: '澳门特别行政区', en: 'Macao', letters: '澳' },
];
