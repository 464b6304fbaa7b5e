import { beforeAll, expect, test } from 'vitest';
import { paid } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

type Row = { readonly id: string; readonly state: string; readonly title: string; readonly amount: number };

test('An invoice is asked for with the payment, made out to the subject, and told when it is issued', async () => {
  await world.agency();
  const me = await paid(world);
  const finance = await world.member(['finance']);
  const open = async () =>
    (await finance.browser.get<{ invoices: Row[] }>('/api/v1/operations/invoices')).invoices;
  const [row] = await open();
  expect(row).toMatchObject({ state: 'requested', title: me.who.entityName, amount: 30_000 });
  const move = (body: object) =>
    finance.browser.ask('POST', `/api/v1/operations/invoices/${row!.id}`, { body });
  expect(await move({ event: 'issued', number: '1' })).toMatchObject({
    status: 409,
    code: 'event.not_possible',
  });
  expect((await move({ event: 'issue' })).body).toMatchObject({ state: 'issuing' });
  expect(await move({ event: 'issued' })).toMatchObject({ code: 'field.missing', paths: ['number'] });
  expect((await move({ event: 'issued', number: '24462000000000000001' })).body).toMatchObject({
    state: 'issued',
  });
  const mails = (await world.mails(me.who.email)).join();
  expect(mails).toContain('24462000000000000001');
  const { orders } = await me.desk.get<{ orders: { invoice: { state: string; number: string } }[] }>(
    `${me.account}/orders`,
  );
  expect(orders[0]?.invoice).toMatchObject({ state: 'issued', number: '24462000000000000001' });
  expect(await open()).toEqual([]);
});
