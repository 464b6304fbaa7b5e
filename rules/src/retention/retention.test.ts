import { expect, test } from 'vitest';
import { DAY, HOUR } from '../calendar/civil-date.ts';
import { retention } from './retention.data.ts';

test.each(Object.entries(retention))(
  'how long %s are kept is an hour at least, and has a day it holds from and a source',
  (_, one) => {
    // Less would be a figure in other units than milliseconds.
    expect(one.kept).toBeGreaterThanOrEqual(HOUR);
    expect(one.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(one.source.length).toBeGreaterThan(10);
  },
);

test('what tells who did what over the network is kept for six months at least', () => {
  for (const name of ['scanTickets', 'signIns', 'deadMessages'] as const)
    expect(retention[name].kept, name).toBeGreaterThanOrEqual(184 * DAY);
});
