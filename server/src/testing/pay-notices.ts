/** Notices of the payment platform: each comes again by the published schedule until it is answered with success. */
import { NOTICE_RETRIES } from '@ruzhu/wechat';
import type { Clock } from '../ports/clock.ts';
import { type Signing, seal, signedHeaders } from './pay-keys.ts';
import { beijing, type PayOrder, transactionOf } from './pay-platform.ts';

export type Letter = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Brings a notice to its address and gives the status of the answer; 0 when there was none. */
export type Post = (letter: Letter) => Promise<number>;

/** When the platform tells of a payment, in milliseconds after it. */
const WHEN = { atOnce: [0], twice: [0, 5_000], late: [120_000], never: [] } as const;
export type Telling = keyof typeof WHEN;

type Lie = { readonly how?: Signing; readonly lost?: number; readonly change?: Record<string, unknown> };

const amount = (total: number, currency = 'CNY') => ({ amount: { total, payer_total: total, currency } });

/** Notices that must not be believed. `unpaid` is signed by the platform; it has not been paid all the same. */
export const LIES = {
  forged: { how: 'stranger' },
  probe: { how: 'probe' },
  stale: { how: 'stale' },
  unsigned: { how: 'none' },
  truncatedTag: { lost: 4 },
  otherAmount: { change: amount(1) },
  otherCurrency: { change: amount(30_000, 'USD') },
  otherMerchant: { change: { mchid: '1900000002' } },
  otherApp: { change: { appid: 'wx00000000000000b2' } },
  otherOrder: { change: { out_trade_no: 'P-NONE-NONE' } },
  otherState: { change: { trade_state: 'CLOSED' } },
  unpaid: {},
} as const satisfies Readonly<Record<string, Lie>>;

type Waiting = {
  readonly order: PayOrder;
  readonly id: string;
  readonly tries: number;
  readonly dueAt: number;
};

export function payNotices(clock: Clock, post: Post) {
  const waiting: Waiting[] = [];
  const sent: Letter[] = [];
  const statuses: number[] = [];
  let counted = 0;
  const nextId = () => {
    counted += 1;
    return `EV-${String(counted).padStart(19, '0')}`;
  };

  const letterOf = (order: PayOrder, id: string, { how = 'own', lost = 0, change = {} }: Lie): Letter => {
    const told = { ...transactionOf(order), ...change };
    const json = {
      id,
      create_time: beijing(clock.now()),
      resource_type: 'encrypt-resource',
      event_type: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      resource: seal(told, 'transaction', lost),
    };
    const body = Buffer.from(JSON.stringify(json));
    const headers = { 'Content-Type': 'application/json', ...signedHeaders(body, clock.now(), how) };
    return { url: order.notifyUrl, headers, body };
  };

  const bring = async (letter: Letter): Promise<number> => {
    sent.push(letter);
    const status = await post(letter);
    statuses.push(status);
    return status;
  };

  const deliverOne = async (one: Waiting): Promise<void> => {
    const status = await bring(letterOf(one.order, one.id, {}));
    const seconds = NOTICE_RETRIES[one.tries];
    if (status === 200 || status === 204 || seconds === undefined) return;
    waiting.push({ ...one, tries: one.tries + 1, dueAt: clock.now() + seconds * 1000 });
  };

  return {
    /** Every notice that went out, oldest first, and how it was answered. */
    sent: sent as readonly Letter[],
    statuses: statuses as readonly number[],
    waiting: waiting as readonly Waiting[],
    plan: (order: PayOrder, telling: Telling) => {
      const id = nextId();
      for (const ms of WHEN[telling]) waiting.push({ order, id, tries: 0, dueAt: clock.now() + ms });
    },
    /** Sends what is due by the clock, in turn. Gives how many there were. */
    deliver: async (): Promise<number> => {
      const due = waiting.filter(({ dueAt }) => dueAt <= clock.now());
      for (const one of due) waiting.splice(waiting.indexOf(one), 1);
      for (const one of due) await deliverOne(one);
      return due.length;
    },
    /** A notice that tells of a payment of this order, whether there was one or not. Gives the status of the answer. */
    lie: (order: PayOrder, lie: keyof typeof LIES): Promise<number> => {
      const pretended: PayOrder = {
        ...order,
        state: 'SUCCESS',
        transactionId: order.transactionId ?? '4200000000999999999999999999',
        paidAt: order.paidAt ?? clock.now(),
      };
      return bring(letterOf(pretended, nextId(), LIES[lie]));
    },
    /** Somebody sends the newest notice once more, byte for byte. */
    replay: (): Promise<number> => bring(sent.at(-1)!),
  };
}
