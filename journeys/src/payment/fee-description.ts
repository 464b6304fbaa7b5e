/**
 * What the payer reads of an order, on the phone and in the platform's bill: what is paid, and for which account. In
 * Chinese, as the payment platform's own pages are.
 */
export const feeDescription = (accountName: string): string => `认证审核费 ${accountName}`.trim();
