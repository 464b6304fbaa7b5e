import { openResource, sealedResourceOf } from './decrypt-resource.ts';
import { type Read, readJson } from './shape.ts';
import { readTransaction, type Transaction } from './transaction.ts';

/** What the platform tells by itself. `id` stays the same when a notice comes again. */
export type PayNotice = { readonly id: string; readonly type: string } & (
  | { readonly kind: 'transaction'; readonly transaction: Transaction }
  | { readonly kind: 'refund'; readonly refund: RefundNotice }
  | { readonly kind: 'other' }
);

export type RefundNotice = {
  readonly mchId: string;
  readonly number: string;
  readonly refundNumber: string;
  readonly status: string;
};

type Envelope = { readonly id: string; readonly type: string; readonly json: string };

/** The seconds after a notice that was not taken, until it comes again: 24 hours and 4 minutes in all. */
export const NOTICE_RETRIES: readonly number[] = [
  15, 15, 30, 180, 600, 1_200, 1_800, 1_800, 1_800, 3_600, 10_800, 10_800, 10_800, 21_600, 21_600,
];

function openEnvelope(body: string, apiV3Key: string): Read<Envelope> {
  const envelope = readJson(body, (one) => ({
    id: one.text('id'),
    type: one.text('event_type'),
    sealed: sealedResourceOf(one.part('resource')),
  }));
  if (!envelope.ok) return envelope;
  const { id, type, sealed } = envelope.value;
  const opened = openResource(sealed, apiV3Key);
  return opened.ok ? { ok: true, value: { id, type, json: opened.value } } : opened;
}

const readRefundNotice = (json: string): Read<RefundNotice> =>
  readJson(json, (one) => ({
    mchId: one.text('mchid'),
    number: one.text('out_trade_no'),
    refundNumber: one.text('out_refund_no'),
    status: one.text('refund_status'),
  }));

/**
 * Reads the body of a notice whose signature was verified. It may come twice, late, never, and in any order, so it is a
 * reason to ask and nothing more.
 * Source: pay.weixin.qq.com, wiki/doc/apiv3/apis/chapter3_2_5.shtml (支付通知), read 2026-11.
 */
export function readNotice(body: string, apiV3Key: string): Read<PayNotice> {
  const envelope = openEnvelope(body, apiV3Key);
  if (!envelope.ok) return envelope;
  const { id, type, json } = envelope.value;
  if (type === 'TRANSACTION.SUCCESS') {
    const read = readTransaction(json);
    return read.ok ? { ok: true, value: { id, type, kind: 'transaction', transaction: read.value } } : read;
  }
  if (type.startsWith('REFUND.')) {
    const read = readRefundNotice(json);
    return read.ok ? { ok: true, value: { id, type, kind: 'refund', refund: read.value } } : read;
  }
  return { ok: true, value: { id, type, kind: 'other' } };
}
