import { expect, test } from 'vitest';
import { filterOf } from './filters.ts';

const AGENCY = '01990005-0000-7000-8000-000000000001';

test.each([
  ['', {}],
  ['state=open', {}],
  ['state=secondLook&kind=name', { state: 'secondLook', kind: 'name' }],
  [`agency=${AGENCY}&days=3&policy=seed-2021`, { agency: AGENCY, days: 3, policy: 'seed-2021' }],
  ['state=gone&kind=x&agency=y&days=-1', {}],
  ['days=61', {}],
  ['days=60', { days: 60 }],
])('the address %s narrows the list to what is known of it', (address, filter) => {
  expect(filterOf(new URLSearchParams(address))).toEqual(filter);
});
