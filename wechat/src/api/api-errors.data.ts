/**
 * What an errcode asks for: `token` a new access token, then the same call; `again` the same call later; `mend` something
 * in the account's settings or rights; `quota` calls are used up; `picture` another picture.
 */
export type ApiErrorAct = 'token' | 'again' | 'mend' | 'quota' | 'picture';

export type ApiErrorMeaning = { readonly act: ApiErrorAct; readonly zh: string; readonly en: string };

/**
 * Codes that fetching a token and reading a picture may give.
 * Source: developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken, …/openpoc/ocr/api_bizlicenseocr and
 * …/ocr/api_idcardocr, with the table 全局返回码, read 2026-11.
 */
export const apiErrors: Readonly<Record<number, ApiErrorMeaning>> = {
  [-1]: { act: 'again', zh: '系统繁忙', en: 'The system is busy' },
  40001: { act: 'token', zh: 'access_token 不是最新的', en: 'The access token is not the latest' },
  40002: { act: 'mend', zh: 'grant_type 不对', en: 'No such grant_type' },
  40006: { act: 'picture', zh: '图片太大', en: 'The picture is too large' },
  40013: { act: 'mend', zh: 'AppID 不对', en: 'No such AppID' },
  40014: { act: 'token', zh: 'access_token 不对', en: 'No such access token' },
  40125: { act: 'mend', zh: 'AppSecret 不对', en: 'Not the AppSecret' },
  40164: { act: 'mend', zh: '调用的 IP 不在白名单里', en: 'The caller’s address is not on the white list' },
  41001: { act: 'token', zh: '缺少 access_token', en: 'No access token was given' },
  41002: { act: 'mend', zh: '缺少 AppID', en: 'No AppID was given' },
  41004: { act: 'mend', zh: '缺少 AppSecret', en: 'No AppSecret was given' },
  41005: { act: 'picture', zh: '没有收到图片', en: 'No picture arrived' },
  42001: { act: 'token', zh: 'access_token 已过期', en: 'The access token has expired' },
  43002: { act: 'mend', zh: '须用 POST', en: 'POST is needed' },
  45009: { act: 'quota', zh: '当天的调用次数已用完', en: 'The calls of this day are used up' },
  45011: { act: 'again', zh: '调用太频繁', en: 'Too many calls' },
  48001: { act: 'mend', zh: '账号没有这个接口的权限', en: 'The account may not use this interface' },
  50002: { act: 'mend', zh: '账号受限', en: 'The account is restricted' },
  50004: { act: 'mend', zh: '账号不能调用', en: 'The account may not call' },
  50007: { act: 'mend', zh: '账号已冻结', en: 'The account is frozen' },
  89503: {
    act: 'mend',
    zh: '调用的 IP 待管理员确认',
    en: 'The administrator has to confirm the caller’s address',
  },
  89506: {
    act: 'mend',
    zh: '管理员拒绝了这个 IP，24 小时内不能调用',
    en: 'Refused by the administrator for 24 h',
  },
  89507: {
    act: 'mend',
    zh: '管理员拒绝了这个 IP，1 小时内不能调用',
    en: 'Refused by the administrator for 1 h',
  },
  101000: { act: 'picture', zh: '图片不对', en: 'No good picture' },
  101001: { act: 'picture', zh: '图片里没有找到证件', en: 'No certificate in the picture' },
  101002: { act: 'quota', zh: '购买的次数已用完', en: 'The calls that were bought are used up' },
};
