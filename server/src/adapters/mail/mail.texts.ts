import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when mail is set up wrongly. The address itself is not repeated: it holds a password. */
export const mailTexts = {
  'mail.url': {
    zh: 'SMTP_URL 应形如 smtps://用户名:密码@主机:465',
    en: 'SMTP_URL should look like smtps://user:password@host:465',
    fix: {
      zh: '改正 SMTP_URL，用户名和密码里的特殊字符要写成 %XX',
      en: 'Correct SMTP_URL; special characters in user and password are written as %XX',
    },
  },
  'mail.from': {
    zh: 'MAIL_FROM 应是一个邮箱地址，当前是「{from}」',
    en: 'MAIL_FROM should be an e-mail address; it is “{from}”',
    fix: {
      zh: '填写为 名称 <name@example.com>',
      en: 'Write it as Name <name@example.com>',
    },
  },
} satisfies RefusalTexts;
