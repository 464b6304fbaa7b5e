/** Rows of what proves something: see `sample-records.ts`. */
import type * as r from '../ports/records.ts';
import { sampleBytes, sampleId, sampleText } from './sample-ids.ts';
import { noon, type Some, type Tied } from './sample-records.ts';

export const check = (given: Some<r.Check> = {}): r.Check => ({
  id: sampleId(),
  policy: 'seed-2021',
  answers: { subject: 'company' },
  createdAt: noon,
  updatedAt: noon,
  endsAt: noon + 86_400_000,
  applicationId: null,
  ...given,
});

export const oneTimeProof = (given: Some<r.OneTimeProof> = {}): r.OneTimeProof => ({
  id: sampleId(),
  purpose: 'registration',
  channel: 'email',
  recipientIndex: sampleBytes(),
  recipientSealed: 'a.1.nonce.text',
  binder: 'browser',
  merchantId: null,
  applicationId: null,
  secretHash: sampleBytes(),
  state: 'sent',
  triesLeft: 5,
  sentAt: noon,
  endsAt: noon + 600_000,
  provedAt: null,
  ...given,
});

export const device = (given: Some<r.Device> = {}): r.Device => ({
  id: sampleId(),
  ownerIndex: sampleBytes(),
  publicKey: { kty: 'EC', crv: 'P-256' },
  fingerprint: sampleBytes(),
  label: 'a phone',
  enrolledAt: noon,
  revokedAt: null,
  ...given,
});

export const scanTicket = (given: Some<r.ScanTicket> = {}): r.ScanTicket => ({
  id: sampleId(),
  tokenHash: sampleBytes(),
  binderHash: sampleBytes(),
  merchantId: null,
  applicationId: null,
  staffId: null,
  personIndex: sampleBytes(),
  purpose: 'login',
  act: { account: '中沙商店' },
  digest: sampleBytes(),
  number: '42',
  triesLeft: 3,
  state: 'created',
  deviceId: null,
  browser: 'a browser',
  address: '192.0.2.1',
  begunAt: noon,
  createdAt: noon,
  endsAt: noon + 120_000,
  ...given,
});

export const signIn = (given: Some<r.SignIn> = {}): r.SignIn => ({
  idHash: sampleBytes(),
  kind: 'merchant',
  merchantId: null,
  applicationId: null,
  staffId: null,
  browser: 'a browser',
  address: '192.0.2.1',
  createdAt: noon,
  seenAt: noon,
  endsAt: noon + 43_200_000,
  ...given,
});

export const mailbox = (given: Tied<r.Mailbox, 'merchantId' | 'applicationId'>): r.Mailbox => ({
  emailIndex: sampleBytes(),
  product: 'service',
  emailSealed: 'a.1.nonce.text',
  passwordHash: null,
  takenAt: noon,
  ...given,
});

export const agreement = (given: Tied<r.Agreement, 'merchantId' | 'applicationId'>): r.Agreement => ({
  id: sampleId(),
  document: 'terms',
  version: '1',
  textHash: sampleBytes(),
  address: '192.0.2.1',
  browser: 'a browser',
  at: noon,
  ...given,
});

export const administrator = (
  given: Tied<r.Administrator, 'merchantId' | 'applicationId'>,
): r.Administrator => ({
  product: 'service',
  nameSealed: 'a.1.nonce.name',
  idNumberSealed: 'a.1.nonce.id',
  mobileSealed: 'a.1.nonce.mobile',
  idIndex: sampleBytes(),
  mobileIndex: sampleBytes(),
  deviceId: null,
  deviceFingerprint: null,
  counted: true,
  boundAt: noon,
  ...given,
});

export const legalRepProof = (
  given: Tied<r.LegalRepProof, 'merchantId' | 'applicationId'>,
): r.LegalRepProof => ({
  id: sampleId(),
  tokenHash: sampleBytes(),
  state: 'linkMade',
  face: 'notChecked',
  registry: 'notCompared',
  sealed: { name: 'a.1.nonce.name' },
  createdAt: noon,
  endsAt: noon + 86_400_000,
  decidedAt: null,
  version: 0,
  changeId: null,
  ...given,
});

export const transferProof = (
  given: Tied<r.TransferProof, 'merchantId' | 'applicationId'>,
): r.TransferProof => ({
  id: sampleId(),
  payerName: '中沙商店',
  payerKey: sampleText('payer'),
  amount: 37,
  state: 'awaitingTransfer',
  createdAt: noon,
  endsAt: noon + 864_000_000,
  decidedAt: null,
  version: 0,
  ...given,
});

export const statementLine = (given: Some<r.StatementLine> = {}): r.StatementLine => ({
  id: sampleId(),
  reference: sampleText('bank'),
  payerName: '中沙商店',
  payerKey: 'payer',
  payerAccountSealed: 'a.1.nonce.account',
  amount: 37,
  paidAt: noon,
  importedAt: noon,
  importedBy: 'finance',
  proofId: null,
  outcome: 'unknown',
  refund: 'none',
  refundDueAt: null,
  ...given,
});
