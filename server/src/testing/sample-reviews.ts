/** Rows of the reviewers’ side: see `sample-records.ts`. */
import type * as r from '../ports/records.ts';
import { sampleBytes, sampleId, sampleText } from './sample-ids.ts';
import { noon, type Some, type Tied } from './sample-records.ts';

export const agency = (given: Some<r.Agency> = {}): r.Agency => ({
  id: sampleId(),
  name: sampleText('agency'),
  phone: '0898-00000000',
  hours: { from: 9, until: 18 },
  capacity: 10,
  openCases: 0,
  price: 20_000,
  absences: [],
  state: 'active',
  createdAt: noon,
  version: 0,
  ...given,
});

export const member = (given: Some<r.Staff> = {}): r.Staff => ({
  id: sampleId(),
  agencyId: null,
  roles: ['reviewer', 'finance'],
  name: '审核员',
  email: 'reviewer@example.org',
  emailIndex: sampleBytes(),
  passwordHash: null,
  personIndex: sampleBytes(),
  deviceId: null,
  state: 'active',
  createdAt: noon,
  version: 0,
  ...given,
});

export const invitation = (given: Some<r.Invitation> = {}): r.Invitation => ({
  tokenHash: sampleBytes(),
  staffId: null,
  roles: ['reviewer'],
  agencyId: null,
  createdAt: noon,
  endsAt: noon + 86_400_000,
  usedAt: null,
  ...given,
});

export const bundle = (given: Tied<r.Bundle, 'merchantId' | 'applicationId'>): r.Bundle => ({
  round: 1,
  hash: sampleBytes(),
  answers: { subjectName: '中沙商店' },
  sealed: {},
  lint: { findings: [] },
  frozenAt: noon,
  ...given,
});

export const reviewCase = (given: Tied<r.Case, 'merchantId' | 'applicationId'>): r.Case => ({
  id: sampleId(),
  number: sampleText('C'),
  journey: 'verification',
  policy: 'seed-2021',
  round: 1,
  kind: 'entity',
  state: 'queued',
  agencyId: null,
  reviewerId: null,
  firstReviewerId: null,
  secondReviewerId: null,
  recheckOf: null,
  barredAgencyId: null,
  barredReviewers: [],
  stranded: false,
  leasedUntil: null,
  wakesAt: null,
  dueAt: noon,
  held: null,
  leavesAt: null,
  subjectName: '中沙商店有限公司',
  subjectCode: 'code',
  draft: {},
  outcome: null,
  openedAt: noon,
  decidedAt: null,
  version: 0,
  ...given,
});

export const verdict = (of: r.Case, given: Tied<r.Verdict, 'reviewerId' | 'path'>): r.Verdict => ({
  caseId: of.id,
  merchantId: of.merchantId,
  applicationId: of.applicationId,
  round: of.round,
  verdict: 'pass',
  reason: null,
  words: null,
  note: null,
  at: noon,
  ...given,
});

export const call = (of: r.Case, given: Tied<r.Call, 'reviewerId'>): r.Call => ({
  id: sampleId(),
  caseId: of.id,
  applicationId: of.applicationId,
  merchantId: of.merchantId,
  numberMasked: '138****1234',
  outcome: 'reachedOk',
  seconds: 95,
  note: '',
  at: noon,
  ...given,
});

export const auditRow = (given: Some<r.AuditRow> = {}): r.AuditRow => ({
  at: noon,
  actor: 'reviewer',
  actorId: 'someone',
  merchantId: null,
  act: 'reveal',
  object: 'idNumber',
  reason: 'call',
  data: { field: 'idNumber' },
  ...given,
});
