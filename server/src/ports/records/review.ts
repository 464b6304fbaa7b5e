/** Agencies, their people, the cases they judge. */
import type { ReviewCaseState } from '@ruzhu/journeys';
import type { Instant } from '@ruzhu/rules';
import type { JourneyKey } from './applications.ts';
import type { Json } from './json.ts';

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
  readonly policy: string;
  readonly round: number;
  readonly kind: CaseKind;
  readonly state: ReviewCaseState;
  readonly agencyId: string | null;
  readonly reviewerId: string | null;
  readonly firstReviewerId: string | null;
  /** Who has decided otherwise than the first: somebody else decides then, and that stands. */
  readonly secondReviewerId: string | null;
  /** The approved case that this one looks at once more, without its reviewer being told so. */
  readonly recheckOf: string | null;
  /** Who decided before it was opened again: it goes to another agency where there is one, and never to these people. */
  readonly barredAgencyId: string | null;
  readonly barredReviewers: readonly string[];
  /** Nobody may take it as things stand: an operator has to find somebody. */
  readonly stranded: boolean;
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

/** An entity that a reviewer has to do with and must not judge, by the code of the subject. */
export type Conflict = {
  readonly staffId: string;
  readonly subjectCode: string;
  readonly note: string;
  readonly declaredAt: Instant;
};

/** How often two have judged the same: two pairs of eyes on a case, or an approval and its second look. */
export type ReviewPair = {
  readonly agencyId: string;
  readonly kind: 'fourEyes' | 'recheck';
  readonly firstId: string;
  readonly secondId: string;
  readonly decided: number;
  readonly differed: number;
  readonly lastAt: Instant;
};
