/** Rows of accounts, money and files: see `sample-records.ts`. */
import type * as r from '../ports/records.ts';
import { sampleBytes, sampleId, sampleText } from './sample-ids.ts';
import { noon, type Tied } from './sample-records.ts';

export const account = (given: Tied<r.Account, 'merchantId' | 'applicationId'>): r.Account => ({
  id: sampleId(),
  parentId: null,
  product: 'service',
  originalId: sampleText('gh'),
  appId: null,
  name: '中沙商店',
  subjectCode: sampleText('subject'),
  subjectName: '中沙商店有限公司',
  subjectKind: 'company',
  verifiedUntil: null,
  createdAt: noon,
  endedAt: null,
  ...given,
});

export const nameRow = (given: Tied<r.NameRow, 'merchantId' | 'applicationId'>): r.NameRow => ({
  canonical: sampleText('name'),
  product: 'service',
  text: '中沙商店',
  subjectCode: null,
  state: 'reserved',
  since: noon,
  until: null,
  ...given,
});

export const order = (given: Tied<r.Order, 'merchantId' | 'applicationId'>): r.Order => ({
  id: sampleId(),
  number: sampleText('O'),
  amount: 30_000,
  currency: 'CNY',
  state: 'created',
  feeWords: { zh: '审核费', en: 'Review fee' },
  description: '认证审核费 中沙商店',
  payUrl: 'https://pay.example/1',
  urlAt: noon,
  asks: 0,
  askAt: noon,
  createdAt: noon,
  closesAt: noon + 86_400_000,
  paidAt: null,
  platformId: null,
  feeRule: null,
  feeOutcome: null,
  feeEvidence: null,
  version: 0,
  ...given,
});

export const ledgerEntry = (given: Tied<r.LedgerEntry, 'merchantId' | 'orderId'>): r.LedgerEntry => ({
  id: sampleId(),
  kind: 'payment',
  amount: 30_000,
  reference: sampleText('platform'),
  at: noon,
  ...given,
});

export const invoice = (given: Tied<r.Invoice, 'merchantId' | 'orderId'>): r.Invoice => ({
  id: sampleId(),
  kind: 'general',
  title: '中沙商店有限公司',
  taxNumber: 'tax number',
  sealed: { email: 'a.1.nonce.email' },
  state: 'requested',
  number: null,
  requestedAt: noon,
  issuedAt: null,
  ...given,
});

export const fileRow = (given: Tied<r.FileRow, 'merchantId' | 'applicationId'>): r.FileRow => ({
  id: sampleId(),
  field: 'licence',
  name: '营业执照.jpg',
  type: 'jpeg',
  bytes: 123_456,
  width: 2_000,
  height: 1_500,
  sha256: sampleBytes(),
  findings: ['doc.blurred'],
  look: '',
  reading: null,
  createdAt: noon,
  removedAt: null,
  ...given,
});

export const appSecret = (given: Tied<r.AppSecret, 'merchantId' | 'accountId'>): r.AppSecret => ({
  state: 'active',
  secretHash: sampleBytes(),
  madeAt: noon,
  version: 1,
  ...given,
});
