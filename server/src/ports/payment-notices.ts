/** Where notices of the payment platform arrive; it is told so with every order. */
export const PAYMENT_NOTICE_PATH = '/api/v1/notices/wechat-pay';

/** What a notice of the payment platform tells, or why it is not taken. `id` is the same when it comes again. */
export type NoticeRead =
  | {
      readonly ok: true;
      readonly about: 'payment';
      readonly id: string;
      readonly number: string;
      /** 分. */
      readonly amount: number;
      readonly currency: string;
    }
  | { readonly ok: true; readonly about: 'refund' | 'other'; readonly id: string }
  | { readonly ok: false; readonly why: string };

/**
 * Reads what a payment platform tells by itself. That it was read means no more than that the platform sent it, just
 * now, to this merchant: it may come twice, late or never, so whoever takes one asks the platform.
 */
export type PaymentNotices = {
  /** `body` holds the bytes as they came, since they were signed. */
  readonly read: (header: (name: string) => string | null | undefined, body: Uint8Array) => NoticeRead;
};
