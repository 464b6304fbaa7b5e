import type {
  AdministratorChangeState,
  AppSecretState,
  InvoiceState,
  LegalRepProofState,
  MailboxProofState,
  MiniProgramState,
  NameState,
  PaymentState,
  ReviewCaseState,
  ScanState,
  ServiceAccountState,
  TransferProofState,
  VerificationState,
} from '@ruzhu/journeys';
import type { Words } from '@ruzhu/rules';

/**
 * How a status looks; the word always stands beside the colour.
 * `plain` 黑字无底色 is for what is done, so that the unfinished stands out; `bad` is the only red: something must be
 * changed. `good` is kept for results people wait for.
 */
export type Tag = 'plain' | 'muted' | 'todo' | 'doing' | 'wait' | 'bad' | 'good';

export type Status = Words & { readonly tag: Tag };

/** A table from every state of one object to its word and look: a new state does not compile without them. */
export type StatusWords<State extends string = string> = Readonly<Record<State, Status>>;

const status = (tag: Tag, zh: string, en: string): Status => ({ zh, en, tag });

export const taskStatus = {
  blocked: status('muted', '还不能开始', 'Cannot start yet'),
  notStarted: status('todo', '未开始', 'Not started'),
  started: status('doing', '填写中', 'In progress'),
  waiting: status('wait', '等待对方', 'Waiting for others'),
  toFix: status('bad', '需要修改', 'Needs changes'),
  done: status('plain', '已完成', 'Done'),
} satisfies StatusWords;

export const serviceAccountStatus = {
  registering: status('doing', '填写中', 'In progress'),
  registeredUnverified: status('todo', '已注册，待认证', 'Registered, to be verified'),
  verifying: status('wait', '认证进行中', 'Being verified'),
  verified: status('good', '已认证', 'Verified'),
  renewalWindow: status('todo', '待年审', 'Renewal due'),
  lapsed: status('bad', '认证已失效', 'Verification lapsed'),
  frozen: status('bad', '已冻结', 'Frozen'),
  expired: status('muted', '已到期关闭', 'Closed: time ran out'),
  cancelled: status('muted', '已注销', 'Cancelled'),
  released: status('muted', '名称已释放', 'Name released'),
} satisfies StatusWords<ServiceAccountState>;

export const verificationStatus = {
  draft: status('doing', '草稿', 'Draft'),
  unpaid: status('todo', '待支付', 'To be paid'),
  paid: status('wait', '待审核', 'Waiting for review'),
  dispatched: status('wait', '待审核', 'Waiting for review'),
  reviewing: status('wait', '审核中', 'Under review'),
  waitingContact: status('todo', '等待联系人', 'Waiting for the contact'),
  refill: status('bad', '待补充材料', 'More is needed'),
  onHold: status('wait', '复核中', 'Second look'),
  qualificationOk: status('wait', '资质已通过，名称审核中', 'Entity passed, name under review'),
  namingFailed: status('bad', '资质已通过，名称未通过', 'Entity passed, name not passed'),
  passed: status('good', '已通过', 'Passed'),
  passedWithoutName: status('good', '资质已通过，名称未通过', 'Entity passed, name not passed'),
  failed: status('bad', '未通过', 'Not passed'),
  abandoned: status('muted', '已关闭', 'Closed'),
} satisfies StatusWords<VerificationState>;

/** What the order is called when more is known than its state: a call is on, a deadline was missed, it was taken back. */
const verificationMoments = {
  calling: status('wait', '电话核实中', 'On the phone'),
  timedOut: status('bad', '已超时', 'Time ran out'),
  withdrawn: status('muted', '已撤回', 'Withdrawn'),
} satisfies StatusWords;

const scanStatus = {
  created: status('todo', '等待扫码', 'Waiting for the scan'),
  scanned: status('wait', '已扫码，等待确认', 'Scanned, waiting for the answer'),
  confirmed: status('good', '已确认', 'Confirmed'),
  consumed: status('plain', '已使用', 'Used'),
  refused: status('bad', '已拒绝', 'Refused'),
  expired: status('muted', '已过期', 'Expired'),
  wrongPerson: status('bad', '账号不符', 'Another person'),
} satisfies StatusWords<ScanState>;

const mailboxStatus = {
  sent: status('wait', '等待验证', 'Waiting for the code'),
  proved: status('plain', '已验证', 'Proved'),
  expired: status('muted', '已过期', 'Expired'),
  locked: status('bad', '已锁定', 'Locked'),
  superseded: status('muted', '已被新的替代', 'Replaced by a newer one'),
  bounced: status('bad', '被退回', 'Bounced'),
} satisfies StatusWords<MailboxProofState>;

export const legalRepStatus = {
  linkMade: status('wait', '等待法定代表人', 'Waiting for the legal representative'),
  agreed: status('wait', '法定代表人已同意', 'Agreed'),
  faceStarted: status('wait', '人脸核验中', 'Face check running'),
  faceFailed: status('bad', '人脸核验未通过', 'Face check failed'),
  faceOk: status('wait', '人脸核验已通过', 'Face check passed'),
  codeSent: status('wait', '等待短信验证码', 'Waiting for the SMS code'),
  codeWrong: status('bad', '短信验证码已作废', 'SMS code void'),
  codeOk: status('wait', '核对登记信息', 'Comparing with the registry'),
  proved: status('good', '验证通过', 'Proved'),
  differs: status('bad', '登记信息不一致', 'Differs from the registry'),
  refused: status('bad', '法定代表人已拒绝', 'Refused'),
  timedOut: status('muted', '已过期', 'Timed out'),
} satisfies StatusWords<LegalRepProofState>;

export const transferStatus = {
  awaitingTransfer: status('todo', '待打款', 'Waiting for the transfer'),
  received: status('wait', '核对中', 'Being compared'),
  mismatch: status('bad', '金额或户名不符', 'Amount or payer differs'),
  proved: status('plain', '已核对', 'Matched'),
  expired: status('muted', '已超期', 'Expired'),
  superseded: status('muted', '已换别的方式', 'Another way was chosen'),
} satisfies StatusWords<TransferProofState>;

export const paymentStatus = {
  created: status('todo', '待支付', 'To be paid'),
  unknown: status('wait', '确认中', 'Being confirmed'),
  paid: status('plain', '已支付', 'Paid'),
  settled: status('plain', '已支付', 'Paid'),
  closed: status('muted', '已关闭', 'Closed'),
  refunding: status('wait', '退款中', 'Being refunded'),
  refunded: status('plain', '已退款', 'Refunded'),
} satisfies StatusWords<PaymentState>;

/** A free review that a rule about a fee has given. */
export const creditStatus = {
  left: status('plain', '可使用', 'To be used'),
  used: status('muted', '已使用', 'Used'),
} satisfies StatusWords<'left' | 'used'>;

export const invoiceStatus = {
  notRequested: status('muted', '未申请', 'Not requested'),
  requested: status('wait', '待开具', 'To be issued'),
  issuing: status('wait', '开具中', 'Being issued'),
  issued: status('plain', '已开具', 'Issued'),
  failed: status('bad', '开具失败', 'Failed'),
  redRequested: status('wait', '红冲中', 'Being reversed'),
  reversed: status('muted', '已红冲', 'Reversed'),
} satisfies StatusWords<InvoiceState>;

export const miniProgramStatus = {
  confirming: status('wait', '等待管理员扫码', 'Waiting for the administrator'),
  account: status('doing', '填写中', 'In progress'),
  activating: status('wait', '等待激活', 'Waiting for activation'),
  administrator: status('wait', '等待绑定管理员', 'Waiting for the administrator'),
  filling: status('doing', '填写中', 'In progress'),
  creating: status('wait', '正在创建', 'Being made'),
  reviewing: status('wait', '审核中', 'Under review'),
  returned: status('bad', '需要修改', 'Needs changes'),
  approved: status('good', '已通过', 'Passed'),
  delivered: status('plain', '已交付', 'Handed over'),
  abandoned: status('muted', '已关闭', 'Closed'),
} satisfies StatusWords<MiniProgramState>;

const nameStatus = {
  checked: status('doing', '已检查', 'Checked'),
  reserved: status('doing', '已占用', 'Reserved'),
  pendingReview: status('wait', '审核中', 'Under review'),
  granted: status('good', '已通过', 'Granted'),
  rejected: status('bad', '未通过', 'Not passed'),
  released: status('muted', '已释放', 'Released'),
  disputed: status('wait', '争议中', 'Disputed'),
  revoked: status('bad', '已收回', 'Revoked'),
  free: status('muted', '可使用', 'Free'),
} satisfies StatusWords<NameState>;

export const reviewCaseStatus = {
  queued: status('todo', '待领取', 'Waiting to be claimed'),
  claimed: status('doing', '已领取', 'Claimed'),
  calling: status('wait', '电话核实中', 'On the phone'),
  snoozed: status('wait', '等待时段', 'Waiting for the slot'),
  deciding: status('doing', '决定待发出', 'Decided, can be taken back'),
  secondLook: status('wait', '复核中', 'Second look'),
  decided: status('plain', '已决定', 'Decided'),
} satisfies StatusWords<ReviewCaseState>;

export const secretStatus = {
  none: status('todo', '未生成', 'Not made'),
  active: status('plain', '已生成，不再显示', 'Made, not shown again'),
  frozen: status('bad', '已冻结', 'Frozen'),
} satisfies StatusWords<AppSecretState>;

const fileStatus = {
  waiting: status('todo', '等待上传', 'Waiting to upload'),
  uploading: status('wait', '上传中', 'Uploading'),
  checking: status('wait', '检查中', 'Checking'),
  done: status('plain', '已上传', 'Uploaded'),
  failed: status('bad', '上传失败', 'Upload failed'),
  unfit: status('bad', '不符合要求', 'Does not meet the requirements'),
} satisfies StatusWords;

export const administratorChangeStatus = {
  begun: status('doing', '填写中', 'In progress'),
  consented: status(
    'wait',
    '原管理员已同意，等待新管理员确认',
    'Agreed to, waiting for the new administrator',
  ),
  waiting: status('wait', '异议期，等待两人审核', 'Open to objection, then decided by two'),
  seconded: status('wait', '一人已同意，等待第二人', 'One has agreed, waiting for the second'),
  approved: status('wait', '已通过，等待新管理员确认', 'Approved, waiting for the new administrator'),
  done: status('plain', '已更换', 'Changed'),
  stopped: status('bad', '原管理员已叫停', 'Stopped by the administrator'),
  rejected: status('bad', '审核未通过', 'Rejected'),
  withdrawn: status('muted', '已撤回', 'Withdrawn'),
  expired: status('muted', '已过期', 'Expired'),
} satisfies StatusWords<AdministratorChangeState>;

/** Every table, for the pages and tests that walk them all. */
export const allStatusWords = {
  task: taskStatus,
  'service-account': serviceAccountStatus,
  verification: verificationStatus,
  'verification-moments': verificationMoments,
  scan: scanStatus,
  'mailbox-proof': mailboxStatus,
  'legal-rep-proof': legalRepStatus,
  'transfer-proof': transferStatus,
  payment: paymentStatus,
  credit: creditStatus,
  invoice: invoiceStatus,
  'mini-program': miniProgramStatus,
  'name-reservation': nameStatus,
  'review-case': reviewCaseStatus,
  'app-secret': secretStatus,
  'administrator-change': administratorChangeStatus,
  file: fileStatus,
} satisfies Readonly<Record<string, StatusWords>>;
