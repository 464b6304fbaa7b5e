/** Every notice the product sends, by key. Times, amounts, names and phone numbers are parameters. */
import type { Notice } from './notice.ts';

const w = (zh: string, en: string) => ({ zh, en });

export const notices = {
  'registration.done': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/register/done',
    title: w('服务号「{name}」已注册', 'Service account “{name}” is registered'),
    body: w(
      '服务号已注册，还没有认证。请在 {deadline} 前完成主体认证，认证通过后账号才能正常使用。',
      'The service account is registered but not verified yet. Verify it before {deadline}; only then can it be used.',
    ),
    short: w(
      '服务号「{name}」已注册，请在 {deadline} 前完成主体认证：{link}',
      '“{name}” registered. Verify before {deadline}: {link}',
    ),
  },
  'registration.expired': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}',
    title: w('注册已到期关闭', 'The registration has closed'),
    body: w(
      '规定时间内没有完成，注册已经关闭，邮箱和名称已释放。可以重新开始，资料会保留一段时间。',
      'It was not finished in time and is closed now; mailbox and name are free again. You can start anew.',
    ),
    short: w(
      '注册已到期关闭，邮箱和名称已释放，可以重新开始：{link}',
      'Registration closed, you can start anew: {link}',
    ),
  },
  'verify.deadline': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}',
    holdsIn: ['registering', 'registeredUnverified'],
    title: w('请在 {deadline} 前完成主体认证', 'Verify before {deadline}'),
    body: w(
      '服务号「{name}」还没有认证。到 {deadline} 仍未认证，账号会关闭，名称和邮箱会释放。',
      '“{name}” is not verified yet. If it is not verified by {deadline}, the account closes and its name and mailbox are released.',
    ),
    short: w(
      '服务号「{name}」请在 {deadline} 前完成认证，否则会关闭：{link}',
      'Verify “{name}” before {deadline} or it closes: {link}',
    ),
  },
  'legalRep.result': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/register/verify',
    title: w('法定代表人验证：{result}', 'Proof by the legal representative: {result}'),
    body: w(
      '法定代表人验证的结果：{result}。打开页面可以继续，或换一种验证方式。',
      'The result of the proof by the legal representative: {result}. Open the page to go on or to choose another way.',
    ),
  },
  'transfer.matched': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/register/verify/transfer',
    title: w('小额付款已核对', 'The transfer matches'),
    body: w(
      '付款户名和金额都对上了，支付验证通过。款项会在 {refundBy} 前原路退回。',
      'Payer and amount match. The money goes back by {refundBy}.',
    ),
  },
  'transfer.mismatch': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/register/verify/transfer',
    title: w('小额付款没有对上', 'The transfer does not match'),
    body: w(
      '收到的付款与要求不一致：{why}。款项会在 {refundBy} 前原路退回，请按页面上的户名和金额再付一次。',
      'What arrived differs: {why}. It goes back by {refundBy}. Please pay again, exactly as the page says.',
    ),
    short: w(
      '小额付款没有对上，款项会退回，请按页面再付一次：{link}',
      'The transfer did not match, please pay again: {link}',
    ),
  },
  'transfer.expired': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/register/verify',
    title: w('支付验证已超期', 'The time for the transfer is over'),
    body: w(
      '规定时间内没有收到付款。可以重新发起，或换一种验证方式。',
      'No payment arrived in time. Start again or choose another way.',
    ),
  },
  'password.changed': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/settings',
    title: w('登录密码已更换', 'The password was changed'),
    body: w(
      '{at}，{browser} 更换了登录密码，其他设备上的登录已退出。不是您本人操作？请马上重新设置密码并联系我们。',
      'At {at}, {browser} changed the password; all other devices were signed out. Was it not you? Set it again at once and call us.',
    ),
    short: w(
      '登录密码已于 {at} 更换。不是您本人？{link}',
      'The password was changed at {at}. Not you? {link}',
    ),
  },
  'recovery.asked': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/settings',
    title: w('有人申请解绑管理员手机', 'Somebody asks to take the administrator’s phone off'),
    body: w(
      '{at}，{browser} 说管理员的手机找不到了。到 {deadline} 没有人反对，这部手机会解绑。不是您本人？用这部手机登录一次，申请立即作废。',
      'At {at}, {browser} said that the administrator’s phone is lost. Unless somebody objects before {deadline}, it is taken off. Was it not you? Sign in once with the phone, and the request is void.',
    ),
    short: w(
      '这部手机将于 {deadline} 解绑。不是您本人？用它登录一次即作废：{link}',
      'This phone will be taken off at {deadline}. Not you? Sign in with it: {link}',
    ),
  },
  'recovery.stopped': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/settings',
    title: w('解绑手机的申请已作废', 'The phone stays'),
    body: w(
      '管理员用原来的手机确认了登录，解绑手机的申请已作废。',
      'The administrator signed in with the phone; the request to take it off is void.',
    ),
  },
  'scan.alarm': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/settings',
    title: w('扫码确认提醒：{what}', 'About a confirmation by scan: {what}'),
    body: w(
      '{at}，{browser} 发起了「{what}」，结果：{result}。不是您本人操作？请修改密码并联系我们。',
      'At {at}, {browser} asked for “{what}”; result: {result}. Was it not you? Change the password and call us.',
    ),
    short: w(
      '{at} 有设备发起「{what}」，结果：{result}。不是您本人？{link}',
      'A device asked for “{what}”: {result}. Not you? {link}',
    ),
  },
  'signIns.ended': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/settings',
    title: w('其他登录设备已登出', 'All other devices were signed out'),
    body: w(
      '{at}，其他设备上的登录都已结束，再次登录要密码和管理员扫码。不是您本人操作？修改密码并联系我们。',
      'At {at} every other sign-in was ended; signing in again takes the password and the administrator’s scan. Was it not you? Change the password and call us.',
    ),
  },
  'pay.success': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/v/submitted',
    title: w('认证审核费已支付', 'The review fee is paid'),
    body: w(
      '订单 {order} 已支付 {amount}。接下来会派给审核机构，请保持联系电话畅通。',
      'Order {order}: {amount} paid. The case now goes to a review agency; please stay reachable.',
    ),
    short: w(
      '订单 {order} 已支付 {amount}，请保持联系电话畅通：{link}',
      'Order {order} paid, please stay reachable: {link}',
    ),
  },
  'pay.closed': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/v/preflight',
    title: w('订单已关闭，没有扣款', 'The order closed, nothing was charged'),
    body: w(
      '订单 {order} 在规定时间内没有支付，已关闭，没有扣款。资料都在，可以重新下单。',
      'Order {order} was not paid in time and closed. Your answers are kept; order again.',
    ),
  },
  'pay.refunded': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/orders',
    title: w('款项已退回', 'The money was returned'),
    body: w(
      '订单 {order} 的 {amount} 已退回原支付账户。依据：{rule}。',
      'Order {order}: {amount} went back. Rule: {rule}.',
    ),
    short: w('订单 {order} 的 {amount} 已退回：{link}', 'Order {order}: {amount} refunded: {link}'),
  },
  'verify.dispatched': {
    inbox: true,
    email: ['login', 'contact'],
    sms: ['contact'],
    page: '/a/{account}/v/status',
    title: w('认证已交给 {agency}', 'The case is with {agency}'),
    body: w(
      '{agency} 会在 {callBy} 前用 {phone} 致电联系人核实。只核实主体、联系人和业务，不会问密码和验证码，也不会要求转账。',
      '{agency} will call the contact from {phone} before {callBy}. They ask about the entity, the contact and the business, never for passwords, codes or money.',
    ),
    short: w(
      '{agency} 会在 {callBy} 前用 {phone} 致电核实，请接听：{link}',
      '{agency} will call from {phone} before {callBy}: {link}',
    ),
  },
  'call.missed': {
    inbox: true,
    email: ['login', 'contact'],
    sms: ['contact'],
    page: '/a/{account}/v/call',
    title: w('第 {n} 次来电没有接通', 'Call no. {n} was not answered'),
    body: w(
      '{agency} 刚才的来电没有接通，共 {max} 次。可以改约时段、换一个号码或回电 {phone}。',
      '{agency} could not reach you; there are {max} calls in all. Choose a time, change the number or call back {phone}.',
    ),
    short: w(
      '核实来电第 {n} 次未接，共 {max} 次，可改约或换号：{link}',
      'Missed call {n} of {max}. Choose a time: {link}',
    ),
  },
  'call.soon': {
    inbox: true,
    email: [],
    sms: ['contact'],
    page: '/a/{account}/v/call',
    holdsIn: ['dispatched', 'reviewing'],
    holdsUntil: 'at',
    title: w('核实来电即将开始', 'The call begins soon'),
    body: w(
      '您选的时段 {at} 开始，{agency} 会用 {phone} 致电，到 {until} 为止。请保持电话畅通；不方便可以改约。',
      'The slot you chose begins at {at}: {agency} will call from {phone}, until {until}. Please stay reachable, or choose another time.',
    ),
    short: w(
      '{agency} 即将用 {phone} 致电核实，请接听：{link}',
      '{agency} will soon call from {phone}: {link}',
    ),
  },
  'call.choose_slot': {
    inbox: true,
    email: ['login', 'contact'],
    sms: ['contact', 'administrator'],
    page: '/a/{account}/v/call',
    holdsIn: ['waitingContact'],
    title: w('请选择接听时段', 'Please choose when to be called'),
    body: w(
      '多次致电没有接通，认证暂停等待。请在 {deadline} 前选择接听时段、更换号码或回电，资料都保留，不占补充次数。',
      'We could not reach you. Before {deadline} choose a time, change the number or call back; nothing is lost.',
    ),
    short: w(
      '多次致电未接通，请在 {deadline} 前选择时段：{link}',
      'Choose a call time before {deadline}: {link}',
    ),
  },
  'verify.refill': {
    inbox: true,
    email: ['login', 'contact'],
    sms: ['administrator', 'contact'],
    page: '/a/{account}/v/fix',
    holdsIn: ['refill'],
    title: w('认证需要补充 {n} 项材料', 'The verification needs {n} more item(s)'),
    body: w(
      '请在 {deadline} 前补充：{items}。还可以补充 {left} 次。其余内容已保存，不用重填。',
      'Before {deadline}, please mend: {items}. {left} more tries are left. Everything else is kept.',
    ),
    short: w(
      '认证需补充 {n} 项材料，{deadline} 前提交：{link}',
      'Verification needs {n} item(s) before {deadline}: {link}',
    ),
  },
  'verify.refill_due': {
    inbox: true,
    email: ['login', 'contact'],
    sms: ['administrator'],
    page: '/a/{account}/v/fix',
    holdsIn: ['refill'],
    title: w('补充材料将在 {deadline} 截止', 'The time to mend ends on {deadline}'),
    body: w(
      '还没有提交补充材料。过了 {deadline} 认证会结束，费用不退。',
      'Nothing was sent yet. After {deadline} the verification ends and the fee is kept.',
    ),
    short: w(
      '补充材料 {deadline} 截止，逾期认证结束：{link}',
      'Mend before {deadline} or the verification ends: {link}',
    ),
  },
  'verify.qualification_ok': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/v/status',
    title: w('资质审核已通过', 'The entity has passed'),
    body: w(
      '主体资质审核已通过，认证有效期到 {until}。接下来审核名称。',
      'The entity has passed; valid until {until}. The name is decided next.',
    ),
    short: w('主体资质审核已通过，有效期到 {until}：{link}', 'Entity passed, valid until {until}: {link}'),
  },
  'verify.failed': {
    inbox: true,
    email: ['login', 'contact'],
    sms: ['administrator'],
    page: '/a/{account}/v/failed',
    title: w('主体认证未通过', 'The verification did not pass'),
    body: w(
      '原因：{reasons}。费用：{rule}。可以修改后重新申请，填过的内容都保留。',
      'Reasons: {reasons}. Fee: {rule}. You can apply again; what you filled in is kept.',
    ),
    short: w('主体认证未通过，查看原因和办法：{link}', 'Verification not passed, see why: {link}'),
  },
  'name.ok': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/v/passed',
    title: w(
      '名称「{name}」审核已通过，认证完成',
      'The name “{name}” has passed, the verification is complete',
    ),
    body: w(
      '主体认证全部完成，有效期到 {until}。现在可以用这份资质注册小程序。',
      'The verification is complete and valid until {until}. You can now register a mini program with it.',
    ),
  },
  'name.failed': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/v/status',
    title: w('名称「{name}」审核未通过', 'The name “{name}” did not pass'),
    body: w('原因：{reasons}。主体资质不受影响。', 'Reasons: {reasons}. The entity stays verified.'),
  },
  'invoice.issued': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/orders',
    title: w('发票已开具', 'The invoice was issued'),
    body: w(
      '订单 {order} 的发票已开具，号码 {number}。',
      'The invoice of order {order} was issued, number {number}.',
    ),
  },
  'invoice.failed': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/orders',
    title: w('发票没有开成', 'The invoice could not be issued'),
    body: w(
      '订单 {order} 的发票没有开成：{why}。',
      'The invoice of order {order} could not be issued: {why}.',
    ),
  },
  'mp.created': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/mp/{mp}/handover',
    title: w('小程序「{name}」已开通', 'The mini program “{name}” is open'),
    body: w(
      'AppID：{appId}。AppSecret 须管理员扫码后生成，只显示一次。',
      'AppID: {appId}. The AppSecret is made after a scan by the administrator and shown once.',
    ),
  },
  'mp.result': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/mp/{mp}/status',
    title: w('小程序「{name}」审核结果：{result}', 'Mini program “{name}”: {result}'),
    body: w('审核结果：{result}。{reasons}', 'Result: {result}. {reasons}'),
    short: w('小程序「{name}」审核结果：{result}，{link}', 'Mini program “{name}”: {result}, {link}'),
  },
  'secret.reset': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/mp/{mp}/handover',
    title: w('小程序「{name}」的 AppSecret 有变动：{result}', 'AppSecret of “{name}”: {result}'),
    body: w(
      '{at}，AppSecret 已{result}。不是您本人操作？请立即冻结并联系我们。',
      'At {at} the AppSecret was {result}. Was it not you? Freeze it and call us.',
    ),
    short: w(
      '「{name}」的 AppSecret 已{result}，不是您本人？{link}',
      'AppSecret of “{name}” {result}. Not you? {link}',
    ),
  },
  'renew.open': {
    inbox: true,
    email: ['login'],
    sms: [],
    page: '/a/{account}/renew',
    holdsIn: ['renewalWindow'],
    title: w('年审窗口已打开', 'The renewal window is open'),
    body: w(
      '认证有效期到 {until}，现在可以年审。到期没有年审，认证会失效。',
      'The verification is valid until {until} and can be renewed now.',
    ),
  },
  'renew.due': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/renew',
    holdsIn: ['renewalWindow'],
    title: w('认证将在 {until} 到期', 'The verification ends on {until}'),
    body: w(
      '请在 {until} 前完成年审。到期后认证失效，高级接口停用，名称可能释放。',
      'Renew before {until}. Afterwards the verification lapses.',
    ),
    short: w('认证 {until} 到期，请完成年审：{link}', 'Verification ends {until}, please renew: {link}'),
  },
  'renew.lapsed': {
    inbox: true,
    email: ['login'],
    sms: ['administrator'],
    page: '/a/{account}/renew',
    title: w('认证已失效', 'The verification has lapsed'),
    body: w(
      '认证已到期失效，名称为您保留到 {deadline}。重新认证后恢复。',
      'The verification has lapsed; the name is kept for you until {deadline}. Verify again to restore it.',
    ),
    short: w(
      '认证已失效，名称保留到 {deadline}：{link}',
      'Verification lapsed, name kept until {deadline}: {link}',
    ),
  },
} as const satisfies Readonly<Record<string, Notice>>;

export type NoticeKey = keyof typeof notices;
