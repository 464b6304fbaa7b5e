import {
  isRefundNumber,
  type PayError,
  queryRefundCall,
  type Refund,
  readRefund,
  refundCall,
} from '@ruzhu/wechat';
import type { Log } from '../../ports/log.ts';
import type { PaymentAnswer, RefundAnswer } from '../../ports/payments.ts';
import type { PayAnswer, WechatApi } from './wechat-api.ts';

export type AskedRefund = { readonly id: string; readonly number: string; readonly amount: number };

type Refunds = {
  readonly api: WechatApi;
  readonly log: Log;
  readonly look: (number: string) => Promise<PaymentAnswer>;
};

const STATUS: Readonly<Record<string, RefundAnswer>> = {
  SUCCESS: { state: 'done' },
  PROCESSING: { state: 'pending' },
  CLOSED: { state: 'failed', why: 'CLOSED' },
  ABNORMAL: { state: 'failed', why: 'ABNORMAL' },
};

const unknown: RefundAnswer = { state: 'unknown' };

/**
 * A refusal is final only when what was asked for cannot be done. Missing money and missing rights are mended by
 * somebody, and the same refund succeeds then; of an order that is paid, "there is none" passes as well.
 */
const REFUSED: Readonly<Record<PayError['means']['act'], (code: string) => RefundAnswer>> = {
  again: () => unknown,
  ask: () => unknown,
  mend: () => unknown,
  fund: () => ({ state: 'pending' }),
  change: (code) => ({ state: 'failed', why: code }),
};

/** Gives money back under a number of its own: looked for first, asked for when there is none. */
export function wechatRefunds({ api, log, look }: Refunds) {
  const judge = (refund: Refund, asked: AskedRefund): RefundAnswer => {
    const isIt = refund.refundNumber === asked.id && refund.number === asked.number;
    if (!isIt || refund.currency !== 'CNY') {
      log.error('refund of the platform does not fit', { id: asked.id, number: asked.number });
      return unknown;
    }
    if (refund.amount !== asked.amount) throw new Error(`Refund ${asked.id} was asked for another amount`);
    return STATUS[refund.status] ?? unknown;
  };

  const readAnswer = (body: string, asked: AskedRefund): RefundAnswer => {
    const read = readRefund(body);
    if (read.ok) return judge(read.value, asked);
    log.error('refund of the platform not read', { id: asked.id, why: read.why });
    return unknown;
  };

  const refused = ({ code, status, message, means }: PayError, asked: AskedRefund): RefundAnswer => {
    log.warn('refund not taken', { id: asked.id, code, status, message });
    return REFUSED[means.act](code);
  };

  const answerOf = (answer: PayAnswer, asked: AskedRefund): RefundAnswer => {
    if (answer.kind === 'uncertain') return unknown;
    return answer.kind === 'done' ? readAnswer(answer.body, asked) : refused(answer.error, asked);
  };

  const ask = async (asked: AskedRefund): Promise<RefundAnswer> => {
    const order = await look(asked.number);
    if (order.state === 'unknown') return unknown;
    if (order.state !== 'paid') return { state: 'failed', why: 'notPaid' };
    const { id: refundNumber, number, amount } = asked;
    return answerOf(await api.call(refundCall({ refundNumber, number, amount, total: order.amount })), asked);
  };

  return async (asked: AskedRefund): Promise<RefundAnswer> => {
    if (!isRefundNumber(asked.id)) throw new Error(`${asked.id} is no number of a refund`);
    const known = await api.call(queryRefundCall(asked.id));
    if (known.kind === 'done') return readAnswer(known.body, asked);
    // A question that is refused says nothing of the refund, unless there is none.
    const isNew = known.kind === 'refused' && known.error.code === 'RESOURCE_NOT_EXISTS';
    return isNew ? ask(asked) : unknown;
  };
}
