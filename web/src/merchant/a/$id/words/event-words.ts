import { scanPurposes } from '@ruzhu/journeys';
import type { Words } from '@ruzhu/rules';
import { taskTitle } from './task-words.ts';

const w = (zh: string, en: string): Words => ({ zh, en });

/** What happened, by the event of a journey; `event>state` where it depends on where it led. */
const eventWords: Readonly<Record<string, Words>> = {
  'begin>registering': w('开始注册服务号', 'The registration was begun'),
  'begin>draft': w('开始主体认证', 'The verification was begun'),
  'begin>confirming': w('开始注册小程序', 'A mini program was begun'),
  'submit>registeredUnverified': w('服务号已注册', 'The service account is registered'),
  submit: w('小程序资料已提交', 'The mini program was submitted'),
  cancel: w('注册已取消', 'The registration was cancelled'),
  freeze: w('账号已冻结', 'The account was frozen'),
  unfreeze: w('账号已解冻', 'The account is free again'),
  windowOpened: w('年审窗口已打开', 'The renewal window has opened'),
  verificationPaid: w('认证期限暂停计时', 'The time to verify stands still'),
  verificationPassed: w('服务号已认证', 'The service account is verified'),
  verificationFailed: w('认证期限继续计时', 'The time to verify goes on'),
  'timeOut>expired': w('规定时间内没有完成，账号已关闭', 'Time ran out, the account has closed'),
  'timeOut>lapsed': w('认证已到期失效', 'The verification has lapsed'),
  'timeOut>released': w('名称保留期已过，名称已释放', 'The name is free again'),
  'timeOut>failed': w('补充期限已过，认证结束', 'The time to mend ran out, the verification has ended'),
  'timeOut>refill': w('等待联系人的期限已过，转为补充材料', 'The contact was not heard of, more is needed'),
  'timeOut>passedWithoutName': w('名称没有在期限内修改，认证结束', 'The name was not mended in time'),
  timeOut: w('期限已过', 'Time ran out'),
  order: w('已下单，等待支付', 'The order is open, waiting for payment'),
  orderClosed: w('订单已关闭，没有扣款', 'The order closed, nothing was charged'),
  pay: w('认证资料已提交', 'The verification was submitted'),
  'payment.paid': w('认证审核费已支付', 'The review fee was paid'),
  'payment.closed': w('订单已关闭，没有扣款', 'The order closed, nothing was charged'),
  'payment.refunded': w('款项已退回', 'The money was returned'),
  dispatch: w('已派给审核机构', 'Given to a review agency'),
  dispatchLate: w('派单比预计晚，已提醒负责人', 'Dispatch is late, those in charge were reminded'),
  undispatched: w('没能派给审核机构，认证关闭', 'No agency could take it, the verification closed'),
  open: w('审核员开始审核', 'A reviewer has begun'),
  callLate: w('首次来电比预计晚，已提醒负责人', 'The first call is late, those in charge were reminded'),
  decisionLate: w('审核比预计晚，已提醒负责人', 'The decision is late, those in charge were reminded'),
  decisionOverdue: w(
    '审核超过最长时限，已提醒负责人',
    'The decision is overdue, those in charge were reminded',
  ),
  nameLate: w('名称审核比预计晚，已提醒负责人', 'The name’s decision is late, those in charge were reminded'),
  reviewLate: w('审核比预计晚，已提醒负责人', 'The review is late, those in charge were reminded'),
  unreachable: w('多次致电没有接通，等待联系人', 'The contact could not be reached'),
  slotChosen: w('已选择接听时段', 'A time for the call was chosen'),
  'return>refill': w('需要补充材料', 'More is needed'),
  return: w('有内容需要修改', 'Something must be changed'),
  resubmit: w('补充材料已提交', 'What was mended was sent'),
  hold: w('转为复核', 'A second look was asked for'),
  release: w('复核结束，继续审核', 'The second look is over, the review goes on'),
  'approve>qualificationOk': w('资质审核已通过', 'The entity has passed'),
  approve: w('小程序审核已通过', 'The mini program has passed'),
  reject: w('认证未通过', 'The verification did not pass'),
  object: w('已提出异议', 'An objection was made'),
  objectionOver: w('提出异议的期限已过', 'The time to object is over'),
  dismiss: w('异议没有成立', 'The objection was not upheld'),
  reopen: w('认证重新审核，不再收费', 'The verification is reviewed again, for no fee'),
  'case.moved': w('改由另一家审核机构审核', 'Another agency reviews it now'),
  approveName: w('名称审核已通过', 'The name has passed'),
  rejectName: w('名称审核未通过', 'The name did not pass'),
  abandon: w('申请已关闭', 'The application was closed'),
  confirm: w('管理员已确认复用资质', 'The administrator confirmed the reuse'),
  sendLink: w('激活邮件已发送', 'The activation mail was sent'),
  activate: w('邮箱已激活', 'The mailbox was activated'),
  bindAdministrator: w('小程序管理员已绑定', 'The mini program’s administrator was bound'),
  created: w('小程序已创建', 'The mini program was made'),
  deliver: w('小程序已交付', 'The mini program was handed over'),
  'administrator.bound': w('管理员已绑定', 'The administrator was bound'),
  'administrator.confirmed': w('管理员已确认认证', 'The administrator confirmed the verification'),
  'administrator.mobileProved': w('管理员手机已验证', 'The administrator’s phone was proved'),
  'applicant.wrote': w('给审核方留言', 'A message to the reviewer'),
  'account.issued': w('小程序 AppID 已生成', 'The AppID of the mini program was made'),
  'call.reachedOk': w('电话核实已接通', 'The call was answered'),
  'call.reachedDoubt': w('电话已接通，有疑问', 'The call was answered, with doubts'),
  'call.noAnswer': w('来电没有接通', 'A call was not answered'),
  'call.busy': w('来电时占线', 'The line was busy'),
  'call.wrongNumber': w('号码不对，没能核实', 'The number was wrong'),
  'call.callLater': w('约好再打', 'The call was put off'),
  'call.refused': w('联系人拒绝核实', 'The contact refused'),
  'call.deniesApplication': w('联系人表示不知情', 'The contact knew of no application'),
  'fee.settled': w('费用处理已确定', 'What becomes of the fee was decided'),
  'legalRep.linkMade': w('法定代表人验证链接已生成', 'A link for the legal representative was made'),
  'legalRep.refused': w('法定代表人已拒绝', 'The legal representative refused'),
  'legalRep.proved': w('法定代表人验证已通过', 'The legal representative has proved it'),
  'legalRep.differs': w('法定代表人与登记信息不一致', 'The legal representative differs from the registry'),
  'legalRep.timedOut': w('法定代表人验证链接已过期', 'The link for the legal representative timed out'),
  'transfer.asked': w('小额付款验证已发起', 'A small transfer was asked for'),
  'transfer.expired': w('小额付款验证已超期', 'The time for the transfer ran out'),
  'transfer.proved': w('小额付款已核对', 'The transfer matches'),
  'transfer.mismatch': w('小额付款没有对上', 'The transfer does not match'),
  'invoice.issued': w('发票已开具', 'The invoice was issued'),
  'invoice.issuing': w('发票开具中', 'The invoice is being issued'),
  'invoice.failed': w('发票没有开成', 'The invoice could not be issued'),
  'invoice.reversed': w('发票已红冲', 'The invoice was reversed'),
  'secret.make': w('AppSecret 已生成', 'The AppSecret was made'),
  'secret.reset': w('AppSecret 已重置', 'The AppSecret was reset'),
  'secret.freeze': w('AppSecret 已冻结', 'The AppSecret was frozen'),
  'secret.thaw': w('AppSecret 已解冻', 'The AppSecret was thawed'),
  'password.changed': w('登录密码已更换', 'The password was changed'),
  'signIn.ended': w('一个登录设备已登出', 'One device was signed out'),
  'signIn.endedAll': w('其他登录设备已登出', 'All other devices were signed out'),
  reminded: w('已发送提醒', 'A reminder was sent'),
};

/** What staff looked at, by the act on the audit log. */
const lookWords: Readonly<Record<string, Words>> = {
  'contact.reveal': w('查看了联系人的电话', 'Saw the contact’s phone number'),
  'answer.reveal': w('查看了一项加密资料', 'Saw one sealed answer'),
  'objection.view': w('查看了您的异议', 'Read your objection'),
  'file.view': w('查看了您上传的文件', 'Saw a file you uploaded'),
  'case.claim': w('领取了您的审核单', 'Took your case'),
};

export type Happened = {
  readonly event: string;
  readonly to: string;
  readonly data: Readonly<Record<string, unknown>>;
};

const NEWS = w('有新的进展', 'Something has moved on');

/** The sentence of an event; one that has no words yet says no more than that something happened. */
export function eventTitle({ event, to, data }: Happened): Words {
  if (event === 'answer') return answered(data);
  const scanned = scanWords[event];
  if (scanned) return scanned(purposeOf(data));
  return eventWords[`${event}>${to}`] ?? eventWords[event] ?? NEWS;
}

const purposeOf = ({ purpose }: Happened['data']): Words =>
  Object.entries(scanPurposes).find(([key]) => key === purpose)?.[1] ?? w('一项操作', 'an act');

const scanWords: Readonly<Record<string, (what: Words) => Words>> = {
  'scan.confirmed': ({ zh, en }) => w(`手机上已确认：${zh}`, `Confirmed on the phone: ${en}`),
  'scan.refused': ({ zh, en }) => w(`手机上已拒绝：${zh}`, `Refused on the phone: ${en}`),
};

function answered({ step }: Happened['data']): Words {
  if (typeof step !== 'string') return w('已保存一页', 'A page was saved');
  const task = taskTitle({ key: step });
  return w(`已保存：${task.zh}`, `Saved: ${task.en}`);
}

export const hasWords = (event: string, to: string): boolean => eventTitle({ event, to, data: {} }) !== NEWS;

export const lookTitle = (act: string): Words =>
  lookWords[act] ?? w('查看了您的资料', 'Saw what you handed in');
