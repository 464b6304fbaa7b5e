import { expect, test } from 'vitest';
import { DAY } from '../calendar/civil-date.ts';
import { retention } from './retention.data.ts';

test.each(Object.entries(retention))('how long %s are kept has a day and a source', (_, one) => {
  expect(one.kept).toBeGreaterThanOrEqual(DAY);
  expect(one.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(one.source.length).toBeGreaterThan(10);
});

test('what tells who did what over the network is kept for six months at least', () => {
  for (const name of ['scanTickets', 'signIns', 'deadMessages'] as const)
    expect(retention[name].kept, name).toBeGreaterThanOrEqual(184 * DAY);
});
