import type { Instant } from '@ruzhu/rules';
import type * as r from '../records.ts';
import type { Page } from './paging.ts';

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

/** Whose cases: `undefined` everybody's. */
export type AgedFilter = {
  readonly agencyId?: string | undefined;
  readonly states: readonly r.Case['state'][];
  readonly kinds: readonly r.CaseKind[];
  readonly policies: readonly string[];
  /** Only those opened before. */
  readonly until: Instant;
  readonly after?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
};

/** `span` is the place of the span among those asked for. */
export type CaseAge = { readonly agencyId: string | null; readonly span: number; readonly n: number };

export type TouchedCase = Pick<r.Case, 'id' | 'agencyId' | 'state' | 'version'> & {
  readonly touchedAt: Instant;
};

export type Cases = {
  readonly insert: (one: r.Case) => Promise<void>;
  readonly find: (id: string) => Promise<r.Case | null>;
  readonly open: (applicationId: string, kind: r.CaseKind) => Promise<r.Case | null>;
  /** Those of its own review; looks at an approval once more are left out. */
  readonly ofApplication: (applicationId: string) => Promise<readonly r.Case[]>;
  /** Second looks at approvals of a merchant that nobody has made yet. */
  readonly openRechecks: (merchantId: string) => Promise<readonly r.Case[]>;
  /** The case in `queued` or `secondLook` with the earliest deadline that the reviewer is fit for and has not judged before, locked for this transaction. */
  readonly nextFor: (reviewer: {
    readonly id: string;
    readonly agencyId: string | null;
    readonly kinds: readonly r.CaseKind[];
    /** Codes of subjects that must not be among them. */
    readonly avoids?: readonly string[];
  }) => Promise<r.Case | null>;
  /** By deadline; `after` is the last row of the page before. */
  readonly list: (
    filter: CaseFilter & {
      readonly after?: { readonly dueAt: Instant; readonly id: string };
      readonly limit: number;
    },
  ) => Promise<readonly r.Case[]>;
  /** Everybody's cases or an agency's, oldest first; `after` is the last row of the page before. */
  readonly byAge: (filter: AgedFilter) => Promise<readonly r.Case[]>;
  /**
   * How many cases that are not decided were opened in each span, by agency; `null` is no agency yet. Each is counted up to
   * `limit`.
   */
  readonly ages: (
    agencyIds: readonly string[],
    spans: readonly { readonly from: Instant; readonly until: Instant }[],
    limit: number,
  ) => Promise<readonly CaseAge[]>;
  /** Cases that nobody may take as things stand, oldest first. */
  readonly stranded: (limit: number) => Promise<readonly r.Case[]>;
  /** Cases for a second look, by deadline: whether there is somebody to take them is looked at again and again. */
  readonly forSecondLook: (limit: number) => Promise<readonly r.Case[]>;
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

/** Entities that reviewers must not judge. */
export type Conflicts = {
  readonly ofStaff: (staffId: string) => Promise<readonly r.Conflict[]>;
  /** Who must not judge a subject. */
  readonly ofSubject: (subjectCode: string) => Promise<readonly string[]>;
  /** Inserts, or replaces the one about the same subject. */
  readonly declare: (conflict: r.Conflict) => Promise<void>;
  /** `false` when there is none. */
  readonly withdraw: (staffId: string, subjectCode: string) => Promise<boolean>;
};

/** Who decides together how often. */
export type ReviewPairs = {
  /** Counts one more case of a pair. */
  readonly count: (
    pair: Omit<r.ReviewPair, 'decided' | 'differed'> & { readonly differs: boolean },
  ) => Promise<void>;
  /** The pairs that decide together most, of all agencies. */
  readonly most: (limit: number) => Promise<readonly r.ReviewPair[]>;
};
