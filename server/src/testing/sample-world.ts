import type { Application, Case, Order } from '../ports/records.ts';
import type { Store } from '../ports/store.ts';
import { order } from './sample-accounts.ts';
import { sampleBytes, sampleId } from './sample-ids.ts';
import { application, birth, noon } from './sample-records.ts';
import { reviewCase } from './sample-reviews.ts';

/** The id of a new merchant. */
export async function bornMerchant(store: Store): Promise<string> {
  const id = sampleId();
  const key = { version: 1, kek: 'kek-1', wrapped: sampleBytes() };
  await store.write('platform', (tx) => tx.merchants.insert({ id, createdAt: noon }, key));
  return id;
}

/** A new application, of a new merchant unless one is given. */
export async function bornApplication(store: Store, change: Partial<Application> = {}): Promise<Application> {
  const made = application({ merchantId: change.merchantId ?? (await bornMerchant(store)), ...change });
  if (!(await store.commit(birth(made)))) throw new Error('the application is there already');
  return made;
}

/** What ties a row to an application. */
export const tiesOf = ({ id, merchantId }: Application) => ({ applicationId: id, merchantId });

/** A case of a new application. */
export async function openCase(store: Store, change: Partial<Case> = {}): Promise<Case> {
  const one = reviewCase({ ...tiesOf(await bornApplication(store)), ...change });
  await store.write('platform', (tx) => tx.cases.insert(one));
  return one;
}

/** An order of a new application. */
export async function openOrder(store: Store, change: Partial<Order> = {}): Promise<Order> {
  const one = order({ ...tiesOf(await bornApplication(store)), ...change });
  await store.write('platform', (tx) => tx.orders.insert(one));
  return one;
}

/** `n` results of what is begun at the same time. */
export const atOnce = <T>(n: number, begin: (place: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, place) => begin(place)));

type Cursor = { readonly at: number; readonly id: string };

/** All pages one after the other, until one is not full. */
export async function allPages<Row>(
  limit: number,
  fetch: (page: { readonly limit: number; readonly before?: Cursor }) => Promise<readonly Row[]>,
  cursor: (row: Row) => Cursor,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const page = await fetch({ limit, ...(last && { before: cursor(last) }) });
    rows.push(...page);
    if (page.length < limit) return rows;
  }
}
