/** The rows of the store, as the services see them. Instants are milliseconds, hashes are bytes, money is 分. */
import type {
  AppSecretState,
  InvoiceState,
  LegalRepProofState,
  MailboxProofState,
  NameState,
  PaymentState,
  ReviewCaseState,
  ScanState,
  TransferProofState,
} from '@ruzhu/journeys';
import type { CivilDate, Instant, Params } from '@ruzhu/rules';

type Json = Readonly<Record<string, unknown>>;

export type Product = 'service' | 'miniProgram';
export type JourneyKey = 'service-account' | 'verification' | 'mini-program';

export type Application = {
  readonly id: string;
  readonly merchantId: string;
  readonly number: string;
  readonly journey: JourneyKey;
  readonly parentId: string | null;
  readonly policy: string;
  readonly state: string;
  readonly version: number;
  /** Plain answers; P1 answers stand in `sealed` under the same keys. */
  readonly answers: Json;
  readonly sealed: Readonly<Record<string, string>>;
  /** What has happened outside the answers: proofs, bindings, decisions. */
  readonly facts: Json;
  readonly headHash: Uint8Array;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

export type EventRow = {
  readonly applicationId: string;
  readonly seq: number;
  readonly merchantId: string;
  readonly at: Instant;
  readonly event: string;
  readonly fromState: string;
  readonly toState: string;
  readonly actor: string;
  readonly actorId: string;
  readonly data: Json;
  readonly hash: Uint8Array;
};

export type OutboxRow = {
  readonly id: string;
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly channel: 'email' | 'sms' | 'event' | 'work';
  readonly notice: string;
  /** Recipient and parameters; whatever is personal in it is sealed under `sealed`. */
  readonly payload: Json;
  readonly dueAt: Instant;
  readonly createdAt: Instant;
};

export type OutboxEntry = OutboxRow & {
  readonly state: 'waiting' | 'sent' | 'dead';
  readonly attempts: number;
  readonly doneAt: Instant | null;
  readonly fault: string | null;
};

export type OwnerKind = 'application' | 'order' | 'legalRepProof' | 'transferProof';

export type Timer = {
  readonly ownerId: string;
  readonly clock: string;
  readonly ownerKind: OwnerKind;
  readonly merchantId: string | null;
  readonly event: string;
  readonly rule: string;
  readonly dueAt: Instant | null;
  readonly beganAt: Instant;
  readonly pausedAt: Instant | null;
  readonly leftMs: number | null;
};

export type Message = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string | null;
  readonly notice: string;
  readonly params: Params;
  readonly page: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
};

/** One accepted step: everything that becomes durable together. */
export type Commit = {
  readonly application: Application;
  /** The version the application had; `null` when it is new. */
  readonly expected: number | null;
  readonly events: readonly EventRow[];
  readonly outbox: readonly OutboxRow[];
  readonly timers: {
    readonly set: readonly Timer[];
    readonly stop: readonly { ownerId: string; clock: string }[];
  };
  readonly messages: readonly Message[];
};

export type Check = {
  readonly id: string;
  readonly policy: string;
  readonly answers: Json;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly endsAt: Instant;
  readonly applicationId: string | null;
};

export type OneTimeProof = {
  readonly id: string;
  readonly purpose: string;
  readonly recipientIndex: Uint8Array;
  readonly recipientSealed: string;
  /** What the code is bound to besides its recipient: the session or act that asked for it. */
  readonly binder: string;
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly secretHash: Uint8Array;
  readonly state: MailboxProofState;
  readonly triesLeft: number;
  readonly sentAt: Instant;
  readonly endsAt: Instant;
  readonly provedAt: Instant | null;
};

export type Device = {
  readonly id: string;
  readonly ownerIndex: Uint8Array;
  readonly publicKey: Json;
  readonly fingerprint: Uint8Array;
  readonly label: string;
  readonly enrolledAt: Instant;
  readonly revokedAt: Instant | null;
};

export type ScanTicket = {
  readonly id: string;
  readonly tokenHash: Uint8Array;
  readonly binderHash: Uint8Array;
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly staffId: string | null;
  /** Blind index of the person who must confirm; `null` when the first phone that fits is enrolled. */
  readonly personIndex: Uint8Array | null;
  readonly purpose: string;
  readonly act: Json;
  readonly digest: Uint8Array;
  readonly number: string;
  readonly triesLeft: number;
  readonly state: ScanState;
  readonly deviceId: string | null;
  readonly browser: string;
  readonly address: string;
  readonly begunAt: Instant;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
};

export type SignIn = {
  readonly idHash: Uint8Array;
  readonly kind: 'applicant' | 'merchant' | 'staff';
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly staffId: string | null;
  readonly browser: string;
  readonly address: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly endsAt: Instant;
};

export type Mailbox = {
  readonly emailIndex: Uint8Array;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly product: Product;
  readonly emailSealed: string;
  readonly passwordHash: string | null;
  readonly takenAt: Instant;
};

export type Agreement = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly document: string;
  readonly version: string;
  readonly textHash: Uint8Array;
  readonly address: string;
  readonly browser: string;
  readonly at: Instant;
};

export type Administrator = {
  readonly applicationId: string;
  readonly merchantId: string;
  readonly product: Product;
  readonly nameSealed: string;
  readonly idNumberSealed: string;
  readonly mobileSealed: string;
  readonly idIndex: Uint8Array;
  readonly mobileIndex: Uint8Array;
  readonly deviceId: string | null;
  readonly deviceFingerprint: Uint8Array | null;
  /** Whether the row counts towards the quotas of phone, ID card and device. */
  readonly counted: boolean;
  readonly boundAt: Instant;
};

export type LegalRepProof = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly tokenHash: Uint8Array;
  readonly state: LegalRepProofState;
  readonly face: 'notChecked' | 'passed' | 'failed';
  readonly registry: string;
  readonly sealed: Readonly<Record<string, string>>;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
  readonly decidedAt: Instant | null;
  readonly version: number;
};

export type TransferProof = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly payerName: string;
  readonly payerKey: string;
  readonly amount: number;
  readonly state: TransferProofState;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
  readonly decidedAt: Instant | null;
  readonly version: number;
};

export type StatementLine = {
  readonly id: string;
  readonly reference: string;
  readonly payerName: string;
  readonly payerKey: string;
  readonly payerAccountSealed: string;
  readonly amount: number;
  readonly paidAt: Instant;
  readonly importedAt: Instant;
  readonly importedBy: string;
  readonly proofId: string | null;
  readonly outcome: 'matched' | 'payerDiffers' | 'amountDiffers' | 'late' | 'unknown';
  readonly refund: 'none' | 'pending' | 'sent' | 'returned' | 'failed';
  readonly refundDueAt: Instant | null;
};

export type Account = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly parentId: string | null;
  readonly product: Product;
  readonly originalId: string;
  readonly appId: string | null;
  readonly name: string;
  readonly subjectCode: string;
  readonly subjectName: string;
  readonly subjectKind: string;
  readonly verifiedUntil: Instant | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
};

export type NameRow = {
  readonly canonical: string;
  readonly product: Product;
  readonly text: string;
  readonly applicationId: string;
  readonly merchantId: string;
  readonly subjectCode: string | null;
  readonly state: NameState;
  readonly since: Instant;
  readonly until: Instant | null;
};

export type Order = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly number: string;
  readonly amount: number;
  readonly currency: 'CNY';
  readonly state: PaymentState;
  readonly feeWords: Json;
  /** What the payer reads; empty for an order without a price. It never changes: platforms take one per number. */
  readonly description: string;
  readonly payUrl: string;
  /** When the address was given; a platform's code is over before the order is. */
  readonly urlAt: Instant | null;
  /** How often the platform was asked in turn, and when it is asked next while the money is not certain. */
  readonly asks: number;
  readonly askAt: Instant;
  readonly createdAt: Instant;
  readonly closesAt: Instant;
  readonly paidAt: Instant | null;
  readonly platformId: string | null;
  readonly feeRule: string | null;
  readonly feeOutcome: string | null;
  readonly feeEvidence: Json | null;
  readonly version: number;
};

/** A free review: granted by the rule that decided over one order, used by a later one. */
export type Credit = {
  readonly id: string;
  readonly merchantId: string;
  readonly orderId: string;
  readonly feeRule: string;
  readonly grantedAt: Instant;
  readonly usedBy: string | null;
};

/** What an operator may load a newer table of. */
export type RuleTableKind = 'categories' | 'calendar' | 'nameWords';

/** A table of the rules as it was loaded; it holds from its day on, until a later one of its line does. */
export type RuleTable = {
  readonly id: string;
  readonly kind: RuleTableKind;
  /** What it goes on with: the id of a list of categories, a year, or the one list of words. */
  readonly line: string;
  readonly effectiveFrom: CivilDate;
  readonly content: unknown;
  /** SHA-256 of the content as canonical JSON, in hexadecimal. */
  readonly hash: string;
  readonly loadedBy: string;
  readonly loadedAt: Instant;
  readonly note: string;
};

/** A day of the payment platform, in Asia/Shanghai, held against the ledger. */
export type TradeBill = {
  readonly date: string;
  readonly entries: number;
  readonly differences: readonly BillDifference[];
  readonly comparedAt: Instant;
};

/** An entry that only one side has, or that has another amount there. `id` is the number of the order or refund. */
export type BillDifference = {
  readonly kind: LedgerEntry['kind'];
  readonly id: string;
  readonly theirs: number | null;
  readonly ours: number | null;
};

export type LedgerEntry = {
  readonly id: string;
  readonly orderId: string;
  readonly merchantId: string;
  readonly kind: 'payment' | 'refund';
  readonly amount: number;
  readonly reference: string;
  readonly at: Instant;
};

export type Invoice = {
  readonly id: string;
  readonly merchantId: string;
  readonly orderId: string;
  readonly kind: string;
  readonly title: string;
  readonly taxNumber: string;
  readonly sealed: Readonly<Record<string, string>>;
  readonly state: InvoiceState;
  readonly number: string | null;
  readonly requestedAt: Instant;
  readonly issuedAt: Instant | null;
};

export type FileRow = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: Uint8Array;
  readonly findings: readonly string[];
  /** What it looks like (`picture-look.ts`); empty for files of earlier releases. */
  readonly look: string;
  /** What was read of it, sealed for its merchant; `null` where nothing was looked for. */
  readonly reading: string | null;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
};

export type AppSecret = {
  readonly accountId: string;
  readonly merchantId: string;
  readonly state: Exclude<AppSecretState, 'none'>;
  readonly secretHash: Uint8Array;
  readonly madeAt: Instant;
  readonly version: number;
};

/** A lost phone on its way off an account: until `endsAt` a sign-in with the old phone stops it. */
export type PhoneRecovery = {
  readonly applicationId: string;
  readonly merchantId: string;
  readonly state: 'waiting' | 'stopped' | 'done';
  readonly begunAt: Instant;
  readonly endsAt: Instant;
};

/** A passkey of a member of staff. `id` is the credential's own, in base64url. */
export type Passkey = {
  readonly id: string;
  readonly staffId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly madeAt: Instant;
  readonly usedAt: Instant | null;
};

/** What a browser was asked to sign. */
export type PasskeyChallenge = {
  readonly id: string;
  readonly purpose: 'enrol' | 'signIn';
  readonly staffId: string | null;
  readonly binderHash: Uint8Array;
  readonly challenge: string;
  readonly endsAt: Instant;
  readonly usedAt: Instant | null;
};

export type Agency = {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly hours: { readonly from: number; readonly until: number };
  readonly capacity: number;
  readonly openCases: number;
  readonly price: number;
  /** Days on which it takes nothing new, both included, as civil dates. */
  readonly absences: readonly { readonly from: string; readonly until: string }[];
  readonly state: 'active' | 'paused';
  readonly createdAt: Instant;
  readonly version: number;
};

/** How an agency has worked lately: how long its last decisions took, sorted, and how many of them were in time. */
export type AgencyPace = {
  readonly agencyId: string;
  readonly at: Instant;
  readonly durations: readonly number[];
  readonly onTime: number;
  readonly returned: number;
};

export type Role = 'reviewer' | 'nameReviewer' | 'finance' | 'operator';

export type Staff = {
  readonly id: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly email: string;
  readonly emailIndex: Uint8Array;
  readonly passwordHash: string | null;
  readonly personIndex: Uint8Array;
  readonly deviceId: string | null;
  readonly state: 'invited' | 'active' | 'disabled';
  readonly createdAt: Instant;
  readonly version: number;
};

export type Invitation = {
  readonly tokenHash: Uint8Array;
  readonly staffId: string | null;
  readonly roles: readonly Role[];
  readonly agencyId: string | null;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
  readonly usedAt: Instant | null;
};

/** What was handed in, as it was: a decision names its hash. */
export type Bundle = {
  readonly applicationId: string;
  readonly round: number;
  readonly merchantId: string;
  readonly hash: Uint8Array;
  readonly answers: Json;
  readonly sealed: Readonly<Record<string, string>>;
  readonly lint: Json;
  readonly frozenAt: Instant;
};

export type CaseKind = 'entity' | 'name' | 'miniProgram';

/** What a reviewer has decided and nobody was told yet. */
export type HeldDecision = {
  readonly decision: string;
  readonly items: readonly ItemVerdict[];
  readonly bundleHash: string;
};

export type Case = {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
  readonly merchantId: string;
  readonly journey: JourneyKey;
  readonly round: number;
  readonly kind: CaseKind;
  readonly state: ReviewCaseState;
  readonly agencyId: string | null;
  readonly reviewerId: string | null;
  readonly firstReviewerId: string | null;
  /** Who has decided otherwise than the first: somebody else decides then, and that stands. */
  readonly secondReviewerId: string | null;
  readonly leasedUntil: Instant | null;
  readonly wakesAt: Instant | null;
  readonly dueAt: Instant | null;
  /** A decision that can still be taken back, and when it is carried out. */
  readonly held: HeldDecision | null;
  readonly leavesAt: Instant | null;
  readonly subjectName: string;
  readonly subjectCode: string;
  /** The half-made review, saved like a draft. */
  readonly draft: Json;
  readonly outcome: string | null;
  readonly openedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly version: number;
};

export type Verdict = {
  readonly caseId: string;
  readonly path: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly round: number;
  readonly verdict: 'pass' | 'fix' | 'fail';
  readonly reason: string | null;
  readonly words: string | null;
  readonly note: string | null;
  readonly reviewerId: string;
  readonly at: Instant;
};

/** What a reviewer concluded of one item. `words` is what the merchant reads, `note` what colleagues read. */
export type ItemVerdict = Pick<Verdict, 'path' | 'verdict' | 'reason' | 'words' | 'note'>;

export type CallOutcome =
  | 'reachedOk'
  | 'noAnswer'
  | 'busy'
  | 'wrongNumber'
  | 'callLater'
  | 'refused'
  | 'deniesApplication';

export type Call = {
  readonly id: string;
  readonly caseId: string;
  readonly applicationId: string;
  readonly merchantId: string;
  readonly reviewerId: string;
  readonly numberMasked: string;
  readonly outcome: CallOutcome;
  readonly seconds: number;
  readonly note: string;
  readonly at: Instant;
};

export type AuditRow = {
  readonly at: Instant;
  readonly actor: string;
  readonly actorId: string;
  readonly merchantId: string | null;
  readonly act: string;
  readonly object: string;
  readonly reason: string;
  readonly data: Json;
};

export type AuditEntry = AuditRow & { readonly seq: number; readonly hash: Uint8Array };

/** A head of the audit chain that was signed: whoever shortens the chain cannot make another. */
export type AuditHead = {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly signedAt: Instant;
  readonly signature: Uint8Array;
};

export type WrappedStem = { readonly root: string; readonly wrapped: Uint8Array };

export type MerchantKey = {
  readonly version: number;
  readonly kek: string;
  readonly wrapped: Uint8Array;
};
