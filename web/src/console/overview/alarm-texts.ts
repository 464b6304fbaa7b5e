import { area } from '../../texts/area.ts';

/** What each alarm means, and what happens by itself. */
export const alarmTexts = area(
  {
    title: '告警',
    'smsConversion.title': '短信验证码已暂停：15 分钟内发出 {sent} 条，只有 {proved} 条被使用',
    'smsConversion.body':
      '很可能有人在盗发短信。到 {until} 自动恢复；其他短信和已登录的用户不受影响。可以核对短信商的发送记录',
    'smsSpending.title': '这一小时的验证码短信已用完：{limit} 条',
    'smsSpending.body':
      '{until} 起重新计数，在此之前要验证码的人会被告知何时再试。真实用量变大时调高 SMS_PER_HOUR',
    'smsPrefix.title': '号段 {prefix} 一小时内要了 {limit} 条验证码',
    'smsPrefix.body': '这个号段到 {until} 不再发验证码。相邻号码接连要验证码，多半不是真实用户',
    'deadMessages.title': '有 {times} 条通知试了一天仍发不出',
    'deadMessages.body': '核对邮件或短信服务是否正常，恢复后在「通知」里再发一次',
    'subjectsViewed.title': '{name} 一小时内看了超过 {limit} 家商家的资料',
    'subjectsViewed.body': '一个人审不了这么多。核对审计日志里他看了什么、为什么；这条告警保留到 {until}',
    'to.audit': '去看审计日志',
    'to.outbox': '去看通知',
  },
  {
    title: 'Alarms',
    'smsConversion.title': 'Codes by SMS are paused: {sent} were sent in 15 minutes and {proved} used',
    'smsConversion.body':
      'Somebody is probably pumping messages. They go on by themselves at {until}; other messages and everybody signed in are not affected. Compare with the records of the SMS vendor',
    'smsSpending.title': 'The codes by SMS of this hour are used up: {limit}',
    'smsSpending.body':
      'Counting begins anew at {until}; until then those who ask are told when to try again. If the use is real, raise SMS_PER_HOUR',
    'smsPrefix.title': 'Numbers beginning with {prefix} asked for {limit} codes within an hour',
    'smsPrefix.body':
      'They get no more until {until}. Neighbouring numbers that ask one after another are rarely real people',
    'deadMessages.title': '{times} notices could not be sent in a day of trying',
    'deadMessages.body': 'See whether mail and SMS work, then send them again under “Notices”',
    'subjectsViewed.title': '{name} read the papers of more than {limit} merchants within an hour',
    'subjectsViewed.body':
      'Nobody reviews so many. See in the audit log what was read and why; this stays until {until}',
    'to.audit': 'To the audit log',
    'to.outbox': 'To the notices',
  },
);
