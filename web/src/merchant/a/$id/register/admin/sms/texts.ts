import { area } from '../../../../../../texts/area.ts';

/** The code sent to the administrator's phone. */
export const smsTexts = area(
  {
    title: '输入短信验证码',
    sent: '验证码已发送到',
    sending: '正在发送验证码…',
    label: '短信验证码',
    hint: '6 位数字。收不到？看看短信拦截记录，或换一个号码',
    submit: '验证手机号',
    change: '改号',
    send: '发送验证码',
    'send.failed': '没能发送验证码',
    'just.sent': '刚刚发过一条验证码',
    'just.sent.hint': '为防止骚扰，稍等再发一条新的。旧的验证码不再有效',
    done: '手机号已验证',
  },
  {
    title: 'Enter the code from the text message',
    sent: 'The code was sent to',
    sending: 'Sending the code…',
    label: 'Code',
    hint: 'Six digits. Nothing came? Look at blocked messages, or use another number',
    submit: 'Prove the number',
    change: 'Use another number',
    send: 'Send the code',
    'send.failed': 'The code could not be sent',
    'just.sent': 'A code was sent a moment ago',
    'just.sent.hint': 'Wait a moment, then send a new one. The old code is no longer valid',
    done: 'The number is proved',
  },
);
