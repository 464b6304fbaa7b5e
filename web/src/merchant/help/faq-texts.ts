import { area } from '../../texts/area.ts';

/** Questions (`q.`) and answers (`a.`) about the road, in plain words. Times are parameters; money is said elsewhere. */
export const faq = area(
  {
    'q.who': '谁可以申请？',
    'a.who':
      '有营业执照的企业和个体工商户可以申请。个人不能申请，先办一张个体工商户营业执照即可。「资质自查」会告诉您还缺什么。',
    'q.prepare': '要准备什么？',
    'a.prepare':
      '营业执照照片、法定代表人姓名、一位管理员（本人身份证号和手机）、对公账户、两个从未注册过的邮箱。卖食品等商品还要相应的许可证。自查结果页有您的清单，可以打印。',
    'q.cost': '一共要多少钱？',
    'q.long': '大约要多久？',
    'a.long':
      '注册服务号当天可以完成。认证支付后，首次来电不超过 {call}，出结果一般不超过 {decision}，最长 {limit}。小程序资料审核最长 {program}。',
    'q.leave': '填到一半可以离开吗？',
    'a.leave':
      '可以。每一页都会自动保存，换一台电脑登录也能接着填。完成注册的期限是 {unfinished}，完成认证的期限是注册后 {window}。',
    'q.mailcode': '收不到邮件里的验证码怎么办？',
    'a.mailcode':
      '看看垃圾邮件箱，确认邮箱没有填错。过一会儿可以重新发送，只有最新的一条有效。仍收不到，换一个邮箱。',
    'q.smscode': '收不到短信验证码怎么办？',
    'a.smscode':
      '看看手机的短信拦截记录，确认号码没有填错。过一会儿可以重新发送。每天发送的次数有限，用完后第二天再试，或换一个号码。',
    'q.legalrep': '法定代表人不在身边怎么办？',
    'a.legalrep':
      '把验证链接发给法定代表人，在自己的手机上完成，不用到场。链接的有效期是 {link}，过期可以重新生成。也可以改用小额付款验证，或直接用认证完成验证。',
    'q.admin': '谁适合做管理员？',
    'a.admin':
      '本单位的工作人员，年满 18 周岁，手机常在身边。以后每次登录、支付和查看密钥都要这位管理员扫码。不要让外部代办的人做管理员。',
    'q.digits': '扫码后为什么要输入两位数？',
    'a.digits':
      '为了确认扫码的人正看着这台电脑。只有在您自己发起操作、看得到屏幕时才输入。不是您本人发起的，在手机上选「不是我操作的」。',
    'q.photo': '营业执照怎么拍才能通过？',
    'a.photo':
      '拍原件，四个角都在画面里，光线充足，没有反光，文字清楚。复印件要加盖公章。照片太小或模糊，上传时就会告诉您。',
    'q.bank': '没有对公账户怎么办？',
    'a.bank': '企业必须填写以企业名称开户的对公账户。个体工商户可以暂不填写。',
    'q.name': '名称怎样起才容易通过？',
    'a.name':
      '用自己的商标或字号，不要只用「美食」这样的通用词，也不要只用地区加通用词。填写时可以随时检查，规则和审核员用的一样。',
    'q.preflight': '提交前检查是什么？',
    'a.preflight':
      '支付之前，用审核员的规则把您填的内容检查一遍。有必须修改的，先改好才能支付，避免付了费却因为能提前发现的问题通不过。',
    'q.refund': '费用什么情况下会退？',
    'q.call': '审核电话会问什么？',
    'a.call':
      '核实主体、联系人和业务是否真实。不会问密码，不会问短信验证码，也不会要求转账。来电的人先说出来电核对码的前两位，您再答后两位。说不对就挂断。',
    'q.missed': '没接到审核电话怎么办？',
    'a.missed':
      '一次没接到不要紧，共有 {calls} 次，分在不同的日子。您可以改约接听时段或回电。多次没接通时认证只是暂停，等待的期限是 {contact}，选一个时段就能继续，不占补充次数。',
    'q.refill': '显示「待补充材料」怎么办？',
    'a.refill':
      '打开「补充材料」页，只改被退回的几项，其他内容不用重填。共可以补充 {refills} 次，截止时间写在页面上。',
    'q.failed': '认证没有通过怎么办？',
    'a.failed': '结果页写明每一项的原因和费用怎样处理。改好后可以重新申请，填过的内容都保留。',
    'q.invoice': '发票什么时候开？',
    'a.invoice': '支付后按您选的种类开具，抬头是认证主体。没有通过也会开。进度在「订单与发票」里看。',
    'q.renew': '认证以后还要做什么？',
    'a.renew':
      '认证有效期 {validity}。可以提前年审，最早提前 {renew}。没有年审，认证会失效，重新认证后恢复。',
    'q.program': '认证通过后怎样注册小程序？',
    'a.program': '回到「我的申请」，选「注册小程序」。要一个新的、从未注册过的邮箱。',
    'q.secret': 'AppSecret 丢了怎么办？',
    'a.secret': '密钥只显示一次，丢了只能重置。重置后旧密钥立即失效，正在使用它的程序会停。',
    'q.data': '我的资料谁能看到？',
    'a.data':
      '身份证号、手机号和银行账号加密保存，页面上只显示一部分。审核员每次查看都有记录，在「进度记录」里可以看到是谁、什么时候、为什么。',
    'q.fraud': '有人打电话说可以加急怎么办？',
    'a.fraud':
      '挂断。我们不会收加急费，不会让您转账，也不会要验证码。真正的审核来电用页面上写的号码，并能说出来电核对码的前两位。',
    'q.gone': '管理员离职了怎么办？',
    'a.gone': '原管理员还能扫码时，先由他确认更换。不能扫码的，打电话给我们，凭主体证明办理。',
  },
  {
    'q.who': 'Who can apply?',
    'a.who':
      'Companies and individual businesses with a business licence. An individual cannot; a licence as individual business is enough. The qualification check tells you what is lacking.',
    'q.prepare': 'What do I need?',
    'a.prepare':
      'A picture of the licence, the legal representative’s name, an administrator (own ID number and phone), a corporate account, and two mailboxes never used here. Food and some other goods need a permit. The result of the check has your list for printing.',
    'q.cost': 'What does it cost in all?',
    'q.long': 'How long does it take?',
    'a.long':
      'Registration takes a day. After the payment the first call comes within {call}, the decision usually within {decision}, at most {limit}. The mini program is reviewed within {program}.',
    'q.leave': 'May I leave half way?',
    'a.leave':
      'Yes. Each page is saved by itself and can be continued on another computer. Finish the registration within {unfinished}, the verification within {window} after it.',
    'q.mailcode': 'The code did not arrive by mail',
    'a.mailcode':
      'Look into the spam folder and check the address. Send it again after a moment; only the newest one is valid. Otherwise use another mailbox.',
    'q.smscode': 'The code did not arrive by text message',
    'a.smscode':
      'Look at the blocked messages of the phone and check the number. Send it again after a moment. There is a limit for each day; try tomorrow or use another number.',
    'q.legalrep': 'The legal representative is far away',
    'a.legalrep':
      'Send the link: it is done on the own phone. It is valid for {link} and can be made anew. A small transfer, or the verification itself, will do as well.',
    'q.admin': 'Who should be the administrator?',
    'a.admin':
      'Someone of your own staff, 18 or older, with the phone at hand: each sign-in, payment and secret needs this person’s scan. Do not let an outside agent be the administrator.',
    'q.digits': 'Why two digits after the scan?',
    'a.digits':
      'To make sure that whoever scans is looking at this computer. Type them only for what you began yourself; otherwise choose “It was not me” on the phone.',
    'q.photo': 'How do I photograph the licence?',
    'a.photo':
      'The original, all four corners in the picture, good light, no glare, legible text. A copy needs the company seal. A small or blurred picture is told at once.',
    'q.bank': 'I have no corporate account',
    'a.bank':
      'An enterprise needs an account in its own name. An individual business may leave it out for now.',
    'q.name': 'Which names pass easily?',
    'a.name':
      'Your own trademark or trade name; not a generic word alone, nor a place with a generic word. You can check it at any time by the reviewer’s own rules.',
    'q.preflight': 'What is the check before submitting?',
    'a.preflight':
      'Before you pay, the reviewer’s rules run over all you entered. What must be changed is changed first, so that nobody pays and fails for a cause that could have been seen.',
    'q.refund': 'When does the fee come back?',
    'q.call': 'What is asked on the phone?',
    'a.call':
      'Whether entity, contact and business are genuine. Never a password, a code or a transfer. The caller says the first two digits of the call code, you answer with the last two. If they are wrong, hang up.',
    'q.missed': 'I missed the call',
    'a.missed':
      'There are {calls} calls on different days. Choose another time or call back. After that the verification only pauses; choose a time within {contact} and it goes on.',
    'q.refill': 'It says more is needed',
    'a.refill':
      'Open the page and change only what was returned. You have {refills} tries in all; the deadline stands on the page.',
    'q.failed': 'The verification did not pass',
    'a.failed':
      'The result tells the reason of each item and what becomes of the fee. You can apply again; what you filled in is kept.',
    'q.invoice': 'When is the invoice issued?',
    'a.invoice':
      'After the payment, of the kind you chose, made out to the entity, also when the verification fails. See “Orders and invoices”.',
    'q.renew': 'What comes after the verification?',
    'a.renew':
      'It is valid for {validity} and can be renewed from {renew} before its end. Otherwise it lapses until you verify again.',
    'q.program': 'How do I register the mini program?',
    'a.program':
      'Go to “My application” and choose the mini program. You need a new mailbox that was never used here.',
    'q.secret': 'I lost the AppSecret',
    'a.secret':
      'It is shown once and can only be reset. The old one is dead at once; programs that use it stop.',
    'q.data': 'Who can see my data?',
    'a.data':
      'ID numbers, phones and bank accounts are kept encrypted and shown in part. Each look of a reviewer is on the progress log: who, when and why.',
    'q.fraud': 'Someone offers to speed it up',
    'a.fraud':
      'Hang up. We take no such fee, ask for no transfer and for no code. The real call comes from the number on the page and knows the first two digits of the call code.',
    'q.gone': 'The administrator has left',
    'a.gone':
      'While the old administrator can scan, let that person confirm the change. Otherwise call us; it is done with papers of the entity.',
  },
);
