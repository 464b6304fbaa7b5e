import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { invoice, ledgerEntry, order } from '../testing/sample-accounts.ts';
import { sampleId, sampleText } from '../testing/sample-ids.ts';
import { statementLine, transferProof } from '../testing/sample-proofs.ts';
import { noon } from '../testing/sample-records.ts';
import { allPages, atOnce, bornApplication, openOrder, tiesOf } from '../testing/sample-world.ts';
import type { Invoice, Order, TradeBill } from './records.ts';
import type { Store, Tx } from './store.ts';

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

export function moneyContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });
  const read = <T>(work: (tx: Tx) => Promise<T>) => store.read('platform', work);
  const write = <T>(work: (tx: Tx) => Promise<T>) => store.write('platform', work);
  const ties = async () => tiesOf(await bornApplication(store));
  const keep = (one: Order) => write((tx) => tx.orders.insert(one));

  test('an order is found by id, number, application and merchant; an application has one open order', async () => {
    const one = await openOrder(store, { state: 'closed' });
    const { applicationId, merchantId } = one;
    const second = order({ applicationId, merchantId, createdAt: noon + 1 });
    await keep(second);
    const found = await read(async (tx) => [
      await tx.orders.find(one.id),
      await tx.orders.byNumber(second.number),
      await tx.orders.ofApplication(applicationId),
      await tx.orders.ofMerchant(merchantId),
      await tx.orders.find(sampleId()),
      await tx.orders.byNumber('none'),
    ]);
    expect(found).toEqual([one, second, [one, second], [second, one], null, null]);
    await expect(keep(order({ applicationId, merchantId }))).rejects.toThrow();
  });

  test('of 50 opposite answers at once to one order one is stored', async () => {
    const one = await openOrder(store);
    const paid = { state: 'paid', paidAt: noon, platformId: 'p', feeEvidence: { by: 'notice' } } as const;
    const outcomes = await atOnce(50, (place) =>
      write((tx) => tx.orders.update({ ...one, ...(place % 2 ? paid : { state: 'closed' }), version: 1 })),
    );
    expect(outcomes.filter((stored) => stored)).toHaveLength(1);
    const expected = outcomes.indexOf(true) % 2 ? paid : { state: 'closed' };
    expect(await read((tx) => tx.orders.find(one.id))).toEqual({ ...one, ...expected, version: 1 });
  });

  test('orders whose money is uncertain are listed oldest first', async () => {
    const early = noon - 1_000_000;
    const states = ['created', 'paid', 'unknown', 'settled', 'refunding', 'closed', 'refunded'] as const;
    const all: Order[] = [];
    for (const [place, state] of states.entries())
      all.push(await openOrder(store, { state, createdAt: early - place }));
    const expected = [all[4], all[2]];
    expect(await read((tx) => tx.orders.uncertain(2))).toEqual(expected);
    expect(await read((tx) => tx.orders.uncertain(1))).toEqual(expected.slice(0, 1));
  });

  test('open orders take turns: each is put off by the next wait, and an old one keeps no other waiting', async () => {
    const early = noon - 2_000_000_000;
    const waits = [1_000, 2_000, 5_000];
    const take = (now: number, limit = 10) => write((tx) => tx.orders.takeTurns(now, limit, waits));
    const [first, second] = [
      await openOrder(store, { askAt: early, createdAt: early }),
      await openOrder(store, { state: 'unknown', askAt: early + 1, createdAt: early + 1 }),
    ];
    await openOrder(store, { state: 'paid', askAt: early });
    expect(await take(early - 1)).toEqual([]);
    expect(await take(early + 1, 1)).toEqual([{ ...first, asks: 1, askAt: early + 2_001 }]);
    expect(await take(early + 1)).toEqual([{ ...second, asks: 1, askAt: early + 2_001 }]);
    expect(await take(early + 2_000)).toEqual([]);
    const again = [first, second].map((one) => ({ ...one, asks: 2, askAt: early + 7_001 }));
    expect(await take(early + 2_001)).toEqual(again);
    const last = (await take(early + 7_001)).map(({ asks, askAt }) => [asks, askAt]);
    expect(last).toEqual(again.map(() => [3, early + 12_001]));
  });

  test('an order whose turn it is is taken by one of many', async () => {
    const early = noon - 3_000_000_000;
    const one = await openOrder(store, { askAt: early, createdAt: early });
    const taken = await atOnce(20, () => write((tx) => tx.orders.takeTurns(early, 5, [60_000])));
    expect(taken.flat().map(({ id }) => id)).toEqual([one.id]);
  });

  test('a day’s bill is compared once or again, and found by its day and by what differs', async () => {
    const differences = [{ kind: 'payment', id: 'P-1', theirs: 30_000, ours: null }] as const;
    const bill = { date: '2026-11-20', entries: 3, differences, comparedAt: noon };
    const clean = { ...bill, date: '2026-11-21', differences: [] };
    const put = (one: TradeBill) => write((tx) => tx.tradeBills.put(one));
    await put({ ...bill, entries: 2, differences: [] });
    await put(bill);
    await put(clean);
    expect(await read((tx) => tx.tradeBills.since('2026-11-20'))).toEqual([bill, clean]);
    expect(await read((tx) => tx.tradeBills.since('2026-11-21'))).toEqual([clean]);
    expect(await read((tx) => tx.tradeBills.differing(10))).toEqual([bill]);
  });

  test('the ledger is found by references, and its payments by the day', async () => {
    const { id: orderId, merchantId } = await openOrder(store);
    const day = noon * 3;
    const entry = (given: object) => ledgerEntry({ orderId, merchantId, ...given });
    const paid = [entry({ at: day }), entry({ at: day + 1 }), entry({ at: day + 2 })];
    const back = entry({ kind: 'refund', at: day + 1 });
    await write(async (tx) => {
      for (const one of [...paid, back]) await tx.orders.record(one);
    });
    expect(await read((tx) => tx.tradeBills.payments(day, day + 2))).toEqual(paid.slice(0, 2));
    const references = [paid[2]!.reference, back.reference, 'none'];
    expect(await read((tx) => tx.tradeBills.entriesOf('payment', references))).toEqual([paid[2]]);
    expect(await read((tx) => tx.tradeBills.entriesOf('refund', references))).toEqual([back]);
  });

  test('money is entered in the ledger once for its reference, however often it is told', async () => {
    const { id: orderId, merchantId } = await openOrder(store);
    const entries = Array.from({ length: 50 }, () =>
      ledgerEntry({ orderId, merchantId, reference: orderId }),
    );
    const outcomes = await Promise.all(entries.map((one) => write((tx) => tx.orders.record(one))));
    expect(outcomes.filter((entered) => entered)).toHaveLength(1);
    const back = ledgerEntry({ orderId, merchantId, kind: 'refund', reference: orderId, at: noon + 1 });
    expect(await write((tx) => tx.orders.record(back))).toBe(true);
    const ledger = await read((tx) => tx.orders.ledgerOf(orderId));
    expect(ledger).toEqual([entries[outcomes.indexOf(true)], back]);
  });

  test('an order gives one credit, which is used once', async () => {
    const { id: orderId, merchantId } = await openOrder(store, { state: 'settled' });
    const next = await openOrder(store);
    const credit = { id: sampleId(), merchantId, orderId, feeRule: 'agencyLate', at: noon };
    await write((tx) => tx.orders.grantCredit(credit));
    await write((tx) => tx.orders.grantCredit({ ...credit, id: sampleId() }));
    const left = () => read((tx) => tx.orders.creditLeft(merchantId));
    expect(await left()).toEqual({ id: credit.id, feeRule: 'agencyLate' });
    const uses = await atOnce(20, () =>
      write((tx) => tx.orders.useCredit(credit.id, next.id)).then(
        () => true,
        () => false,
      ),
    );
    expect(uses.filter((used) => used)).toHaveLength(1);
    expect(await left()).toBeNull();
    const { at: grantedAt, ...granted } = credit;
    const all = () => read((tx) => tx.orders.creditsOf(merchantId));
    expect(await all()).toEqual([{ ...granted, grantedAt, usedBy: next.id }]);
    // Nothing came of the order that used it.
    await write((tx) => tx.orders.freeCredit(next.id));
    expect(await left()).toEqual({ id: credit.id, feeRule: 'agencyLate' });
    expect(await all()).toEqual([{ ...granted, grantedAt, usedBy: null }]);
  });

  test('a transfer task is found by id, application, payer and amount, and changes by its version', async () => {
    const [of, payerKey, amount] = [await ties(), sampleText('payer'), 61];
    const old = transferProof({
      ...of,
      payerKey,
      amount,
      state: 'expired',
      createdAt: noon - 9,
      decidedAt: noon - 5,
    });
    const one = transferProof({ ...of, payerKey, amount });
    await write(async (tx) => {
      await tx.transfers.insert(old);
      await tx.transfers.insert(one);
    });
    const found = await read(async (tx) => [
      await tx.transfers.find(old.id),
      await tx.transfers.latest(of.applicationId),
      await tx.transfers.ofPayer(payerKey, noon - 6),
      await tx.transfers.ofPayer(payerKey, noon - 5),
      [...(await tx.transfers.amountsOf(payerKey, noon - 6))].sort(),
      await tx.transfers.openWithAmount(amount, 10),
      await tx.transfers.find(sampleId()),
      await tx.transfers.latest(sampleId()),
    ]);
    expect(found).toEqual([old, one, [one, old], [one], [old.amount, amount].sort(), [one], null, null]);
    const next = { ...one, state: 'received', version: 1 } as const;
    expect(await write((tx) => tx.transfers.update(next))).toBe(true);
    expect(await write((tx) => tx.transfers.update({ ...next, state: 'expired' }))).toBe(false);
    expect(await read((tx) => tx.transfers.find(one.id))).toEqual(next);
    await expect(write((tx) => tx.transfers.insert(transferProof(of)))).rejects.toThrow();
  });

  test('a line of a statement is imported once for its reference and changes only in what was decided of it', async () => {
    const proof = transferProof(await ties());
    await write((tx) => tx.transfers.insert(proof));
    const one = statementLine();
    const outcomes = await atOnce(20, () =>
      write((tx) => tx.transfers.insertLine({ ...one, id: sampleId() })),
    );
    expect(outcomes.filter((imported) => imported)).toHaveLength(1);
    const [line] = await read((tx) => tx.transfers.recentLines({ limit: 1 }));
    const decided = {
      ...line!,
      proofId: proof.id,
      outcome: 'matched',
      refund: 'pending',
      refundDueAt: noon,
    } as const;
    await write((tx) => tx.transfers.updateLine({ ...decided, amount: 99 }));
    expect(await read((tx) => tx.transfers.line(line!.id))).toEqual(decided);
    expect(await read((tx) => tx.transfers.linesOfProof(proof.id))).toEqual([decided]);
    expect(await read((tx) => tx.transfers.line(sampleId()))).toBeNull();
    await expect(write((tx) => tx.transfers.updateLine(statementLine()))).rejects.toThrow();
  });

  test('lines are paged newest first, all of them or those to be paid back', async () => {
    const refunds = ['none', 'pending', 'sent', 'returned', 'failed'] as const;
    const lines = Array.from({ length: 10 }, (_, place) =>
      statementLine({ refund: refunds[place % 5]!, importedAt: noon * 2 + Math.floor(place / 3) }),
    );
    await write(async (tx) => {
      for (const line of lines) await tx.transfers.insertLine(line);
    });
    const newest = lines.toSorted((a, b) => b.importedAt - a.importedAt || (a.id < b.id ? 1 : -1));
    const list = (toRefund: boolean) =>
      allPages(
        4,
        (page) => read((tx) => tx.transfers.recentLines({ ...page, toRefund })),
        (row) => ({ at: row.importedAt, id: row.id }),
      );
    expect((await list(false)).slice(0, 10)).toEqual(newest);
    const open = newest.filter(({ refund }) => refund !== 'none' && refund !== 'returned');
    expect((await list(true)).slice(0, 6)).toEqual(open);
  });

  test('an invoice is found by id and order, changes only from the state it was in, and is listed while open', async () => {
    const all: Invoice[] = [];
    for (const state of ['requested', 'issuing', 'issued', 'failed', 'redRequested', 'reversed'] as const) {
      const { id: orderId, merchantId } = await openOrder(store);
      all.push(invoice({ orderId, merchantId, state, requestedAt: noon + Math.floor(all.length / 4) }));
    }
    await write(async (tx) => {
      for (const one of all) await tx.invoices.insert(one);
    });
    const [one] = all;
    expect(await read((tx) => tx.invoices.find(one!.id))).toEqual(one);
    expect(await read((tx) => tx.invoices.ofOrder(one!.orderId))).toEqual(one);
    const listed = await allPages(
      2,
      (page) => read((tx) => tx.invoices.open(page)),
      (row) => ({ at: row.requestedAt, id: row.id }),
    );
    expect(idsOf(listed)).toEqual(idsOf([all[4]!, all[3]!, all[1]!, all[0]!]));
    const issued = { ...one!, state: 'issued', number: '1', issuedAt: noon } as const;
    const outcomes = await atOnce(20, () => write((tx) => tx.invoices.update(issued, 'requested')));
    expect(outcomes.filter((stored) => stored)).toHaveLength(1);
    expect(await read((tx) => tx.invoices.find(one!.id))).toEqual(issued);
    expect(await read((tx) => tx.invoices.find(sampleId()))).toBeNull();
    expect(await read((tx) => tx.invoices.ofOrder(sampleId()))).toBeNull();
  });
}
