/** The payment platform, APIv3. */

/** Interfaces that an access token opens. */
export { type ApiError, type ApiRead, readApiAnswer } from './api/api-answer.ts';
export type { ApiCall } from './api/api-call.ts';
export { type ApiErrorAct, type ApiErrorMeaning, apiErrors } from './api/api-errors.data.ts';
export {
  type AccessToken,
  type AppCredentials,
  readStableToken,
  stableTokenCall,
} from './api/stable-token.ts';
/** Papers that are read. */
export { businessLicenceCall, type OcrBusinessLicence, readBusinessLicence } from './ocr/business-licence.ts';
export { idCardCall, type OcrIdCard, readIdCard } from './ocr/id-card.ts';
export { OCR_MOST_BYTES, type OcrPicture } from './ocr/picture-call.ts';
export type { PayCall } from './pay/call.ts';
export { closeOrderCall } from './pay/close-order.ts';
export type { BillDifference, BookEntry } from './pay/compare-trade-bill.ts';
export { compareTradeBill } from './pay/compare-trade-bill.ts';
export { openResource, type SealedResource } from './pay/decrypt-resource.ts';
export { isOrderNumber, type NativeOrder, nativeOrderCall, readNativeOrder } from './pay/native-order.ts';
export { NOTICE_RETRIES, type PayNotice, type RefundNotice, readNotice } from './pay/notice.ts';
export { type PayError, readPayError } from './pay/pay-error.ts';
export { type PayErrorAct, type PayErrorMeaning, payErrors } from './pay/pay-errors.data.ts';
export {
  isRefundNumber,
  queryRefundCall,
  type Refund,
  type RefundOrder,
  readRefund,
  refundCall,
} from './pay/refund.ts';
export type { Read } from './pay/shape.ts';
export { authorizationOf, type MerchantKey, PAY_SCHEME } from './pay/sign-call.ts';
export {
  type BillLink,
  type BillRow,
  type BillSums,
  isBill,
  parseTradeBill,
  readBillLink,
  type TradeBill,
  tradeBillCall,
} from './pay/trade-bill.ts';
export { queryOrderCall, readTransaction, type Transaction } from './pay/transaction.ts';
export {
  type HeaderOf,
  PAY_CLOCK_WINDOW,
  type PlatformKeys,
  type SignatureFault,
  type SignedMessage,
  type Verdict,
  verifySignature,
} from './pay/verify-signature.ts';
