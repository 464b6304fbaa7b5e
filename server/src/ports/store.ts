import type { Instant } from '@ruzhu/rules';
import type * as r from './records.ts';
import type { Search } from './search.ts';

/** Whose rows a transaction may touch: those of one merchant, or (jobs, staff, sign-in) of the platform. */
export type Scope = { readonly merchant: string } | 'platform';

/**
 * Where everything durable is kept. `write` is serializable and repeated when another transaction got in between,
 * so its work must be repeatable; nothing is acknowledged before it resolves. `commit` is the short way for a step
 * that only changes its own application: steps are grouped into one statement. It answers `false` when the version
 * was not the expected one any more.
 */
export type Store = {
  readonly read: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly write: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly commit: (commit: r.Commit) => Promise<boolean>;
};

export type Tx = {
  readonly merchants: Merchants;
  readonly applications: Applications;
  readonly drafts: Drafts;
  readonly events: Events;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly messages: Messages;
  readonly checks: Checks;
  readonly proofs: Proofs;
  readonly scans: Scans;
  readonly signIns: SignIns;
  readonly mailboxes: Mailboxes;
  readonly agreements: Agreements;
  readonly administrators: Administrators;
  readonly legalReps: LegalReps;
  readonly transfers: Transfers;
  readonly accounts: Accounts;
  readonly names: Names;
  readonly orders: Orders;
  readonly tradeBills: TradeBills;
  readonly ruleTables: RuleTables;
  readonly invoices: Invoices;
  readonly files: FileRows;
  readonly secrets: AppSecrets;
  readonly recoveries: PhoneRecoveries;
  readonly passkeys: PasskeyRows;
  readonly agencies: Agencies;
  readonly staff: StaffRows;
  readonly cases: Cases;
  readonly audit: Audit;
  readonly idempotency: Idempotency;
  readonly limits: Limits;
  readonly settings: Settings;
  readonly search: Search;
};

/** Newest first, from `before` on (exclusive): keyset paging, never an offset. */
export type Page = {
  readonly before?: { readonly at: Instant; readonly id: string };
  readonly limit: number;
};

/** Takes out rows that ended before an instant, a bounded number at a time; gives how many. */
export type Sweep = (before: Instant) => Promise<number>;

export type Merchants = {
  readonly insert: (merchant: { id: string; createdAt: Instant }, key: r.MerchantKey) => Promise<void>;
  /** The wrapped data key of a merchant; `null` when there is none or it was destroyed. */
  readonly key: (merchantId: string) => Promise<r.MerchantKey | null>;
  /** What all but the merchants' keys is derived from, by the fingerprint of a root key it is wrapped under. */
  readonly stems: () => Promise<readonly r.WrappedStem[]>;
  /**
   * Destroys the key of a merchant and takes out what only it could read or what names people: drafts, inbox, phones and
   * ID cards by which it was found. `false` when it was erased before.
   */
  readonly erase: (merchantId: string, at: Instant) => Promise<boolean>;
};

export type Applications = {
  readonly find: (id: string) => Promise<r.Application | null>;
  readonly byNumber: (number: string) => Promise<r.Application | null>;
  /** All of a merchant, oldest first: one service account, its verifications and mini programs (a bounded number). */
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.Application[]>;
  /** `false` when the expected version is gone; then nothing was stored and the transaction must give up. */
  readonly commit: (commit: r.Commit) => Promise<boolean>;
};

/** What was typed on a page and not sent yet: one sealed text per page, overwritten as a person types. */
export type Drafts = {
  readonly put: (draft: {
    applicationId: string;
    merchantId: string;
    step: string;
    sealed: string;
    at: Instant;
  }) => Promise<void>;
  readonly find: (
    applicationId: string,
    step: string,
  ) => Promise<{ readonly sealed: string; readonly at: Instant } | null>;
  readonly remove: (applicationId: string, step: string) => Promise<void>;
  readonly sweep: Sweep;
};

export type Events = {
  readonly ofApplication: (applicationId: string) => Promise<readonly r.EventRow[]>;
  readonly ofMerchant: (merchantId: string, page: Page) => Promise<readonly r.EventRow[]>;
};

export type Outbox = {
  readonly insert: (rows: readonly r.OutboxRow[]) => Promise<void>;
  /** Takes up to `limit` due rows of a channel, or of any, for `leaseMs`; rows another process holds are skipped. */
  readonly claim: (
    now: Instant,
    limit: number,
    leaseMs: number,
    channel?: r.OutboxRow['channel'],
  ) => Promise<readonly r.OutboxEntry[]>;
  readonly sent: (id: string, at: Instant) => Promise<void>;
  readonly again: (id: string, dueAt: Instant, fault: string) => Promise<void>;
  readonly dead: (id: string, at: Instant, fault: string) => Promise<void>;
  /** Takes out a row that is not to be sent any more; one that was sent stays. */
  readonly drop: (id: string) => Promise<void>;
  readonly find: (id: string) => Promise<r.OutboxEntry | null>;
  readonly recent: (
    page: Page & { readonly state?: r.OutboxEntry['state']; readonly channel?: string },
  ) => Promise<readonly r.OutboxEntry[]>;
  /** Takes out what was sent before an instant, or given up before it. */
  readonly sweep: (state: 'sent' | 'dead', before: Instant) => Promise<number>;
};

export type Timers = {
  readonly of: (ownerId: string) => Promise<readonly r.Timer[]>;
  readonly change: (changes: r.Commit['timers']) => Promise<void>;
  /** Takes up to `limit` due timers out of the table; they come back if the transaction fails. */
  readonly takeDue: (now: Instant, limit: number) => Promise<readonly r.Timer[]>;
  /** The next instant at which a timer is due, for the sandbox's clock page. */
  readonly next: (after: Instant) => Promise<r.Timer | null>;
};

export type Messages = {
  readonly of: (merchantId: string, page: Page) => Promise<readonly r.Message[]>;
  /** Counts at most 100. */
  readonly unread: (merchantId: string) => Promise<number>;
  readonly markRead: (merchantId: string, id: string, at: Instant) => Promise<boolean>;
};

export type Checks = {
  readonly insert: (check: r.Check) => Promise<void>;
  readonly find: (id: string) => Promise<r.Check | null>;
  readonly update: (check: r.Check) => Promise<void>;
  readonly sweep: Sweep;
};

export type Proofs = {
  readonly insert: (proof: r.OneTimeProof) => Promise<void>;
  readonly find: (id: string) => Promise<r.OneTimeProof | null>;
  readonly bySecret: (secretHash: Uint8Array) => Promise<r.OneTimeProof | null>;
  readonly latest: (recipientIndex: Uint8Array, purpose: string) => Promise<r.OneTimeProof | null>;
  /** How many were sent to the recipient for the purpose since an instant; bounded by the daily limit. */
  readonly sentSince: (recipientIndex: Uint8Array, purpose: string, since: Instant) => Promise<number>;
  /** Writes state, tries left and `provedAt`, only if the state is still `was`. */
  readonly update: (proof: r.OneTimeProof, was: r.OneTimeProof['state']) => Promise<boolean>;
  readonly sweep: Sweep;
};

export type Scans = {
  readonly insert: (ticket: r.ScanTicket) => Promise<void>;
  readonly find: (id: string) => Promise<r.ScanTicket | null>;
  readonly byToken: (tokenHash: Uint8Array) => Promise<r.ScanTicket | null>;
  /** Writes state, tries, device and end, only if the state is still `was`. */
  readonly update: (ticket: r.ScanTicket, was: r.ScanTicket['state']) => Promise<boolean>;
  /** Tickets of a merchant begun since an instant, newest first, at most `limit`. */
  readonly begunSince: (
    merchantId: string,
    since: Instant,
    limit: number,
  ) => Promise<readonly r.ScanTicket[]>;
  readonly device: (id: string) => Promise<r.Device | null>;
  readonly devicesOf: (ownerIndex: Uint8Array) => Promise<readonly r.Device[]>;
  /** The living device with this key, whoever owns it. */
  readonly deviceByKey: (fingerprint: Uint8Array) => Promise<r.Device | null>;
  readonly enrol: (device: r.Device) => Promise<void>;
  readonly revoke: (deviceId: string, at: Instant) => Promise<void>;
  readonly sweep: Sweep;
};

export type SignIns = {
  readonly insert: (signIn: r.SignIn) => Promise<void>;
  readonly find: (idHash: Uint8Array) => Promise<r.SignIn | null>;
  readonly touch: (idHash: Uint8Array, seenAt: Instant) => Promise<void>;
  readonly remove: (idHash: Uint8Array) => Promise<void>;
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.SignIn[]>;
  /** Ends all sign-ins of a merchant or a member of staff, except one. */
  readonly removeOthers: (
    owner: { merchantId: string } | { staffId: string },
    keep: Uint8Array | null,
  ) => Promise<void>;
  readonly sweep: Sweep;
};

export type Mailboxes = {
  readonly find: (emailIndex: Uint8Array) => Promise<r.Mailbox | null>;
  readonly ofApplication: (applicationId: string) => Promise<r.Mailbox | null>;
  /** `false` when the mailbox is taken already. */
  readonly insert: (mailbox: r.Mailbox) => Promise<boolean>;
  readonly setPassword: (emailIndex: Uint8Array, passwordHash: string) => Promise<void>;
  readonly release: (applicationId: string) => Promise<void>;
};

export type Agreements = {
  readonly insert: (agreement: r.Agreement) => Promise<void>;
  readonly of: (applicationId: string) => Promise<readonly r.Agreement[]>;
};

export type Administrators = {
  readonly find: (applicationId: string) => Promise<r.Administrator | null>;
  readonly put: (administrator: r.Administrator) => Promise<void>;
  readonly remove: (applicationId: string) => Promise<void>;
  /** Counted rows of a product that share an ID card, a phone or a device, leaving one application out. */
  readonly count: (
    by:
      | { readonly idIndex: Uint8Array }
      | { readonly mobileIndex: Uint8Array }
      | { readonly deviceFingerprint: Uint8Array },
    product: r.Product,
    exceptApplicationId: string,
  ) => Promise<number>;
};

export type LegalReps = {
  readonly insert: (proof: r.LegalRepProof) => Promise<void>;
  readonly byToken: (tokenHash: Uint8Array) => Promise<r.LegalRepProof | null>;
  readonly find: (id: string) => Promise<r.LegalRepProof | null>;
  readonly latest: (applicationId: string) => Promise<r.LegalRepProof | null>;
  /** Compare-and-set on `version` (the row given carries the new one). */
  readonly update: (proof: r.LegalRepProof) => Promise<boolean>;
};

export type Transfers = {
  readonly insert: (proof: r.TransferProof) => Promise<void>;
  readonly find: (id: string) => Promise<r.TransferProof | null>;
  readonly latest: (applicationId: string) => Promise<r.TransferProof | null>;
  /** Tasks of a payer that are open or ended after `since`, newest first. */
  readonly ofPayer: (payerKey: string, since: Instant) => Promise<readonly r.TransferProof[]>;
  /** The amounts of those tasks, whosever they are: they are taken. */
  readonly amountsOf: (payerKey: string, since: Instant) => Promise<readonly number[]>;
  /** Open tasks with exactly this amount, for a line whose payer is unknown. */
  readonly openWithAmount: (amount: number, limit: number) => Promise<readonly r.TransferProof[]>;
  readonly update: (proof: r.TransferProof) => Promise<boolean>;
  /** `false` when the bank's reference was imported before. */
  readonly insertLine: (line: r.StatementLine) => Promise<boolean>;
  readonly line: (id: string) => Promise<r.StatementLine | null>;
  readonly updateLine: (line: r.StatementLine) => Promise<void>;
  readonly linesOfProof: (proofId: string) => Promise<readonly r.StatementLine[]>;
  readonly recentLines: (page: Page & { readonly toRefund?: boolean }) => Promise<readonly r.StatementLine[]>;
};

export type Accounts = {
  readonly insert: (account: r.Account) => Promise<void>;
  readonly find: (id: string) => Promise<r.Account | null>;
  readonly ofApplication: (applicationId: string) => Promise<r.Account | null>;
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.Account[]>;
  /** Living accounts of a subject, whosever they are: no more of them than a quota may count and show. */
  readonly ofSubject: (
    subjectCode: string,
    product: r.Product,
  ) => Promise<readonly Pick<r.Account, 'id' | 'originalId'>[]>;
  /** Mini programs a subject was given since an instant. */
  readonly reusedSince: (subjectCode: string, since: Instant) => Promise<number>;
  readonly update: (account: r.Account) => Promise<void>;
};

export type Names = {
  /** Whoever holds the folded name, in any product. */
  readonly holders: (canonical: string) => Promise<readonly r.NameRow[]>;
  readonly ofApplication: (applicationId: string) => Promise<readonly r.NameRow[]>;
  /** Inserts, or overwrites the row of the same application or one whose time has run out; `false` when someone else holds it. */
  readonly put: (name: r.NameRow, now: Instant) => Promise<boolean>;
  readonly remove: (canonical: string, product: r.Product) => Promise<void>;
};

export type Orders = {
  readonly insert: (order: r.Order) => Promise<void>;
  readonly find: (id: string) => Promise<r.Order | null>;
  readonly byNumber: (number: string) => Promise<r.Order | null>;
  readonly ofApplication: (applicationId: string) => Promise<readonly r.Order[]>;
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.Order[]>;
  readonly update: (order: r.Order) => Promise<boolean>;
  /** Orders whose money is not certain, unknown or being refunded, oldest first. */
  readonly uncertain: (limit: number) => Promise<readonly r.Order[]>;
  /**
   * Open orders whose turn it is to be asked about, those that wait longest first. Each is put off before it is asked,
   * by the wait of its place in `waits` (milliseconds; the last one again and again), so that none keeps others waiting.
   */
  readonly takeTurns: (now: Instant, limit: number, waits: readonly number[]) => Promise<readonly r.Order[]>;
  /** `false` when the reference is in the ledger already. */
  readonly record: (entry: r.LedgerEntry) => Promise<boolean>;
  readonly ledgerOf: (orderId: string) => Promise<readonly r.LedgerEntry[]>;
  readonly grantCredit: (credit: {
    id: string;
    merchantId: string;
    orderId: string;
    feeRule: string;
    at: Instant;
  }) => Promise<void>;
  readonly creditLeft: (
    merchantId: string,
  ) => Promise<{ readonly id: string; readonly feeRule: string } | null>;
  readonly useCredit: (creditId: string, orderId: string) => Promise<void>;
  /** The credit that an order used can be used again: nothing came of that order. */
  readonly freeCredit: (orderId: string) => Promise<void>;
  /** All credits of a merchant, the newest first. */
  readonly creditsOf: (merchantId: string) => Promise<readonly r.Credit[]>;
};

export type Invoices = {
  readonly insert: (invoice: r.Invoice) => Promise<void>;
  readonly find: (id: string) => Promise<r.Invoice | null>;
  readonly ofOrder: (orderId: string) => Promise<r.Invoice | null>;
  readonly update: (invoice: r.Invoice, was: r.Invoice['state']) => Promise<boolean>;
  readonly open: (page: Page) => Promise<readonly r.Invoice[]>;
};

export type FileRows = {
  readonly insert: (file: r.FileRow) => Promise<void>;
  readonly find: (id: string) => Promise<r.FileRow | null>;
  readonly of: (applicationId: string) => Promise<readonly r.FileRow[]>;
  /** All files of a merchant that were not removed; bounded by the limit per application. */
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.FileRow[]>;
  readonly keepReading: (id: string, reading: string) => Promise<void>;
  /**
   * Files of other merchants, none of them removed, that have one of these hashes or one of these bands of a look
   * (`picture-look.ts`), newest first: no more than `limit` for each.
   */
  readonly alike: (asked: {
    readonly merchantId: string;
    readonly hashes: readonly Uint8Array[];
    readonly bands: readonly string[];
    readonly limit: number;
  }) => Promise<readonly r.FileRow[]>;
  readonly remove: (id: string, at: Instant) => Promise<void>;
  readonly sweeps: FileSweeps;
};

/** Files by their age, a bounded number at a time. */
export type FileSweeps = {
  /**
   * Takes away files from before an instant that stand in no answer, no draft and nothing that was handed in. Gives how
   * many were looked at.
   */
  readonly unused: (before: Instant, now: Instant) => Promise<number>;
  /** Files that were taken away before an instant, or whose merchant was erased, and that nobody decides by any more. */
  readonly toShred: (before: Instant, now: Instant) => Promise<readonly { id: string; merchantId: string }[]>;
  readonly shredded: (id: string, at: Instant) => Promise<void>;
};

export type AppSecrets = {
  readonly find: (accountId: string) => Promise<r.AppSecret | null>;
  /** Inserts, or replaces the row of version `secret.version − 1`; `false` when that version is gone. */
  readonly put: (secret: r.AppSecret) => Promise<boolean>;
};

export type PasskeyRows = {
  readonly insert: (passkey: r.Passkey) => Promise<void>;
  readonly find: (id: string) => Promise<r.Passkey | null>;
  readonly ofStaff: (staffId: string) => Promise<readonly r.Passkey[]>;
  /** Keeps the counter and when it was used. */
  readonly used: (id: string, counter: number, at: Instant) => Promise<void>;
  /** `false` when this member of staff has none of that id. */
  readonly remove: (id: string, staffId: string) => Promise<boolean>;
  readonly ask: (challenge: r.PasskeyChallenge) => Promise<void>;
  /** Uses a challenge up; `null` when there is none, or it was used or has ended. */
  readonly take: (id: string, at: Instant) => Promise<r.PasskeyChallenge | null>;
};

export type PhoneRecoveries = {
  readonly find: (applicationId: string) => Promise<r.PhoneRecovery | null>;
  /** Inserts, or replaces the row of the account. */
  readonly put: (recovery: r.PhoneRecovery) => Promise<void>;
};

export type Agencies = {
  readonly all: () => Promise<readonly r.Agency[]>;
  readonly find: (id: string) => Promise<r.Agency | null>;
  readonly insert: (agency: r.Agency) => Promise<void>;
  readonly update: (agency: r.Agency) => Promise<boolean>;
  /** Adds to the number of open cases; refuses to go below zero or above capacity by answering `false`. */
  readonly take: (id: string, by: 1 | -1) => Promise<boolean>;
  readonly paces: () => Promise<readonly r.AgencyPace[]>;
  readonly pace: (agencyId: string) => Promise<r.AgencyPace | null>;
  readonly putPace: (pace: r.AgencyPace) => Promise<void>;
};

export type StaffRows = {
  readonly all: () => Promise<readonly r.Staff[]>;
  readonly find: (id: string) => Promise<r.Staff | null>;
  readonly byEmail: (emailIndex: Uint8Array) => Promise<r.Staff | null>;
  readonly insert: (staff: r.Staff) => Promise<void>;
  readonly update: (staff: r.Staff) => Promise<boolean>;
  readonly invite: (invitation: r.Invitation) => Promise<void>;
  readonly invitation: (tokenHash: Uint8Array) => Promise<r.Invitation | null>;
  readonly useInvitation: (tokenHash: Uint8Array, at: Instant) => Promise<boolean>;
};

export type CaseFilter = {
  readonly agencyId: string | null;
  readonly state?: r.Case['state'];
  readonly kind?: r.CaseKind;
  readonly reviewerId?: string;
};

export type TouchedCase = Pick<r.Case, 'id' | 'agencyId' | 'state' | 'version'> & {
  readonly touchedAt: Instant;
};

export type Cases = {
  readonly insert: (one: r.Case) => Promise<void>;
  readonly find: (id: string) => Promise<r.Case | null>;
  readonly open: (applicationId: string, kind: r.CaseKind) => Promise<r.Case | null>;
  readonly ofApplication: (applicationId: string) => Promise<readonly r.Case[]>;
  /** The case in `queued` or `secondLook` with the earliest deadline that the reviewer is fit for and has not judged before, locked for this transaction. */
  readonly nextFor: (reviewer: {
    readonly id: string;
    readonly agencyId: string | null;
    readonly kinds: readonly r.CaseKind[];
  }) => Promise<r.Case | null>;
  /** By deadline; `after` is the last row of the page before. */
  readonly list: (
    filter: CaseFilter & {
      readonly after?: { readonly dueAt: Instant; readonly id: string };
      readonly limit: number;
    },
  ) => Promise<readonly r.Case[]>;
  /** What a reviewer has decided, newest first. */
  readonly decidedBy: (reviewerId: string, page: Page) => Promise<readonly r.Case[]>;
  /** The last decisions of an agency, newest first. */
  readonly decidedLately: (agencyId: string, limit: number) => Promise<readonly r.Case[]>;
  readonly update: (one: r.Case) => Promise<boolean>;
  /** Says that something about the open cases of an application has changed which their rows do not hold. */
  readonly touch: (applicationId: string) => Promise<void>;
  /** Cases that moved since an instant of the database's own clock, oldest first; without one, those of the last seconds. */
  readonly touchedSince: (since: Instant | null, limit: number) => Promise<readonly TouchedCase[]>;
  readonly leaseOver: (now: Instant, limit: number) => Promise<readonly r.Case[]>;
  readonly toWake: (now: Instant, limit: number) => Promise<readonly r.Case[]>;
  /** Cases whose decision can be taken back no longer, and is to be carried out. */
  readonly leaving: (now: Instant, limit: number) => Promise<readonly r.Case[]>;
  /** Queued cases of any kind that no agency has yet, locked for this transaction. */
  readonly undispatched: (limit: number) => Promise<readonly r.Case[]>;
  readonly counts: (agencyId: string | null) => Promise<Readonly<Record<string, number>>>;
  readonly putVerdict: (verdict: r.Verdict) => Promise<void>;
  readonly verdictsOf: (caseId: string) => Promise<readonly r.Verdict[]>;
  readonly verdictsOfApplication: (applicationId: string) => Promise<readonly r.Verdict[]>;
  readonly insertCall: (call: r.Call) => Promise<void>;
  readonly callsOf: (applicationId: string) => Promise<readonly r.Call[]>;
  readonly insertBundle: (bundle: r.Bundle) => Promise<void>;
  readonly bundle: (applicationId: string, round: number) => Promise<r.Bundle | null>;
};

export type Audit = {
  /** Appends one row to the chain; the hash of the last row is read and extended in the same transaction. */
  readonly append: (
    row: r.AuditRow,
    hash: (previous: Uint8Array, seq: number) => Uint8Array,
  ) => Promise<void>;
  readonly ofMerchant: (merchantId: string, limit: number) => Promise<readonly r.AuditEntry[]>;
  readonly recent: (filter: {
    readonly beforeSeq?: number;
    readonly limit: number;
    readonly act?: string;
  }) => Promise<readonly r.AuditEntry[]>;
  /** Rows after `seq` in their order, for whoever walks the chain. */
  readonly after: (seq: number, limit: number) => Promise<readonly r.AuditEntry[]>;
  /** Where the chain ends; `seq` 0 before its first row. */
  readonly head: () => Promise<Pick<r.AuditEntry, 'seq' | 'hash'>>;
  /** Keeps a signature of the head; `false` when there is one of this row already. */
  readonly keepHead: (head: r.AuditHead) => Promise<boolean>;
  /** Signed heads, newest first. */
  readonly heads: (limit: number) => Promise<readonly r.AuditHead[]>;
};

export type Answered = { readonly status: number; readonly body: unknown };

export type Idempotency = {
  /**
   * Claims a key. `running` means another request with it has not answered yet, `differs` that its body was another.
   * A claim from before `staleBefore` that never answered is taken over: whoever made it is gone.
   */
  readonly claim: (key: {
    readonly scope: string;
    readonly key: string;
    readonly requestHash: Uint8Array;
    readonly at: Instant;
    readonly staleBefore?: Instant;
  }) => Promise<
    | { readonly state: 'new' | 'running' | 'differs' }
    | { readonly state: 'answered'; readonly answer: Answered }
  >;
  readonly answer: (scope: string, key: string, answer: Answered) => Promise<void>;
  readonly forget: (scope: string, key: string) => Promise<void>;
  readonly sweep: (before: Instant) => Promise<number>;
};

export type Limits = {
  /** Counts one more use of a bucket in the window that began at `windowStart` and gives the new total. */
  readonly use: (bucket: string, windowStart: Instant) => Promise<number>;
  readonly used: (bucket: string, windowStart: Instant) => Promise<number>;
  readonly clear: (bucket: string) => Promise<void>;
  readonly sweep: (before: Instant) => Promise<number>;
};

/** What was compared with the payment platform's bills, and the ledger as they are compared with it. */
export type TradeBills = {
  /** A day that is compared again takes the place of its earlier comparison. */
  readonly put: (bill: r.TradeBill) => Promise<void>;
  readonly since: (date: string) => Promise<readonly r.TradeBill[]>;
  /** Days with something that only one side has, the newest first. */
  readonly differing: (limit: number) => Promise<readonly r.TradeBill[]>;
  readonly entriesOf: (
    kind: r.LedgerEntry['kind'],
    references: readonly string[],
  ) => Promise<readonly r.LedgerEntry[]>;
  /** Payments of the ledger in `from` ≤ at < `until`. */
  readonly payments: (from: Instant, until: Instant) => Promise<readonly r.LedgerEntry[]>;
};

/** Tables of the rules that operators loaded: appended, never changed. */
export type RuleTables = {
  /** `false` when its line has one of the same day or with the same content. */
  readonly append: (table: r.RuleTable) => Promise<boolean>;
  /** All but those named, by the day from which they hold. */
  readonly others: (known: readonly string[]) => Promise<readonly r.RuleTable[]>;
};

export type Setting = {
  readonly value: unknown;
  readonly version: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
};

export type Settings = {
  readonly all: () => Promise<Readonly<Record<string, Setting>>>;
  /** `false` when the expected version (0 = not set yet) is gone. */
  readonly put: (key: string, value: unknown, expected: number, by: string, at: Instant) => Promise<boolean>;
};
