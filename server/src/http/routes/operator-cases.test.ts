import { HOUR } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../../ports/records.ts';
import { agency } from '../../testing/sample-reviews.ts';
import { openCase } from '../../testing/sample-world.ts';
import { moment } from '../../testing/test-clock.ts';
import { type Member, openWorld, type World } from '../../testing/world.ts';

type Row = {
  readonly id: string;
  readonly number: string;
  readonly subjectCode: string;
  readonly agency: string | null;
  readonly openedAt: string;
};
type Page = { readonly cases: readonly Row[]; readonly isMore: boolean };

const AT = '/api/v1/operations/cases';

let world: World;
let operator: Member;
const house = agency({ name: '示例机构' });
beforeAll(async () => {
  // A Monday.
  world = await openWorld({ start: moment(2026, 3, 16) });
  operator = await world.member(['operator']);
  const { store } = world.product().deps;
  await store.write('platform', (tx) => tx.agencies.insert(house));
  const make = (number: string, day: number, given: Partial<Case> = {}) =>
    openCase(store, {
      number,
      openedAt: moment(2026, 3, day),
      subjectCode: '91460323MA5YY007XR',
      ...given,
    });
  await make('A', 6, { agencyId: house.id });
  await make('B', 9, { agencyId: house.id, state: 'secondLook', kind: 'name' });
  await make('C', 13, { policy: 'wechat-2026' });
  await make('D', 16, { kind: 'miniProgram', journey: 'mini-program' });
  await make('E', 6, { state: 'decided', decidedAt: moment(2026, 3, 9), outcome: 'approve' });
});

const list = (query = '') => operator.browser.get<Page>(`${AT}${query}`);
const numbers = async (query: string) => (await list(query)).cases.map(({ number }) => number);

describe('everybody’s cases', () => {
  test.each([
    ['', ['A', 'B', 'C', 'D']],
    ['?state=open', ['A', 'B', 'C', 'D']],
    ['?state=secondLook', ['B']],
    ['?state=decided', ['E']],
    ['?kind=miniProgram', ['D']],
    ['?policy=wechat-2026', ['C']],
    [`?agency=${house.id}`, ['A', 'B']],
    // Friday is one working day ago, the Friday before six.
    ['?days=1', ['A', 'B']],
    ['?days=5', ['A']],
    [`?agency=${house.id}&kind=name&days=1`, ['B']],
    ['?policy=nobody', []],
  ])('are the longest waiting first, narrowed by %s', async (query, found) => {
    expect(await numbers(query)).toEqual(found);
  });

  test('say whose they are and hide most of the licence number', async () => {
    const [first] = (await list()).cases;
    expect(first).toMatchObject({ agency: '示例机构' });
    expect(first!.subjectCode).toMatch(/^914\*+\w{4}$/);
    expect(JSON.stringify(first)).not.toContain('MA5YY');
  });

  test('are read page by page, none twice and none left out', async () => {
    const { store } = world.product().deps;
    for (let n = 0; n < 53; n += 1)
      await openCase(store, {
        number: `P${n}`,
        openedAt: moment(2026, 2, 2) + Math.floor(n / 3) * HOUR,
        agencyId: house.id,
        state: 'snoozed',
      });
    const first = await list('?state=snoozed');
    expect(first).toMatchObject({ isMore: true });
    const last = first.cases.at(-1)!;
    const rest = await list(`?state=snoozed&afterOpened=${last.openedAt}&afterId=${last.id}`);
    expect(rest).toMatchObject({ isMore: false });
    const all = [...first.cases, ...rest.cases].map(({ number }) => number);
    expect(new Set(all).size).toBe(53);
    const own = await list(
      `?state=snoozed&agency=${house.id}&afterOpened=${last.openedAt}&afterId=${last.id}`,
    );
    expect(own.cases).toEqual(rest.cases);
  });

  test('leave the house as a table with the same filter, which is on record', async () => {
    const answer = await operator.browser.ask('POST', '/api/v1/exports/operator-cases', {
      body: { agency: house.id, state: 'secondLook' },
    });
    expect(answer.headers).toMatchObject({ 'export-rows': '1', 'export-cut': 'false' });
    const text = Buffer.from(answer.bytes).toString('utf8');
    expect(text).toContain('示例机构');
    expect(text).not.toContain('91460323MA5YY007XR');
    const [record] = await world.query('select act, actor_id, object from audit order by seq desc limit 1');
    expect(record).toEqual({
      act: 'export.operator-cases',
      actor_id: operator.staff.id,
      object: 'operator-cases × 1',
    });
  });

  test('are for operators alone, and what was handed in is closed to them', async () => {
    const reviewer = await world.member(['reviewer'], house.id);
    expect(await reviewer.browser.ask('GET', AT)).toMatchObject({ status: 403 });
    const [first] = (await list()).cases;
    expect(await operator.browser.ask('GET', `/api/v1/review/cases/${first!.id}`)).toMatchObject({
      status: 403,
    });
  });
});
