/** The fields of every record of the port and how they are stored; the names of the columns follow from them. */
import type {
  Account,
  Administrator,
  AdministratorChange,
  Agency,
  AgencyPace,
  Agreement,
  Alarm,
  Application,
  AppSecret,
  AuditEntry,
  AuditHead,
  AuditRow,
  Bundle,
  Call,
  Case,
  Check,
  Conflict,
  Credit,
  Device,
  EventRow,
  FileRow,
  Invitation,
  Invoice,
  LedgerEntry,
  LegalRepProof,
  LoginTries,
  Mailbox,
  Message,
  NameRow,
  Objection,
  OneTimeProof,
  Order,
  OutboxEntry,
  OutboxRow,
  Passkey,
  PasskeyChallenge,
  PasskeyReset,
  PhoneRecovery,
  ReviewPair,
  RuleTable,
  ScanTicket,
  ShortLink,
  SignIn,
  Staff,
  StatementLine,
  Timer,
  TradeBill,
  TransferProof,
  Verdict,
} from '../../ports/records.ts';
import type { Columns } from './rows.ts';

export const applications = {
  id: 'uuid',
  merchantId: 'uuid',
  number: 'text',
  journey: 'text',
  parentId: 'uuid',
  policy: 'text',
  state: 'text',
  version: 'integer',
  answers: 'jsonb',
  sealed: 'jsonb',
  facts: 'jsonb',
  headHash: 'bytea',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
} satisfies Columns<Application>;

export const events = {
  applicationId: 'uuid',
  seq: 'integer',
  merchantId: 'uuid',
  at: 'timestamptz',
  event: 'text',
  fromState: 'text',
  toState: 'text',
  actor: 'text',
  actorId: 'text',
  data: 'jsonb',
  hash: 'bytea',
} satisfies Columns<EventRow>;

export const outboxRows = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  channel: 'text',
  notice: 'text',
  payload: 'jsonb',
  messageId: 'uuid',
  dueAt: 'timestamptz',
  createdAt: 'timestamptz',
} satisfies Columns<OutboxRow>;

export const outboxEntries = {
  ...outboxRows,
  state: 'text',
  attempts: 'integer',
  doneAt: 'timestamptz',
  fault: 'text',
  sentTo: 'text',
} satisfies Columns<OutboxEntry>;

export const shortLinks = {
  tokenHash: 'bytea',
  outboxId: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  page: 'text',
  createdAt: 'timestamptz',
  endsAt: 'timestamptz',
} satisfies Columns<ShortLink>;

export const alarms = {
  kind: 'text',
  since: 'timestamptz',
  until: 'timestamptz',
  times: 'integer',
  data: 'jsonb',
} satisfies Columns<Alarm>;

export const timers = {
  ownerId: 'uuid',
  clock: 'text',
  ownerKind: 'text',
  merchantId: 'uuid',
  event: 'text',
  rule: 'text',
  dueAt: 'timestamptz',
  beganAt: 'timestamptz',
  pausedAt: 'timestamptz',
  leftMs: 'bigint',
} satisfies Columns<Timer>;

export const messages = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  notice: 'text',
  params: 'jsonb',
  page: 'text',
  at: 'timestamptz',
  readAt: 'timestamptz',
} satisfies Columns<Message>;

export const checks = {
  id: 'uuid',
  policy: 'text',
  answers: 'jsonb',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
  endsAt: 'timestamptz',
  applicationId: 'uuid',
} satisfies Columns<Check>;

export const oneTimeProofs = {
  id: 'uuid',
  purpose: 'text',
  channel: 'text',
  recipientIndex: 'bytea',
  recipientSealed: 'text',
  binder: 'text',
  merchantId: 'uuid',
  applicationId: 'uuid',
  secretHash: 'bytea',
  state: 'text',
  triesLeft: 'integer',
  sentAt: 'timestamptz',
  endsAt: 'timestamptz',
  provedAt: 'timestamptz',
} satisfies Columns<OneTimeProof>;

export const devices = {
  id: 'uuid',
  ownerIndex: 'bytea',
  publicKey: 'jsonb',
  fingerprint: 'bytea',
  label: 'text',
  enrolledAt: 'timestamptz',
  revokedAt: 'timestamptz',
} satisfies Columns<Device>;

export const scanTickets = {
  id: 'uuid',
  tokenHash: 'bytea',
  binderHash: 'bytea',
  merchantId: 'uuid',
  applicationId: 'uuid',
  staffId: 'uuid',
  personIndex: 'bytea',
  purpose: 'text',
  act: 'jsonb',
  digest: 'bytea',
  number: 'text',
  triesLeft: 'integer',
  state: 'text',
  deviceId: 'uuid',
  browser: 'text',
  address: 'text',
  begunAt: 'timestamptz',
  createdAt: 'timestamptz',
  endsAt: 'timestamptz',
} satisfies Columns<ScanTicket>;

export const signIns = {
  idHash: 'bytea',
  kind: 'text',
  merchantId: 'uuid',
  applicationId: 'uuid',
  staffId: 'uuid',
  browser: 'text',
  address: 'text',
  createdAt: 'timestamptz',
  seenAt: 'timestamptz',
  endsAt: 'timestamptz',
} satisfies Columns<SignIn>;

export const loginTries = {
  bucket: 'text',
  failures: 'integer',
  lookedAt: 'jsonb',
  lastAt: 'timestamptz',
} satisfies Columns<LoginTries>;

export const mailboxes = {
  emailIndex: 'bytea',
  merchantId: 'uuid',
  applicationId: 'uuid',
  product: 'text',
  emailSealed: 'text',
  passwordHash: 'text',
  takenAt: 'timestamptz',
} satisfies Columns<Mailbox>;

export const agreements = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  document: 'text',
  version: 'text',
  textHash: 'bytea',
  address: 'text',
  browser: 'text',
  at: 'timestamptz',
} satisfies Columns<Agreement>;

export const administrators = {
  applicationId: 'uuid',
  merchantId: 'uuid',
  product: 'text',
  nameSealed: 'text',
  idNumberSealed: 'text',
  mobileSealed: 'text',
  idIndex: 'bytea',
  mobileIndex: 'bytea',
  deviceId: 'uuid',
  deviceFingerprint: 'bytea',
  counted: 'boolean',
  boundAt: 'timestamptz',
} satisfies Columns<Administrator>;

export const legalRepProofs = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  tokenHash: 'bytea',
  state: 'text',
  face: 'text',
  registry: 'text',
  sealed: 'jsonb',
  createdAt: 'timestamptz',
  endsAt: 'timestamptz',
  decidedAt: 'timestamptz',
  version: 'integer',
  changeId: 'uuid',
} satisfies Columns<LegalRepProof>;

export const administratorChanges = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  way: 'text',
  state: 'text',
  idIndex: 'bytea',
  mobileIndex: 'bytea',
  sealed: 'jsonb',
  claimHash: 'bytea',
  objectionHash: 'bytea',
  letterId: 'uuid',
  takesMailbox: 'boolean',
  mobileProvedAt: 'timestamptz',
  handedInAt: 'timestamptz',
  objectionEndsAt: 'timestamptz',
  secondedBy: 'uuid',
  decidedBy: 'uuid',
  decidedAt: 'timestamptz',
  reason: 'text',
  createdAt: 'timestamptz',
  endsAt: 'timestamptz',
  version: 'integer',
} satisfies Columns<AdministratorChange>;

export const transferProofs = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  payerName: 'text',
  payerKey: 'text',
  amount: 'integer',
  state: 'text',
  createdAt: 'timestamptz',
  endsAt: 'timestamptz',
  decidedAt: 'timestamptz',
  version: 'integer',
} satisfies Columns<TransferProof>;

export const statementLines = {
  id: 'uuid',
  reference: 'text',
  payerName: 'text',
  payerKey: 'text',
  payerAccountSealed: 'text',
  amount: 'integer',
  paidAt: 'timestamptz',
  importedAt: 'timestamptz',
  importedBy: 'text',
  proofId: 'uuid',
  outcome: 'text',
  refund: 'text',
  refundDueAt: 'timestamptz',
} satisfies Columns<StatementLine>;

export const accounts = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  parentId: 'uuid',
  product: 'text',
  originalId: 'text',
  appId: 'text',
  name: 'text',
  subjectCode: 'text',
  subjectName: 'text',
  subjectKind: 'text',
  verifiedUntil: 'timestamptz',
  createdAt: 'timestamptz',
  endedAt: 'timestamptz',
} satisfies Columns<Account>;

export const names = {
  canonical: 'text',
  product: 'text',
  text: 'text',
  applicationId: 'uuid',
  merchantId: 'uuid',
  subjectCode: 'text',
  state: 'text',
  since: 'timestamptz',
  until: 'timestamptz',
} satisfies Columns<NameRow>;

export const orders = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  number: 'text',
  amount: 'integer',
  currency: 'text',
  state: 'text',
  feeWords: 'jsonb',
  description: 'text',
  payUrl: 'text',
  urlAt: 'timestamptz',
  asks: 'integer',
  askAt: 'timestamptz',
  createdAt: 'timestamptz',
  closesAt: 'timestamptz',
  paidAt: 'timestamptz',
  platformId: 'text',
  feeRule: 'text',
  feeOutcome: 'text',
  feeEvidence: 'jsonb',
  version: 'integer',
} satisfies Columns<Order>;

export const credits = {
  id: 'uuid',
  merchantId: 'uuid',
  orderId: 'uuid',
  feeRule: 'text',
  grantedAt: 'timestamptz',
  usedBy: 'uuid',
} satisfies Columns<Credit>;

export const tradeBills = {
  date: 'text',
  entries: 'integer',
  differences: 'jsonb',
  comparedAt: 'timestamptz',
} satisfies Columns<TradeBill>;

export const ruleTables = {
  id: 'uuid',
  kind: 'text',
  line: 'text',
  effectiveFrom: 'text',
  content: 'jsonb',
  hash: 'text',
  loadedBy: 'uuid',
  loadedAt: 'timestamptz',
  note: 'text',
} satisfies Columns<RuleTable>;

export const ledger = {
  id: 'uuid',
  orderId: 'uuid',
  merchantId: 'uuid',
  kind: 'text',
  amount: 'integer',
  reference: 'text',
  at: 'timestamptz',
} satisfies Columns<LedgerEntry>;

export const invoices = {
  id: 'uuid',
  merchantId: 'uuid',
  orderId: 'uuid',
  kind: 'text',
  title: 'text',
  taxNumber: 'text',
  sealed: 'jsonb',
  state: 'text',
  number: 'text',
  requestedAt: 'timestamptz',
  issuedAt: 'timestamptz',
} satisfies Columns<Invoice>;

export const files = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  field: 'text',
  name: 'text',
  type: 'text',
  bytes: 'integer',
  width: 'integer',
  height: 'integer',
  sha256: 'bytea',
  findings: 'jsonb',
  look: 'text',
  reading: 'text',
  createdAt: 'timestamptz',
  removedAt: 'timestamptz',
} satisfies Columns<FileRow>;

export const appSecrets = {
  accountId: 'uuid',
  merchantId: 'uuid',
  state: 'text',
  secretHash: 'bytea',
  madeAt: 'timestamptz',
  version: 'integer',
} satisfies Columns<AppSecret>;

export const passkeys = {
  id: 'text',
  staffId: 'uuid',
  publicKey: 'bytea',
  counter: 'bigint',
  transports: 'text[]',
  label: 'text',
  madeAt: 'timestamptz',
  usedAt: 'timestamptz',
} satisfies Columns<Passkey>;

export const passkeyChallenges = {
  id: 'uuid',
  purpose: 'text',
  staffId: 'uuid',
  digest: 'bytea',
  binderHash: 'bytea',
  challenge: 'text',
  endsAt: 'timestamptz',
  usedAt: 'timestamptz',
} satisfies Columns<PasskeyChallenge>;

export const passkeyResets = {
  staffId: 'uuid',
  askedBy: 'uuid',
  reason: 'text',
  askedAt: 'timestamptz',
  endsAt: 'timestamptz',
} satisfies Columns<PasskeyReset>;

export const phoneRecoveries = {
  applicationId: 'uuid',
  merchantId: 'uuid',
  state: 'text',
  begunAt: 'timestamptz',
  endsAt: 'timestamptz',
} satisfies Columns<PhoneRecovery>;

export const agencies = {
  id: 'uuid',
  name: 'text',
  phone: 'text',
  hours: 'jsonb',
  capacity: 'integer',
  openCases: 'integer',
  price: 'integer',
  absences: 'jsonb',
  state: 'text',
  createdAt: 'timestamptz',
  version: 'integer',
} satisfies Columns<Agency>;

export const agencyPaces = {
  agencyId: 'uuid',
  at: 'timestamptz',
  durations: 'jsonb',
  onTime: 'integer',
  returned: 'integer',
} satisfies Columns<AgencyPace>;

export const staff = {
  id: 'uuid',
  agencyId: 'uuid',
  roles: 'text[]',
  name: 'text',
  email: 'text',
  emailIndex: 'bytea',
  passwordHash: 'text',
  personIndex: 'bytea',
  deviceId: 'uuid',
  state: 'text',
  createdAt: 'timestamptz',
  version: 'integer',
} satisfies Columns<Staff>;

export const invitations = {
  tokenHash: 'bytea',
  staffId: 'uuid',
  roles: 'text[]',
  agencyId: 'uuid',
  createdAt: 'timestamptz',
  endsAt: 'timestamptz',
  usedAt: 'timestamptz',
} satisfies Columns<Invitation>;

export const bundles = {
  applicationId: 'uuid',
  round: 'integer',
  merchantId: 'uuid',
  hash: 'bytea',
  answers: 'jsonb',
  sealed: 'jsonb',
  lint: 'jsonb',
  frozenAt: 'timestamptz',
} satisfies Columns<Bundle>;

export const cases = {
  id: 'uuid',
  number: 'text',
  applicationId: 'uuid',
  merchantId: 'uuid',
  journey: 'text',
  policy: 'text',
  round: 'integer',
  kind: 'text',
  state: 'text',
  agencyId: 'uuid',
  reviewerId: 'uuid',
  firstReviewerId: 'uuid',
  secondReviewerId: 'uuid',
  recheckOf: 'uuid',
  barredAgencyId: 'uuid',
  barredReviewers: 'text[]',
  stranded: 'boolean',
  leasedUntil: 'timestamptz',
  wakesAt: 'timestamptz',
  dueAt: 'timestamptz',
  held: 'jsonb',
  leavesAt: 'timestamptz',
  subjectName: 'text',
  subjectCode: 'text',
  draft: 'jsonb',
  outcome: 'text',
  openedAt: 'timestamptz',
  decidedAt: 'timestamptz',
  version: 'integer',
} satisfies Columns<Case>;

export const conflicts = {
  staffId: 'uuid',
  subjectCode: 'text',
  note: 'text',
  declaredAt: 'timestamptz',
} satisfies Columns<Conflict>;

export const reviewPairs = {
  agencyId: 'uuid',
  kind: 'text',
  firstId: 'uuid',
  secondId: 'uuid',
  decided: 'integer',
  differed: 'integer',
  lastAt: 'timestamptz',
} satisfies Columns<ReviewPair>;

export const objections = {
  id: 'uuid',
  merchantId: 'uuid',
  applicationId: 'uuid',
  askedBy: 'text',
  words: 'text',
  state: 'text',
  answerBy: 'timestamptz',
  proposedBy: 'uuid',
  proposedAt: 'timestamptz',
  proposal: 'text',
  decidedBy: 'uuid',
  decidedAt: 'timestamptz',
  answer: 'text',
  createdAt: 'timestamptz',
  version: 'integer',
} satisfies Columns<Objection>;

export const verdicts = {
  caseId: 'uuid',
  path: 'text',
  merchantId: 'uuid',
  applicationId: 'uuid',
  round: 'integer',
  verdict: 'text',
  reason: 'text',
  words: 'text',
  note: 'text',
  reviewerId: 'uuid',
  at: 'timestamptz',
} satisfies Columns<Verdict>;

export const calls = {
  id: 'uuid',
  caseId: 'uuid',
  applicationId: 'uuid',
  merchantId: 'uuid',
  reviewerId: 'uuid',
  numberMasked: 'text',
  outcome: 'text',
  seconds: 'integer',
  note: 'text',
  at: 'timestamptz',
} satisfies Columns<Call>;

export const audit = {
  at: 'timestamptz',
  actor: 'text',
  actorId: 'text',
  merchantId: 'uuid',
  act: 'text',
  object: 'text',
  reason: 'text',
  data: 'jsonb',
} satisfies Columns<AuditRow>;

export const auditHeads = {
  seq: 'bigint',
  hash: 'bytea',
  signedAt: 'timestamptz',
  signature: 'bytea',
} satisfies Columns<AuditHead>;

export const auditEntries = { ...audit, seq: 'bigint', hash: 'bytea' } satisfies Columns<AuditEntry>;
