/**
 * Whole rows for tests of what is stored. Each call makes another one; a test names only the fields it is about. All
 * values are made up, those of a sealed field are no ciphertexts.
 */
import type * as r from '../ports/records.ts';
import { sampleBytes, sampleId, sampleText } from './sample-ids.ts';

/** 2026-11-24 10:00 in Shanghai. */
export const noon = Date.UTC(2026, 10, 24, 2);

export type Some<Row> = Partial<Row>;
/** The fields that tie a row to others, which a test must give. */
export type Tied<Row, Ties extends keyof Row> = Pick<Row, Ties> & Some<Row>;

export const application = (given: Tied<r.Application, 'merchantId'>): r.Application => ({
  id: sampleId(),
  number: sampleText('V'),
  journey: 'service-account',
  parentId: null,
  policy: 'seed-2021',
  state: 'registering',
  version: 0,
  answers: { subjectName: '中沙群岛“测试”商店\\1', list: [1, 'zwei', null, { deep: true }] },
  sealed: { idNumber: 'a.1.nonce.text' },
  facts: {},
  headHash: sampleBytes(),
  createdAt: noon,
  updatedAt: noon,
  ...given,
});

export const event = (of: r.Application, given: Some<r.EventRow> = {}): r.EventRow => ({
  applicationId: of.id,
  seq: of.version,
  merchantId: of.merchantId,
  at: of.updatedAt,
  event: 'answer',
  fromState: of.state,
  toState: of.state,
  actor: 'applicant',
  actorId: 'someone',
  data: { step: 'subject' },
  hash: of.headHash,
  ...given,
});

export const outboxRow = (given: Some<r.OutboxRow> = {}): r.OutboxRow => ({
  id: sampleId(),
  merchantId: null,
  applicationId: null,
  channel: 'email',
  notice: 'verify.passed',
  payload: { to: 'owner', params: { days: 30 } },
  messageId: null,
  dueAt: noon,
  createdAt: noon,
  ...given,
});

export const timer = (given: Some<r.Timer> = {}): r.Timer => ({
  ownerId: sampleId(),
  clock: 'window',
  ownerKind: 'application',
  merchantId: null,
  event: 'timeOut',
  rule: '30d',
  dueAt: noon,
  beganAt: noon,
  pausedAt: null,
  leftMs: null,
  ...given,
});

export const message = (given: Tied<r.Message, 'merchantId'>): r.Message => ({
  id: sampleId(),
  applicationId: null,
  notice: 'verify.passed',
  params: { number: 'V-1', days: 30 },
  page: '/verification',
  at: noon,
  readAt: null,
  ...given,
});

/** The first step of an application. */
export const birth = (of: r.Application, given: Some<r.Commit> = {}): r.Commit => ({
  application: of,
  expected: null,
  events: [event(of, { event: 'begin', fromState: '' })],
  outbox: [],
  timers: { set: [], stop: [] },
  messages: [],
  links: [],
  ...given,
});

/** The step after `of`: its version goes up by one. */
export function step(
  of: r.Application,
  change: Some<r.Application> = {},
  given: Some<r.Commit> = {},
): r.Commit {
  const next = { ...of, version: of.version + 1, headHash: sampleBytes(), ...change };
  return { ...birth(next), expected: of.version, events: [event(next)], ...given };
}
