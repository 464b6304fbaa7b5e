/**
 * `Promise.all(items.map(work))`, but one after the other: a transaction is one connection and does one thing at a time.
 */
export async function oneByOne<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
