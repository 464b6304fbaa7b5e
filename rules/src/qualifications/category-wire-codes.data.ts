/**
 * Codes of categories and papers and the numbers WeChat answers with in the same case
 * (developers.weixin.qq.com, api_addcategory). Codes that are absent have no number of their own.
 */
export const categoryWireCodes: Readonly<Record<string, number>> = {
  'category.subject': 53302,
  'category.count': 53301,
  'category.duplicate': 53304,
  'category.none': 53303,
  'category.unknown': 53303,
  'category.hidden': 53303,
  'paper.missing': 53311,
};
