import { addDays, civilDateAt } from '@ruzhu/rules';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Payments } from './payments.ts';

/** A payment platform and the payer's side of it. `restart` gives the platform as the next process meets it. */
export type PaymentsUnderTest = {
  readonly payments: Payments;
  /** What the platform takes for the present. */
  readonly now: () => number;
  readonly pay: (number: string) => Promise<void>;
  readonly restart: () => Promise<Payments>;
};

/** What every payment platform keeps. */
export function paymentsContract(name: string, make: () => Promise<PaymentsUnderTest>): void {
  describe(`${name} as a payment platform`, () => {
    let payments: Payments;
    let outside: PaymentsUnderTest;
    beforeEach(async () => {
      outside = await make();
      payments = outside.payments;
    });
    const request = (number = 'P-AAAA-0001', change = {}) => ({
      number,
      amount: 30_000,
      description: '微信认证',
      closesAt: outside.now() + 86_400_000,
      ...change,
    });
    const refund = (change = {}) => ({ id: 'R-1', number: 'P-AAAA-0001', amount: 30_000, ...change });

    test('an order is open until it is paid', async () => {
      const { payUrl } = await payments.open(request());
      expect(URL.canParse(payUrl)).toBe(true);
      expect(await payments.ask('P-AAAA-0001')).toEqual({ state: 'open' });
    });

    test('opening an order once more changes nothing', async () => {
      const first = await payments.open(request());
      expect(await payments.open(request())).toEqual(first);
      await outside.pay('P-AAAA-0001');
      // A platform may refuse to open what is paid.
      await payments.open(request()).catch(() => {});
      expect(await payments.ask('P-AAAA-0001')).toMatchObject({ state: 'paid' });
    });

    test('opening an order for another amount is a fault', async () => {
      await payments.open(request());
      await expect(payments.open(request('P-AAAA-0001', { amount: 1 }))).rejects.toThrow();
    });

    test.each([0, -1, 0.5, Number.NaN])('an order over %s 分 is a fault', async (amount) => {
      await expect(payments.open(request('P-AAAA-0001', { amount }))).rejects.toThrow();
    });

    test('a paid order tells its amount, the number of the platform and the time', async () => {
      await payments.open(request());
      await payments.open(request('P-AAAA-0002', { amount: 1 }));
      await outside.pay('P-AAAA-0001');
      const answer = await payments.ask('P-AAAA-0001');
      expect(answer).toEqual({
        state: 'paid',
        amount: 30_000,
        platformId: expect.any(String),
        at: expect.any(Number),
      });
      expect(await payments.ask('P-AAAA-0001')).toEqual(answer);
      expect(await payments.ask('P-AAAA-0002')).toEqual({ state: 'open' });
    });

    test('an order that was closed is not paid any more; closing it again does no harm', async () => {
      await payments.open(request());
      await payments.close('P-AAAA-0001');
      await payments.close('P-AAAA-0001');
      await outside.pay('P-AAAA-0001').catch(() => {});
      expect(await payments.ask('P-AAAA-0001')).toEqual({ state: 'closed' });
    });

    test('closing an order that was paid leaves it paid', async () => {
      await payments.open(request());
      await outside.pay('P-AAAA-0001');
      await payments.close('P-AAAA-0001');
      expect(await payments.ask('P-AAAA-0001')).toMatchObject({ state: 'paid' });
    });

    test('closing an order that was never opened does no harm', async () => {
      await payments.close('P-AAAA-0009');
      expect(await payments.ask('P-AAAA-0009')).toEqual({ state: 'missing' });
    });

    test('the bill of a day lists what was paid and given back on it, and nothing else', async () => {
      await payments.open(request());
      await payments.open(request('P-AAAA-0002', { amount: 1 }));
      await outside.pay('P-AAAA-0001');
      await payments.refund(refund({ amount: 100 }));
      const day = civilDateAt(outside.now());
      const { platformId } = (await payments.ask('P-AAAA-0001')) as { platformId: string };
      const at = expect.any(Number);
      const entries = [
        { kind: 'payment', id: 'P-AAAA-0001', amount: 30_000, platformId, at },
        { kind: 'refund', id: 'R-1', amount: 100, platformId, at },
      ];
      expect(await payments.bill(day)).toEqual({ state: 'there', entries });
      const before = await payments.bill(addDays(day, -1));
      expect([{ state: 'none' }, { state: 'there', entries: [] }]).toContainEqual(before);
    });

    test('money goes back once, however often the refund is asked for', async () => {
      await payments.open(request());
      await outside.pay('P-AAAA-0001');
      expect(await payments.refund(refund())).toEqual({ state: 'done' });
      expect(await payments.refund(refund())).toEqual({ state: 'done' });
      expect(await payments.refund(refund({ id: 'R-2', amount: 1 }))).toMatchObject({ state: 'failed' });
    });

    test('of refunds asked for at once only as much goes back as was paid', async () => {
      await payments.open(request());
      await outside.pay('P-AAAA-0001');
      const parts = ['R-1', 'R-2', 'R-3'].map((id) => payments.refund(refund({ id, amount: 20_000 })));
      const states = (await Promise.all(parts)).map(({ state }) => state);
      expect(states.sort()).toEqual(['done', 'failed', 'failed']);
    });

    test('nothing goes back for an order that was not paid', async () => {
      await payments.open(request());
      expect(await payments.refund(refund())).toMatchObject({ state: 'failed' });
      expect(await payments.refund(refund({ number: 'P-AAAA-0009' }))).toMatchObject({ state: 'failed' });
    });

    test('a refund repeated with another amount is a fault', async () => {
      await payments.open(request());
      await outside.pay('P-AAAA-0001');
      await payments.refund(refund({ amount: 1 }));
      await expect(payments.refund(refund({ amount: 2 }))).rejects.toThrow();
    });

    test('what was paid and refunded is known after a restart', async () => {
      await payments.open(request());
      await outside.pay('P-AAAA-0001');
      await payments.refund(refund());
      const before = await payments.ask('P-AAAA-0001');
      const next = await outside.restart();
      expect(await next.ask('P-AAAA-0001')).toEqual(before);
      expect(await next.refund(refund())).toEqual({ state: 'done' });
      expect(await next.refund(refund({ id: 'R-2' }))).toMatchObject({ state: 'failed' });
    });
  });
}
