import { expect, test } from 'vitest';
import type { RoadView } from '../../../parts/road.ts';
import { type Renewal, renewalOf } from './renewal.ts';

type Application = RoadView['account'];
const application = (state: string): Application => ({
  id: 'a',
  number: 'S-1',
  journey: 'service-account',
  parentId: null,
  policy: 'p',
  state,
  version: 1,
  answers: {},
  steps: [],
  facts: {},
  createdAt: '2026-11-22T00:00:00Z',
  updatedAt: '2026-11-22T00:00:00Z',
});

test.each<[string, string | null, Renewal]>([
  ['registeredUnverified', null, 'none'],
  ['verified', 'passed', 'soon'],
  ['verified', 'qualificationOk', 'soon'],
  ['renewalWindow', 'passed', 'open'],
  ['renewalWindow', 'draft', 'running'],
  ['renewalWindow', 'failed', 'open'],
  ['verifying', 'reviewing', 'running'],
  ['lapsed', 'passed', 'lapsed'],
  ['lapsed', 'unpaid', 'running'],
])('An account that is %s with a verification at %s: %s', (account, verification, renewal) => {
  const road = {
    account: application(account),
    verification: verification === null ? null : application(verification),
  };
  expect(renewalOf(road)).toBe(renewal);
});
