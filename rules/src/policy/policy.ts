import type { CivilDate } from '../calendar/civil-date.ts';
import type { Span } from '../calendar/deadline.ts';
import type { Words } from '../texts.ts';

/** Legal forms as the platform groups them; 个体工商户 is `soleTrader`. */
export type SubjectKind =
  | 'enterprise'
  | 'soleTrader'
  | 'media'
  | 'government'
  | 'otherOrg'
  | 'overseas'
  | 'individual';

export type ProofMode = 'legalRep' | 'transfer' | 'verification';
export type InvoiceKind = 'none' | 'electronic' | 'paperSpecial' | 'digitalSpecial';
export type ReusePart = 'operator' | 'verification';
export type AccountKind = 'subscription' | 'service' | 'miniProgram' | 'enterpriseWechat';

/**
 * What becomes of a verification fee. Rows are read in order and the first that fits decides;
 * the last row must fit everything, so that every history has exactly one outcome.
 */
export type FeeRule = {
  readonly id: string;
  readonly when:
    | 'paidTwiceOrLate'
    | 'neverDispatched'
    | 'refusedForLintableCause'
    | 'decisionTooLate'
    | 'rejectionReversed'
    | 'tooFewCalls'
    | 'passed'
    | 'otherwise';
  readonly outcome: 'refund' | 'freeRetry' | 'reopened' | 'continues' | 'kept';
  readonly words: Words;
};

/** Every value a policy decides, keyed as the specification names it. Spans are calendar spans, money is 分. */
export type PolicyValues = {
  readonly 'types.open': readonly AccountKind[];
  readonly 'serviceAccount.subjects': readonly SubjectKind[];
  readonly 'commerce.subjects': readonly SubjectKind[];
  readonly 'licence.numberKinds': readonly ('uscc' | 'registrationNumber')[];
  readonly 'categories.edition': string;

  readonly 'quota.email': number;
  readonly 'quota.adminPhone': number;
  readonly 'quota.adminIdCard': number;
  readonly 'quota.adminWechat': number;
  readonly 'quota.subjectAccounts': Readonly<Record<SubjectKind, number>>;
  readonly 'quota.subjectMiniPrograms': Readonly<Record<SubjectKind, number>>;
  readonly 'quota.miniProgramPerId': number;
  readonly 'quota.miniProgramPerPhone': number;
  readonly 'quota.reusePerMonth': Readonly<Record<SubjectKind, number>>;
  readonly 'quota.legalRepLift': readonly ('adminPhone' | 'adminIdCard' | 'adminWechat')[];

  readonly 'email.codeLife': Span;
  readonly 'email.codeTries': number;
  readonly 'email.resendAfter': Span;
  readonly 'email.codesPerDay': number;
  readonly 'email.linkLife': Span;
  readonly 'password.min': number;
  readonly 'password.max': number;
  readonly 'sms.codeLife': Span;
  readonly 'sms.codeTries': number;
  readonly 'sms.resendAfter': Span;
  readonly 'sms.codesPerDay': number;
  readonly 'check.life': Span;
  readonly 'registration.unfinished': Span;
  readonly 'proof.modes': readonly ProofMode[];
  readonly 'proof.forced': readonly SubjectKind[];
  readonly 'proof.legalRepLink': Span;
  readonly 'proof.transferWindow': Span;
  readonly 'proof.transferMatch': Span;
  readonly 'proof.transferRefund': Span;
  readonly 'scan.qrLife': Span;
  readonly 'scan.confirmLife': Span;
  readonly 'scan.wholeLife': Span;
  readonly 'scan.numberTries': number;
  readonly 'recovery.objection': Span;
  /** How long a begun change of the administrator, and a consent the new one has not used, stay open. */
  readonly 'adminChange.form': Span;
  /** From the end of the objection until two people have decided. */
  readonly 'adminChange.decision': Span;
  /** How long the new administrator may take over after the decision. */
  readonly 'adminChange.taking': Span;
  /** How long the old mailbox may take a change of the mailbox back. */
  readonly 'mailbox.undo': Span;
  /** How long the closing of an account can still be stopped. */
  readonly 'close.cooling': Span;
  /** Between the end of an account and the end of its key: its last mail is sent meanwhile. */
  readonly 'close.lastMail': Span;
  readonly 'registry.retryUntil': Span;

  readonly 'name.minUnits': number;
  readonly 'name.maxUnits': number;
  readonly 'name.signs': string;
  readonly 'name.softHold': Span;
  readonly 'name.holdAfterRelease': Span;
  readonly 'name.checksPerHour': number;
  readonly 'name.review': Span;
  readonly 'name.keywordReview': Span;
  readonly 'name.changesBeforePublish': number;
  readonly 'intro.min': number;
  readonly 'intro.max': number;
  readonly 'intro.minChinese': number;
  readonly 'avatar.maxBytes': number;
  readonly 'avatar.minPixels': number;
  readonly 'admin.minAge': number;

  readonly 'verify.window': Span;
  readonly 'verify.windowFloor': Span;
  readonly 'verify.windowReminders': readonly Span[];
  readonly 'verify.dataKept': Span;
  readonly 'verify.fee': Readonly<Record<SubjectKind, number>>;
  /** First two characters of credit codes whose holders pay no fee. */
  readonly 'verify.freeCodes': readonly string[];
  readonly 'verify.orderLife': Span;
  readonly 'verify.qrLife': Span;
  readonly 'verify.dispatch': Span;
  readonly 'verify.dispatchLimit': Span;
  readonly 'verify.firstCall': Span;
  readonly 'verify.decision': Span;
  readonly 'verify.decisionLimit': Span;
  readonly 'verify.callAttempts': number;
  readonly 'verify.callDays': number;
  readonly 'verify.callRefusals': number;
  readonly 'verify.contactWait': Span;
  readonly 'verify.refills': number;
  readonly 'verify.refillWindow': Span;
  readonly 'verify.refillEach': Span;
  readonly 'verify.refillReminders': readonly Span[];
  readonly 'verify.validity': Span;
  readonly 'verify.bankRequired': readonly SubjectKind[];
  readonly 'verify.letterRequired': readonly SubjectKind[];
  readonly 'verify.permitRequired': readonly SubjectKind[];
  readonly 'verify.entityProof': readonly ('transfer' | 'legalRepFace' | 'electronicLicence')[];
  readonly 'verify.maxFileBytes': number;
  readonly 'verify.maxPdfBytes': number;
  readonly 'verify.minPixels': number;
  readonly 'verify.otherProofs': number;
  readonly 'verify.nameProofs': number;
  readonly 'verify.fourEyes': readonly ('reject' | 'reverse' | 'dissent')[];
  /** How long after a final refusal its merchant may object to it. */
  readonly 'verify.objection': Span;
  /** How soon an objection is answered. */
  readonly 'verify.objectionAnswer': Span;
  /** How long a decision of a reviewer stays in the house and can be taken back. */
  readonly 'review.undo': Span;
  /** Of a hundred approvals, how many somebody else looks at once more without knowing of the first. */
  readonly 'review.recheck': number;
  readonly 'call.hours': { readonly from: number; readonly until: number };
  readonly 'call.slotDays': number;
  /** How long before a chosen slot the contact is reminded of the call. */
  readonly 'call.slotReminder': Span;
  readonly 'invoice.kinds': readonly InvoiceKind[];
  readonly 'fee.rules': readonly FeeRule[];

  readonly 'reuse.parts': readonly ReusePart[];
  readonly 'reuse.verifiedAtBirth': boolean;
  readonly 'reuse.sources': readonly SubjectKind[];
  readonly 'reuse.mustCopyVerification': readonly SubjectKind[];
  readonly 'mp.unfinished': Span;
  readonly 'mp.review': Span;
  readonly 'mp.filingRequired': boolean;
  readonly 'mp.verificationRequired': boolean;
  readonly 'category.max': number;
  readonly 'mp.baseLibraryMin': string;
  readonly 'privacy.minTypes': number;
  readonly 'privacy.noticeRequired': boolean;

  readonly 'renew.window': Span;
  readonly 'renew.reminders': readonly Span[];
  readonly 'lapse.nameKept': Span;
  readonly 'paper.expirySoon': Span;
  readonly 'paper.reminders': readonly Span[];
};

export type PolicyKey = keyof PolicyValues;

/** Where a value comes from and since when it holds; `until` is open while it is in force. */
export type PolicySource = { readonly source: string; readonly from?: CivilDate; readonly until?: CivilDate };

/**
 * A dated set of rules. An application keeps the id of the set it began under. Code reads `values` and never asks
 * for a set by name; what differs between sets differs in their values.
 */
export type Policy = {
  readonly id: string;
  readonly title: Words;
  readonly checkedOn: CivilDate;
  readonly values: PolicyValues;
  readonly sources: Readonly<Partial<Record<PolicyKey, PolicySource>>>;
};
