import {
  closeOrderCall,
  isOrderNumber,
  type NativeOrder,
  nativeOrderCall,
  readNativeOrder,
} from '@ruzhu/wechat';
import type { PaymentNotices } from '../../ports/payment-notices.ts';
import { type PaymentAnswer, type Payments, type PayRequest, PlatformSilent } from '../../ports/payments.ts';
import { type WechatApi, type WechatApiOptions, wechatApi } from './wechat-api.ts';
import { wechatBills } from './wechat-bills.ts';
import { wechatNotices } from './wechat-notices.ts';
import { wechatOrders } from './wechat-orders.ts';
import { wechatRefunds } from './wechat-refunds.ts';

export type WechatPayOptions = WechatApiOptions & {
  /** How far the product's clock is ahead of the world's, in milliseconds: a sandbox may have moved it. */
  readonly ahead?: () => number;
};

export type WechatPay = Payments & {
  readonly notices: PaymentNotices;
};

const AGAIN_SECONDS = 5;
const LONGEST_DESCRIPTION = 127;

const uncertain = () => new PlatformSilent(AGAIN_SECONDS);

/** An instant in Beijing time, as the platform writes it. */
const rfc3339 = (ms: number): string => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

function check(number: string, amount = 1): void {
  if (!isOrderNumber(number)) throw new Error(`${number} is no number of an order`);
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new Error(`${amount} is no amount in 分`);
}

/** Opens an order. The same order is the same call, so that it may be repeated. */
async function openOrder(api: WechatApi, order: NativeOrder): Promise<{ readonly payUrl: string }> {
  const answer = await api.call(nativeOrderCall(order), 2);
  if (answer.kind === 'uncertain') throw uncertain();
  const read = answer.kind === 'done' ? readNativeOrder(answer.body) : null;
  if (read?.ok) return { payUrl: read.value.codeUrl };
  const why = answer.kind === 'refused' ? `${answer.error.code} ${answer.error.message}` : 'no code';
  throw new Error(`Order ${order.number} was not opened: ${why}`);
}

/** Closes an order. What cannot be closed is paid, closed or not there: that is asked, not guessed from the code. */
async function closeOrder(
  api: WechatApi,
  order: { readonly mchId: string; readonly number: string },
  look: (number: string) => Promise<PaymentAnswer>,
): Promise<void> {
  const answer = await api.call(closeOrderCall(order), 2);
  if (answer.kind === 'done') return;
  if (answer.kind === 'uncertain') throw uncertain();
  const { state } = await look(order.number);
  if (state === 'unknown') throw uncertain();
  if (state === 'open')
    throw new Error(`Order ${order.number} was not closed: ${answer.error.code} ${answer.error.message}`);
}

/**
 * WeChat Pay, APIv3 Native. Amounts are 分 in CNY. What is not certain is `unknown` and asked again; an order that is
 * there for another merchant, AppID or currency is not believed, and the log says so.
 */
export function wechatPay(options: WechatPayOptions): WechatPay {
  const { settings, clock, log, ahead = () => 0 } = options;
  const { merchant, appId, notifyUrl } = settings;
  const { mchId } = merchant;
  const api = wechatApi(options);
  const look = wechatOrders({ api, settings, log, ahead });
  const refund = wechatRefunds({ api, log, look });

  const orderOf = ({ number, amount, description, closesAt }: PayRequest): NativeOrder => ({
    mchId,
    appId,
    number,
    amount,
    description: description.slice(0, LONGEST_DESCRIPTION),
    expiresAt: rfc3339(closesAt - ahead()),
    notifyUrl,
  });

  return {
    open: async (request) => {
      check(request.number, request.amount);
      return openOrder(api, orderOf(request));
    },
    ask: async (number) => {
      check(number);
      return look(number);
    },
    close: async (number) => {
      check(number);
      await closeOrder(api, { mchId, number }, look);
    },
    refund: async (asked) => {
      check(asked.number, asked.amount);
      return refund(asked);
    },
    notices: wechatNotices(settings, clock),
    bill: wechatBills({ api, baseUrl: settings.baseUrl, ahead }),
  };
}
