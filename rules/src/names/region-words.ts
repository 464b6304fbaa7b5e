import { cityNames } from '../contact/areas.data.ts';

/** Names of places that are also words or well-known marks: they count as a place only with 市 or 县. */
const ALSO_WORDS = new Set(
  '东方 朝阳 安康 新星 双河 中山 日照 白银 大同 来宾 和田 白沙 海西 海北 海南藏 黄南 玉树 文山 红河 大理'.split(
    ' ',
  ),
);

const ENDING =
  /(?:壮族|回族|藏族|羌族|彝族|苗族|侗族|傣族|白族|黎族|土家族|布依族|哈尼族|景颇族|傈僳族|朝鲜族|蒙古族|蒙古|哈萨克|柯尔克孜|维吾尔)*(?:自治区|自治州|自治县|地区|林区|省|市|县|盟)$/;

/** 广州市 → 广州, 延边朝鲜族自治州 → 延边, 内蒙古自治区 → 内蒙古. */
function shortName(name: string): string {
  const short = name.replace(ENDING, '');
  return [...short].length >= 2 ? short : name.replace(/自治.$/, '');
}

/** Places as they stand in names, long and short: provinces, and the cities below them. */
export const regionWords: readonly string[] = Object.entries(cityNames)
  .flatMap(([province, cities]) => [province, ...cities.split(' ')])
  .flatMap((name) => (ALSO_WORDS.has(shortName(name)) ? [name] : [name, shortName(name)]));
