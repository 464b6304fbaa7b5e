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

    'change.subject': '请确认更换管理员',
    'change.body':
      '有人申请更换您任法定代表人的主体的账号管理员，要由您本人在手机上确认或拒绝。链接 {at} 前有效',
    'change.button': '查看并确认',
    'change.sms': '有人申请更换贵主体的账号管理员，请法定代表人在 {at} 前确认或拒绝：{link}',
    'former.subject': '登录邮箱已更换，不再用这个邮箱登录',
    'former.body':
      '管理员扫码确认后，账号改用了别的邮箱登录。不是您同意的，打开链接按一下就改回来，{at} 前有效',
    'former.button': '查看，或改回来',
    'former.sms': '登录邮箱已更换。不同意，在 {at} 前打开链接：{link}',
    'claim.subject': '更换管理员的申请：办理链接',
    'claim.body': '打开链接填写新管理员、上传授权书和查看进度。{at} 前有效，不要转发给别人',
    'claim.button': '打开申请',
    'claim.sms': '更换管理员的申请，{at} 前有效：{link}',
    'claimed.subject': '更换管理员的申请有结果了',
    'claimed.body': '打开链接查看结果；已通过的，由新管理员在 {at} 前用手机确认',
    'claimed.button': '查看结果',
    'claimed.sms': '更换管理员的申请有结果了：{link}',
    'object.subject': '有人申请更换您账号的管理员',
    'object.body':
      '有人带着授权书申请更换管理员。不同意的，打开链接按一下就作废；{at} 前没有人反对，由两位工作人员审核',
    'object.button': '查看申请，或叫停',
    'object.sms': '有人申请更换管理员。不同意，在 {at} 前打开链接叫停：{link}',
    'purpose.administratorClaim': '申请更换管理员',
    'purpose.takeOver': '担任管理员',
    'purpose.mailbox': '更换登录邮箱',
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

    'change.subject': 'Please confirm another administrator',
    'change.body':
      'Somebody asks for another administrator of the account of the entity you legally represent; you confirm or refuse on your phone. The link is valid until {at}',
    'change.button': 'See and confirm',
    'change.sms':
      'Another administrator is asked for; as legal representative confirm or refuse before {at}: {link}',
    'former.subject': 'This mailbox is no longer the one to sign in with',
    'former.body':
      'After a scan by the administrator the account signs in with another mailbox. If you did not agree, open the link and press once to take it back, before {at}',
    'former.button': 'See it, or take it back',
    'former.sms': 'The mailbox was changed. To take it back, open before {at}: {link}',
    'claim.subject': 'Change of the administrator: your link',
    'claim.body':
      'Open the link to enter the new administrator, upload the letter and see how it stands. Valid until {at}; do not pass it on',
    'claim.button': 'Open the request',
    'claim.sms': 'Change of the administrator, valid until {at}: {link}',
    'claimed.subject': 'Your request for another administrator was decided',
    'claimed.body':
      'Open the link to see the result; if it was approved, the new administrator confirms on the phone before {at}',
    'claimed.button': 'See the result',
    'claimed.sms': 'Your request for another administrator was decided: {link}',
    'object.subject': 'Somebody asks for another administrator of your account',
    'object.body':
      'Somebody asks with papers for another administrator. If you object, open the link and press once; unless somebody objects before {at}, two of our staff decide',
    'object.button': 'See the request or stop it',
    'object.sms': 'Somebody asks for another administrator. To stop it, open before {at}: {link}',
    'purpose.administratorClaim': 'another administrator',
    'purpose.takeOver': 'becoming the administrator',
    'purpose.mailbox': 'change of the mailbox',
  },
);
