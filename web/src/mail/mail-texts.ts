import { area } from '../texts/area.ts';

/** The sentences of mails and text messages that are not notices: codes, links, and what stands round every mail. */
export const mailTexts = area(
  {
    signature: '【{name}】',
    sandbox: '【沙箱】',
    'sandbox.note': '这是沙箱里的模拟邮件',
    'automatic.note': '这封邮件由系统自动发出，不用回复',
    'button.notice': '查看详情',
    'link.plain': '按钮打不开时，把这个地址复制到浏览器：',
    'not.you': '不是您本人操作？不用理会，没有这个验证码什么也不会改变',
    'not.you.link': '不是您本人操作？不用理会，不打开链接什么也不会改变',

    'code.subject': '{what}的验证码',
    'code.use': '这是{what}的验证码，{at} 前有效，只能用一次',
    'code.secret': '不要告诉任何人，我们不会向您要验证码',
    'code.sms': '{code} 是{what}的验证码，{at} 前有效。不要告诉任何人',
    'purpose.registration': '注册服务号',
    'purpose.login': '登录',
    'purpose.administrator': '登记服务号管理员',
    'purpose.miniProgramAdministrator': '登记小程序管理员',
    'purpose.legalRep': '法定代表人验证',
    'purpose.recovery': '设置新密码',
    'purpose.resume': '继续办理',
    'purpose.other': '本次操作',

    'activation.subject': '激活小程序账号',
    'activation.body': '点下面的按钮，激活用这个邮箱注册的小程序账号。链接只能用一次，{at} 前有效',
    'activation.button': '激活账号',
    'activation.sms': '激活小程序账号，{at} 前有效：{link}',
    'invite.subject': '请确认法定代表人验证',
    'invite.body': '有人以您任法定代表人的主体注册服务号，要由您本人在手机上确认或拒绝。链接 {at} 前有效',
    'invite.button': '查看并确认',
    'invite.sms': '有主体注册服务号，请法定代表人在 {at} 前确认或拒绝：{link}',
  },
  {
    signature: '[{name}] ',
    sandbox: '[Sandbox] ',
    'sandbox.note': 'This is a simulated mail of a sandbox',
    'automatic.note': 'This mail was sent automatically, no answer is needed',
    'button.notice': 'See the details',
    'link.plain': 'If the button does not open, copy this address into a browser:',
    'not.you': 'Was it not you? There is nothing to do: without this code nothing changes',
    'not.you.link': 'Was it not you? There is nothing to do: unless the link is opened nothing changes',

    'code.subject': 'Your code: {what}',
    'code.use': 'This is your code ({what}). It is valid until {at} and can be used once',
    'code.secret': 'Tell it to nobody, we never ask for it',
    'code.sms': '{code} is your code ({what}), valid until {at}. Tell it to nobody',
    'purpose.registration': 'registration',
    'purpose.login': 'sign-in',
    'purpose.administrator': 'service account administrator',
    'purpose.miniProgramAdministrator': 'mini program administrator',
    'purpose.legalRep': 'legal representative',
    'purpose.recovery': 'new password',
    'purpose.resume': 'going on with the application',
    'purpose.other': 'this act',

    'activation.subject': 'Activate the mini program account',
    'activation.body':
      'The button below activates the mini program account of this mailbox. The link can be used once and is valid until {at}',
    'activation.button': 'Activate',
    'activation.sms': 'Activate the mini program account by {at}: {link}',
    'invite.subject': 'Please confirm as the legal representative',
    'invite.body':
      'Someone registers a service account for the entity whose legal representative you are. You confirm or refuse on your phone. The link is valid until {at}',
    'invite.button': 'Look and decide',
    'invite.sms':
      'A service account is being registered: confirm or refuse as legal representative by {at}: {link}',
  },
);
