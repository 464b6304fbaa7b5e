import type { RefusalTexts } from '../texts.ts';

const LONGER = {
  zh: '用几个不相干的词拼成一句话，更长也更好记',
  en: 'A few unrelated words make a long one that is easy to remember',
};

/** Sentences about mailboxes, passwords, codes, places and call times. */
export const contactTexts = {
  'email.missing_at': {
    zh: '邮箱缺少 @，例如 name@example.com',
    en: 'The address has no @, as in name@example.com',
    fix: { zh: '填写完整的邮箱地址', en: 'Enter the whole address' },
  },
  'email.space': {
    zh: '邮箱里有空格，例如 name@example.com',
    en: 'The address has a space in it; it looks like name@example.com',
    fix: { zh: '去掉空格', en: 'Remove the space' },
  },
  'email.no_domain': {
    zh: '邮箱缺少 @ 后面的部分，例如 name@example.com',
    en: 'The address ends at the @; it looks like name@example.com',
    fix: { zh: '补上 @ 后面的域名', en: 'Add the domain after the @' },
  },
  'email.domain': {
    zh: '@ 后面的「{domain}」不是完整的域名，例如 example.com',
    en: '“{domain}” after the @ is not a whole domain such as example.com',
    fix: { zh: '核对 @ 后面的部分', en: 'Check the part after the @' },
  },
  'email.format': {
    zh: '填写完整的邮箱地址，例如 name@example.com',
    en: 'Enter a whole address such as name@example.com',
    fix: { zh: '核对 @ 前面的部分', en: 'Check the part before the @' },
  },
  'email.length': {
    zh: '邮箱超过 {max} 个字符',
    en: 'The address is longer than {max} characters',
    fix: { zh: '换一个短一些的邮箱', en: 'Use a shorter address' },
  },
  'password.short': {
    zh: '密码至少 {min} 位，您填写了 {count} 位',
    en: 'A password has at least {min} characters; this one has {count}',
    fix: LONGER,
  },
  'password.long': {
    zh: '密码最多 {max} 位',
    en: 'A password has at most {max} characters',
    fix: { zh: '缩短密码', en: 'Make it shorter' },
  },
  'password.common': {
    zh: '这个密码太常见，容易被猜到，换一个',
    en: 'This password is too common and easy to guess; choose another',
    fix: LONGER,
  },
  'password.contains_name': {
    zh: '密码里有您的邮箱名，容易被猜到，换一个',
    en: 'The password contains the name of your mailbox and is easy to guess; choose another',
    fix: LONGER,
  },
  'password.contains_product': {
    zh: '密码里有「{word}」，容易被猜到，换一个',
    en: 'The password contains “{word}” and is easy to guess; choose another',
    fix: LONGER,
  },
  'password.mismatch': {
    zh: '两次输入的密码不一致',
    en: 'The two passwords differ',
    fix: { zh: '重新输入一遍', en: 'Type it again' },
  },
  'code.format': {
    zh: '验证码是 {digits} 位数字',
    en: 'The code has {digits} digits',
    fix: { zh: '对照短信或邮件填写', en: 'Copy it from the message' },
  },
  'region.unsupported': {
    zh: '目前只支持中国内地的主体',
    en: 'Only subjects of mainland China are served',
    fix: {
      zh: '用在中国内地登记的主体注册',
      en: 'Register with a subject registered in mainland China',
    },
  },
  'area.missing': {
    zh: '选择运营地区的省和市',
    en: 'Choose the province and city you work in',
    fix: { zh: '先选省，再选市', en: 'Choose the province first, then the city' },
  },
  'area.unknown': {
    zh: '列表里没有「{area}」',
    en: '“{area}” is not on the list',
    fix: { zh: '从列表里重新选择', en: 'Choose from the list' },
  },
  'call.slot_past': {
    zh: '这个时段已经开始或过去了',
    en: 'This time has begun or passed',
    fix: { zh: '换一个还没有开始的时段', en: 'Choose a time that has not begun' },
  },
  'call.slot_none': {
    zh: '至少选择一个方便接听的时段',
    en: 'Choose at least one time for the call',
    fix: { zh: '从列出的时段里选择', en: 'Choose one of the times listed' },
  },
  'call.slot_unknown': {
    zh: '这个时段不能选',
    en: 'This time cannot be chosen',
    fix: { zh: '从列出的工作日时段里选择', en: 'Choose one of the working days listed' },
  },
} satisfies RefusalTexts;
