import { civilDate, HOUR, MINUTE, startOf } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { lintClaims, lintZh } from '../texts/testing/copy-lint.ts';
import { codeMail } from './code-mail.ts';
import { linkMail } from './link-mail.ts';
import type { Mail, MailSetting } from './mail-frame.ts';
import { noticeMail } from './notice-mail.ts';

const now = startOf(civilDate(2026, 11, 22)) + 10 * HOUR + 32 * MINUTE;
const real: MailSetting = { productName: '入驻', sandbox: false, locale: 'zh' };
const sandbox: MailSetting = { ...real, sandbox: true };
const english: MailSetting = { ...real, locale: 'en' };

const url = 'https://ruzhu.example/s/aB3_dE6-gH9_jK2-mN5_pQ8-sT1_vW4-yZ7_bC0-eF3';
const link = 'https://ruzhu.example/a/0192f3a4/v/fix';
const code = { purpose: 'registration', code: '482913', endsAt: now + 10 * MINUTE };
const invite = { notice: 'legalRep.invite', url, endsAt: now + 24 * HOUR };
const activation = { notice: 'link.activation', url, endsAt: now + 48 * HOUR };
const notice = {
  link,
  title: '认证需要补充 2 项材料',
  body: '请在 2026 年 12 月 1 日 24:00 前补充：对公账户。',
  short: '认证需补充 2 项材料，12 月 1 日 24:00 前提交：{link}',
};

const lengthOf = (text: string) => [...text].length;
const read = (html: string) =>
  html.replace(/<(title|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a code', () => {
  test('stands in large digits on the first line, then what for, until when, and what if it was not you', () => {
    const mail = codeMail({ ...real, ...code });
    expect(mail.subject).toBe('注册服务号的验证码');
    expect(mail.text.split('\n')[0]).toBe('482913');
    expect(read(mail.html).trim()).toMatch(/^482913 注册服务号的验证码 /);
    expect(mail.html).toMatch(/font:700 36px[^"]*">482913</);
    for (const said of [mail.text, read(mail.html)]) {
      expect(said).toContain('2026 年 11 月 22 日 10:42 前有效，只能用一次');
      expect(said).toContain('不要告诉任何人');
      expect(said).toContain('不是您本人操作？不用理会');
    }
  });

  test.each([
    ['registration', '注册服务号'],
    ['login', '登录'],
    ['administrator', '登记服务号管理员'],
    ['miniProgramAdministrator', '登记小程序管理员'],
    ['recovery', '设置新密码'],
    ['legalRep', '法定代表人验证'],
    ['resume', '继续办理'],
    ['somethingNew', '本次操作'],
  ])('for %s says what it is for, and its text message is one', (purpose, what) => {
    const { sms } = codeMail({ ...sandbox, ...code, purpose });
    expect(sms).toBe(`【入驻】【沙箱】482913 是${what}的验证码，10:42 前有效。不要告诉任何人`);
    expect(lengthOf(sms)).toBeLessThanOrEqual(70);
  });
});

describe('a link', () => {
  test('activates a mini program account by a button and as plain text', () => {
    const mail = linkMail({ ...real, ...activation });
    expect(mail.subject).toBe('激活小程序账号');
    expect(mail.html).toContain(`<a href="${url}" target="_blank" rel="noopener"`);
    expect(read(mail.html)).toContain(`按钮打不开时，把这个地址复制到浏览器： ${url}`);
    expect(mail.text).toContain(`激活账号\n${url}`);
    expect(mail.text).toContain('2026 年 11 月 24 日 10:32 前有效');
  });

  test('asks the legal representative to confirm or to refuse', () => {
    const { sms } = linkMail({ ...real, ...invite });
    expect(sms).toBe(`【入驻】有主体注册服务号，请法定代表人在 11 月 23 日 10:32 前确认或拒绝：${url}`);
    expect(lengthOf(sms.replace(url, ''))).toBeLessThanOrEqual(50);
  });

  test('of an unknown kind is a fault', () => {
    expect(() => linkMail({ ...real, ...invite, notice: 'link.other' })).toThrow('link.other');
  });
});

describe('a notice', () => {
  test('says the same on every channel and leads to the same page', () => {
    const mail = noticeMail({ ...real, ...notice });
    expect(mail.subject).toBe(notice.title);
    expect(mail.sms).toBe(`【入驻】认证需补充 2 项材料，12 月 1 日 24:00 前提交：${link}`);
    for (const said of [mail.text, mail.html]) {
      expect(said).toContain(notice.body);
      expect(said).toContain(link);
    }
  });

  test('ends with the number of what it is about and whom to call', () => {
    const support = { phone: '010-0000 0000', hours: '每天 9:00–21:00' };
    const { text, html } = noticeMail({ ...real, support, ...notice, reference: 'V-R4WQ-EVGW' });
    for (const said of [text, read(html)]) {
      expect(said).toContain('单号 V-R4WQ-EVGW');
      expect(said).toContain('客服 010-0000 0000 · 每天 9:00–21:00');
    }
    expect(noticeMail({ ...real, ...notice }).text).not.toMatch(/单号|客服/);
  });

  test('without a short form sends its title', () => {
    expect(noticeMail({ ...real, ...notice, short: null }).sms).toBe(`【入驻】${notice.title} ${link}`);
  });

  test('escapes what people wrote', () => {
    const { html } = noticeMail({ ...real, ...notice, title: '<script>', body: '"><img src=x>' });
    expect(html).not.toMatch(/<script|<img/);
  });
});

const all: readonly (readonly [string, (setting: MailSetting) => Mail])[] = [
  ['a code', (setting) => codeMail({ ...setting, ...code })],
  ['an activation', (setting) => linkMail({ ...setting, ...activation })],
  ['an invitation', (setting) => linkMail({ ...setting, ...invite })],
  ['a notice', (setting) => noticeMail({ ...setting, ...notice })],
];

describe.each(all)('%s', (_, make) => {
  test('carries the mark of a sandbox in subject, text, HTML and SMS, and none of it otherwise', () => {
    const marked = make(sandbox);
    expect(marked.subject).toMatch(/^【沙箱】/);
    expect(marked.sms).toMatch(/^【入驻】【沙箱】/);
    expect(marked.text).toContain('沙箱');
    expect(marked.html).toContain('沙箱');
    expect(Object.values(make(real)).join('')).not.toContain('沙箱');
    expect(make({ ...english, sandbox: true }).subject).toMatch(/^\[Sandbox\] /);
  });

  test('is one column that follows light and dark, without anything from elsewhere', () => {
    const { html } = make(real);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).not.toMatch(/<table|<img|<script|<link|@import|url\(/);
    // Only the button has colours of its own; everything else takes those of the reader.
    expect(html.match(/(?<![-\w])color:#/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test('is written cleanly', () => {
    const { subject, text } = make(real);
    const lines = [subject, ...text.split('\n')].filter((line) => !line.includes('https://'));
    expect(lines.filter((line) => lintZh(line).length || lintClaims(line).length)).toEqual([]);
  });
});

test('English mails hold no Chinese but the name of the product', () => {
  const mails = all.slice(0, 3).map(([, make]) => make({ ...english, sandbox: true }));
  for (const mail of mails)
    expect(Object.values(mail).join('').replaceAll('入驻', '')).not.toMatch(/[\u4e00-\u9fff]/);
});
