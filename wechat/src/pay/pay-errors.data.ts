/**
 * What a code in a refusing answer means, and what it asks for:
 * `again` the same call later, with the same numbers; `ask` the state has changed, ask for it; `mend` something in the
 * merchant's settings or rights; `change` what was asked for cannot be done as it is; `fund` money is missing.
 */
export type PayErrorAct = 'again' | 'ask' | 'mend' | 'change' | 'fund';

export type PayErrorMeaning = { readonly act: PayErrorAct; readonly zh: string; readonly en: string };

/**
 * Codes of Native orders, questions, closing, refunds and bills.
 * Source: pay.weixin.qq.com, the tables 错误码 of doc/v3/merchant/4012791877, 4012556398, 4013070356, 4013071041 and
 * 4012556654, and of wiki/doc/apiv3/apis/chapter3_5_9.shtml, read 2026-11. Codes without a page were met in answers: ORDERPAID, RATELIMIT_EXCEEDED.
 */
export const payErrors: Readonly<Record<string, PayErrorMeaning>> = {
  ACCOUNT_ERROR: { act: 'change', zh: '付款人的账号异常', en: 'The payer’s account is not in order' },
  APPID_MCHID_NOT_MATCH: {
    act: 'mend',
    zh: 'AppID 没有和商户号绑定',
    en: 'The AppID is not bound to the merchant',
  },
  BANK_ERROR: { act: 'again', zh: '银行系统异常', en: 'A fault at the bank' },
  FREQUENCY_LIMITED: {
    act: 'again',
    zh: '调用过于频繁，或付款人正在付款',
    en: 'Too many calls, or the payer is paying now',
  },
  INVALID_REQUEST: {
    act: 'change',
    zh: '不符合业务规则，见返回的说明',
    en: 'Against a rule; the message says which',
  },
  INVALID_TRANSACTIONID: { act: 'change', zh: '微信支付订单号不存在', en: 'No such number of the platform' },
  MCH_NOT_EXISTS: { act: 'mend', zh: '商户号不存在', en: 'There is no such merchant' },
  NOAUTH: { act: 'mend', zh: '商户没有这个接口的权限', en: 'The merchant may not use this' },
  NO_AUTH: { act: 'mend', zh: '商户没有这个接口的权限', en: 'The merchant may not use this' },
  NOT_ENOUGH: { act: 'fund', zh: '余额不足', en: 'Not enough money' },
  NO_STATEMENT_EXIST: {
    act: 'again',
    zh: '这一天没有账单，或还没有生成',
    en: 'No bill of that day, or none yet',
  },
  OPENID_MISMATCH: {
    act: 'change',
    zh: '付款人的 OpenID 不属于这个 AppID',
    en: 'The payer’s OpenID belongs to another AppID',
  },
  ORDERPAID: { act: 'ask', zh: '订单已支付', en: 'The order is paid' },
  ORDER_CLOSED: { act: 'ask', zh: '订单已关闭', en: 'The order is closed' },
  ORDER_NOT_EXIST: { act: 'ask', zh: '订单不存在', en: 'There is no such order' },
  OUT_TRADE_NO_USED: { act: 'ask', zh: '商户订单号用过了', en: 'The order’s number was used before' },
  PARAM_ERROR: { act: 'change', zh: '参数不符合要求', en: 'A parameter is not as it must be' },
  RATELIMIT_EXCEEDED: { act: 'again', zh: '调用过于频繁', en: 'Too many calls' },
  RESOURCE_NOT_EXISTS: { act: 'ask', zh: '订单或退款单不存在', en: 'There is no such order or refund' },
  RULE_LIMIT: { act: 'change', zh: '业务规则限制', en: 'Limited by a rule of the platform' },
  SIGN_ERROR: { act: 'mend', zh: '请求的签名没有通过', en: 'The signature of the call was not taken' },
  STATEMENT_CREATING: { act: 'again', zh: '账单正在生成', en: 'The bill is being made' },
  SYSTEM_ERROR: { act: 'again', zh: '平台系统异常', en: 'A fault of the platform' },
  TRADE_ERROR: { act: 'change', zh: '交易失败，见返回的说明', en: 'The trade failed; the message says why' },
  USER_ACCOUNT_ABNORMAL: {
    act: 'change',
    zh: '付款人的账号异常或已注销',
    en: 'The payer’s account is closed or not in order',
  },
  USERPAYING: { act: 'again', zh: '付款人正在付款', en: 'The payer is paying now' },
  USER_PAYING: { act: 'again', zh: '付款人正在付款', en: 'The payer is paying now' },
};
