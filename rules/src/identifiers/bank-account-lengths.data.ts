/**
 * How long the account numbers of a bank usually are.
 * Source: the payment platform's older help page, kf.qq.com/faq/140225MveaUz150819mYFjuE.html, undated, as quoted in a
 * third-party article (weixin_30394981/99546176); 12 digits for corporate accounts of 中国银行 from its developer forum.
 * Compiled 2026-11-22. Old and incomplete: good for a remark, never for a refusal. `names` are what a bank is called in
 * part; `bankClass` is its CNAPS class.
 */
export type BankAccountLengths = {
  readonly bankClass: string;
  readonly names: readonly string[];
  readonly corporate: readonly number[];
  readonly personal: readonly number[];
};

const row = (
  bankClass: string,
  names: string,
  corporate: readonly number[],
  personal: readonly number[],
): BankAccountLengths => ({ bankClass, names: names.split(' '), corporate, personal });

export const bankAccountLengths = (): readonly BankAccountLengths[] => [
  row('102', '工商银行 工行', [16, 19], [16, 17, 18, 19]),
  row('103', '农业银行 农行', [17, 27], [16, 18, 19]),
  row('104', '中国银行 中行', [12, 18], [12, 16, 18, 19]),
  row('105', '建设银行 建行', [20, 25, 26, 27], [16, 19]),
  row('301', '交通银行 交行', [8, 18, 20, 21], [16, 17, 18, 19, 21]),
  row('302', '中信银行', [19], [16, 19]),
  row('303', '光大银行', [17, 21], [16, 17]),
  row('305', '民生银行', [9, 15, 16, 20], [12, 16]),
  row('306', '广发银行 广东发展银行', [17, 18, 19, 20], [15, 17, 18, 19, 20]),
  row('307', '平安银行', [13, 14, 18], [11, 13, 14, 16, 19]),
  row('308', '招商银行 招行', [13, 15, 16, 17, 18, 19, 20, 21], [10, 12, 15, 16]),
  row('309', '兴业银行', [18], [16, 18]),
  row('310', '浦东发展银行 浦发银行', [13, 14, 15, 16, 17, 18, 19, 20, 23], [12, 16]),
  row('403', '邮政储蓄银行 邮储银行', [16, 18], [18, 19]),
];
