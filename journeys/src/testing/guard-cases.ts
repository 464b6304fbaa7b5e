/** For each guard: facts it lets through, and for each of its codes facts it refuses with that code. */
type Cases = { readonly passes: unknown; readonly refuses: Readonly<Record<string, unknown>> };

const account = {
  missingSteps: [],
  subjectKind: 'enterprise',
  subjectAccounts: 0,
  adminPhoneAccounts: 0,
  adminIdAccounts: 0,
  adminWechatAccounts: 0,
  legalRepProved: false,
  blocked: null,
  verifiedUntilPassed: null,
};

const order = {
  missingSteps: [],
  lintFailures: 0,
  openOrder: false,
  accountState: 'registeredUnverified',
  returnedSteps: ['bank'],
  unmendedSteps: [],
  answeredStep: 'bank',
  refillsUsed: 0,
  refillWindowOver: false,
  callAttempts: 3,
  callDays: 2,
  callReached: true,
  callRefusals: 0,
  verdicts: { pass: 5, fix: 0, fail: 0, open: 0 },
  finalReason: true,
  reasonsMissing: false,
  unreachableGiven: false,
  secondOpinion: true,
};

const change = { objectionOver: true, legalRepProved: true, samePerson: false, mobileProved: true };

const program = {
  accountState: 'verified',
  subjectKind: 'enterprise',
  subjectBlocked: false,
  subjectMiniPrograms: 0,
  reusedThisMonth: 0,
  unfinished: null,
  reuseParts: ['operator', 'verification'],
  missingSteps: [],
  unmendedSteps: [],
  missingSettings: [],
  adminIdPrograms: 0,
  adminPhonePrograms: 0,
  answeredStep: 'info',
  renamed: true,
  nameChanges: 0,
  verdicts: { open: 0, returned: 0 },
  reasonsMissing: false,
};

export const guardCases: Readonly<Record<string, Readonly<Record<string, Cases>>>> = {
  'service-account': {
    mayRegister: {
      passes: account,
      refuses: {
        'steps.missing': { ...account, missingSteps: ['name'] },
        'quota.subject': { ...account, subjectAccounts: 2 },
        'quota.phone': { ...account, adminPhoneAccounts: 5 },
        'quota.id_card': { ...account, adminIdAccounts: 5 },
        'quota.wechat': { ...account, adminWechatAccounts: 5 },
        'risk.subject': { ...account, blocked: 'subject' },
        'risk.phone': { ...account, blocked: 'phone' },
        'risk.id_card': { ...account, blocked: 'idCard' },
        'risk.wechat': { ...account, blocked: 'wechat' },
      },
    },
    stillVerified: {
      passes: { verifiedUntilPassed: false },
      refuses: { 'account.verification_over': { verifiedUntilPassed: true } },
    },
    onceVerified: {
      passes: { verifiedUntilPassed: true },
      refuses: { 'account.never_verified': { verifiedUntilPassed: null } },
    },
  },
  verification: {
    mayPay: {
      passes: order,
      refuses: {
        'account.not_verifiable': { ...order, accountState: 'frozen' },
        'order.open': { ...order, openOrder: true },
        'steps.missing': { ...order, missingSteps: ['bank'] },
        'lint.must_fix': { ...order, lintFailures: 1 },
      },
    },
    refillsLeft: {
      passes: order,
      refuses: {
        'deadline.refills_used': { ...order, refillsUsed: 3 },
        'deadline.refill_missed': { ...order, refillWindowOver: true },
        'reason.missing': { ...order, reasonsMissing: true },
        'call.too_few': { ...order, unreachableGiven: true, callAttempts: 2 },
        'review.nothing_returned': { ...order, returnedSteps: [] },
      },
    },
    wasReturned: { passes: order, refuses: { 'refill.not_returned': { ...order, answeredStep: 'contact' } } },
    isContact: {
      passes: { ...order, answeredStep: 'contact' },
      refuses: { 'refill.not_returned': { ...order, answeredStep: 'bank' } },
    },
    allMended: {
      passes: order,
      refuses: {
        'refill.unmended': { ...order, unmendedSteps: ['bank'] },
        'steps.missing': { ...order, returnedSteps: ['proof'], missingSteps: ['proof'] },
        'lint.must_fix': { ...order, lintFailures: 2 },
      },
    },
    enoughCalls: { passes: order, refuses: { 'call.too_few': { ...order, callDays: 1 } } },
    mayApprove: {
      passes: order,
      refuses: {
        'review.fields_open': { ...order, verdicts: { ...order.verdicts, open: 1 } },
        'review.fields_differ': { ...order, verdicts: { ...order.verdicts, fix: 1 } },
        'call.not_reached': { ...order, callReached: false },
      },
    },
    mayReject: {
      passes: order,
      refuses: {
        'reason.missing': { ...order, reasonsMissing: true },
        'call.too_few': { ...order, unreachableGiven: true, callDays: 1 },
        'review.not_final': { ...order, finalReason: false },
        'review.second_person': { ...order, secondOpinion: false },
      },
    },
    secondPerson: { passes: order, refuses: { 'review.second_person': { ...order, secondOpinion: false } } },
    mayObject: {
      passes: { ...order, objection: { isOver: false, earlier: 'none' } },
      refuses: {
        'objection.open': { ...order, objection: { isOver: false, earlier: 'open' } },
        'objection.answered': { ...order, objection: { isOver: false, earlier: 'answered' } },
        'objection.over': { ...order, objection: { isOver: true, earlier: 'none' } },
      },
    },
  },
  'mini-program': {
    mayReuse: {
      passes: program,
      refuses: {
        'reuse.not_verified': { ...program, accountState: 'lapsed' },
        'reuse.overseas': { ...program, subjectKind: 'overseas' },
        'reuse.subject_type': { ...program, subjectKind: 'individual' },
        'reuse.subject_quota': { ...program, subjectMiniPrograms: 50 },
        'reuse.subject_risk': { ...program, subjectBlocked: true },
        'quota.reuse_month': { ...program, reusedThisMonth: 5 },
        'reuse.unfinished': { ...program, unfinished: '示例小铺' },
      },
    },
    accountReady: {
      passes: program,
      refuses: {
        'steps.missing': { ...program, missingSteps: ['account'] },
        'reuse.must_copy': { ...program, subjectKind: 'government', reuseParts: ['operator'] },
      },
    },
    operatorReused: {
      passes: program,
      refuses: { 'reuse.administrator_needed': { ...program, reuseParts: ['verification'] } },
    },
    administratorFits: {
      passes: program,
      refuses: {
        'quota.phone': { ...program, adminPhonePrograms: 5 },
        'quota.id_card': { ...program, adminIdPrograms: 5 },
      },
    },
    maySubmit: {
      passes: program,
      refuses: {
        'steps.missing': { ...program, missingSteps: ['category'] },
        'refill.unmended': { ...program, unmendedSteps: ['info'] },
      },
    },
    nameChangesLeft: { passes: program, refuses: { 'name.changes_used': { ...program, nameChanges: 2 } } },
    allPassed: {
      passes: program,
      refuses: {
        'review.fields_open': { ...program, verdicts: { open: 1, returned: 0 } },
        'review.fields_differ': { ...program, verdicts: { open: 0, returned: 1 } },
      },
    },
    reasonsGiven: {
      passes: { ...program, verdicts: { open: 0, returned: 1 } },
      refuses: {
        'reason.missing': { ...program, reasonsMissing: true },
        'review.nothing_returned': program,
      },
    },
    settingsDone: {
      passes: program,
      refuses: { 'steps.missing': { ...program, missingSettings: ['privacy'] } },
    },
  },
  'administrator-change': {
    mayApprove: {
      passes: change,
      refuses: {
        'admin_change.too_early': { ...change, objectionOver: false },
        'admin_change.legal_rep_missing': { ...change, legalRepProved: false },
      },
    },
    maySecond: {
      passes: change,
      refuses: {
        'admin_change.too_early': { ...change, objectionOver: false },
        'admin_change.legal_rep_missing': { ...change, legalRepProved: false },
        'admin_change.same_person': { ...change, samePerson: true },
      },
    },
    mobileProved: {
      passes: change,
      refuses: { 'steps.missing': { ...change, mobileProved: false } },
    },
  },
  'mailbox-proof': { triesLeft: { passes: { triesLeft: 1 }, refuses: { 'code.locked': { triesLeft: 0 } } } },
  scan: { triesLeft: { passes: { triesLeft: 1 }, refuses: { 'scan.locked': { triesLeft: 0 } } } },
  'legal-rep-proof': {
    noFaceCheck: {
      passes: { faceCheck: false },
      refuses: { 'legalRep.face_first': { faceCheck: true } },
    },
    faceTriesLeft: { passes: { faceTriesLeft: 1 }, refuses: { 'legalRep.face_tries': { faceTriesLeft: 0 } } },
    codeTriesLeft: { passes: { codeTriesLeft: 1 }, refuses: { 'code.locked': { codeTriesLeft: 0 } } },
  },
};
