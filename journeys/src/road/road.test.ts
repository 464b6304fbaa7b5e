import { expect, test } from 'vitest';
import { type Leg, roadOf } from './road.ts';

const leg = (state: string, more: Partial<Leg> = {}): Leg => ({
  id: 'a',
  state,
  steps: [],
  returned: [],
  mended: [],
  since: 0,
  due: {},
  waits: {},
  ...more,
});
const pages = ['agree', 'who', 'licence', 'bank', 'contact', 'naming', 'invoice'];
const done = pages.map((key) => ({ key, status: 'done' as const }));
const roadIn = (state: string, more: Partial<Leg> = {}, account = 'verifying') =>
  roadOf({ account: leg(account), verification: leg(state, { steps: done, ...more }), miniProgram: null });

test('What was returned is the next thing to do, and nobody else is waited for', () => {
  const road = roadIn('refill', { returned: ['bank'] });
  expect([road.next?.key, road.next?.status, road.next?.page]).toEqual(['bank', 'toMend', '/a/a/v/fix']);
  expect(road.waiting).toEqual([]);
});

test.each(['refill', 'namingFailed'])('Once everything is mended in %s, it is still to be sent', (state) => {
  const returned = state === 'refill' ? ['bank'] : ['naming'];
  const road = roadIn(state, { returned, mended: returned }, state === 'refill' ? 'verifying' : 'verified');
  expect([road.next?.key, road.next?.status, road.next?.page]).toEqual(['review', 'toMend', '/a/a/v/fix']);
});

test('While the contact is waited for, choosing a time is the next thing to do', () => {
  const road = roadIn('waitingContact');
  expect([road.next?.key, road.next?.page]).toEqual(['review', '/a/a/v/call']);
});

test.each([
  ['paid', 'system'],
  ['dispatched', 'reviewer'],
  ['reviewing', 'reviewer'],
  ['onHold', 'reviewer'],
  ['qualificationOk', 'nameReviewer'],
])('In %s the ball is with the %s', (state, who) => {
  expect(roadIn(state).waiting.map((wait) => wait.who)).toEqual([who]);
});

test('Before the agreement nothing else can begin; after it every page can', () => {
  const fresh = pages.map((key) => ({ key, status: 'notBegun' as const }));
  const statuses = (steps: Leg['steps']) =>
    roadOf({ account: leg('registeredUnverified'), verification: leg('draft', { steps }), miniProgram: null })
      .tasks.filter(({ stage }) => stage === 'verify')
      .map(({ status }) => status);
  expect(new Set(statuses(fresh).slice(1))).toEqual(new Set(['notYet']));
  const agreed = [{ key: 'agree', status: 'done' as const }, ...fresh.slice(1)];
  expect(statuses(agreed).slice(0, 7)).toEqual(['done', ...Array(6).fill('notBegun')]);
});

test('Papers are not done before there is a category to ask for them', () => {
  const papersBeside = (category: 'notBegun' | 'done') => {
    const steps = [
      { key: 'info', status: 'done' as const },
      { key: 'category', status: category },
      { key: 'papers', status: 'done' as const },
    ];
    const road = roadOf({
      account: leg('verified'),
      verification: leg('passed', { steps: done }),
      miniProgram: leg('draft', { steps }),
    });
    return road.tasks.find(({ key }) => key === 'papers')?.status;
  };
  expect(papersBeside('notBegun')).toBe('notYet');
  expect(papersBeside('done')).toBe('done');
});

test('While the legal representative proves the entity, the page of the proof waits and the next can be filled in', () => {
  const steps = [
    { key: 'agree', status: 'done' as const },
    { key: 'proof', status: 'begun' as const },
    { key: 'contact', status: 'notBegun' as const },
  ];
  const waits = { proof: { who: 'legalRep' as const, since: 1, by: 2 } };
  const road = roadOf({
    account: leg('registeredUnverified'),
    verification: leg('draft', { steps, waits }),
    miniProgram: null,
  });
  expect(road.tasks.find(({ key }) => key === 'proof')).toMatchObject({
    status: 'waiting',
    page: '/a/a/v/proof',
  });
  expect(road.next?.key).toBe('contact');
  expect(road.waiting).toEqual([{ what: 'proof', who: 'legalRep', since: 1, by: 2 }]);
});
