import type { Locale } from '@ruzhu/rules';
import { type Html, html } from '../phone/html.ts';
import { langOf, speak } from '../texts/area.ts';
import { mailTexts } from './mail-texts.ts';

/** One message for every channel: a mail has subject, text and HTML, a text message the last. */
export type Mail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sms: string;
};

export type MailSetting = {
  readonly productName: string;
  readonly sandbox: boolean;
  readonly locale: Locale;
  /** Whom to call, where there is a support line. */
  readonly support?: { readonly phone: string; readonly hours: string } | undefined;
};

/** What a mail says, from top to bottom; plain text and HTML are both made of it, so that they say the same. */
export type Letter = {
  readonly title: string;
  /** Large digits on the first line. */
  readonly code?: string;
  readonly lines: readonly string[];
  readonly button?: { readonly words: string; readonly url: string };
  /** What to do if it was not the reader. */
  readonly notYou?: string;
  /** The number of what it is about, as it stands on every page and is told on the phone. */
  readonly reference?: string | undefined;
};

/** A mark of the sandbox stands before every subject and behind every signature. */
export const subjectOf = (title: string, { sandbox, locale }: MailSetting): string =>
  `${sandbox ? speak(mailTexts, locale)('sandbox') : ''}${title}`;

export const smsOf = (words: string, { productName, sandbox, locale }: MailSetting): string => {
  const t = speak(mailTexts, locale);
  return `${t('signature', { name: productName })}${sandbox ? t('sandbox') : ''}${words}`;
};

const footOf = ({ reference }: Letter, { productName, sandbox, locale, support }: MailSetting) => {
  const t = speak(mailTexts, locale);
  return [
    reference && t('reference', { reference }),
    productName,
    support && [t('support', { phone: support.phone }), support.hours].filter(Boolean).join(' · '),
    sandbox ? t('sandbox.note') : t('automatic.note'),
  ].filter((line) => line !== undefined && line !== '');
};

export function textOf(letter: Letter, setting: MailSetting): string {
  const { code, title, lines, button, notYou } = letter;
  return [
    code ? `${code}\n\n${title}` : title,
    lines.join('\n'),
    button && `${button.words}\n${button.url}`,
    notYou,
    footOf(letter, setting).join('\n'),
  ]
    .filter((part) => part)
    .join('\n\n');
}

// Colours are left to the reader's own scheme, light or dark; only the button has its own, legible on both.
const styles = {
  page: 'margin:0;padding:24px 16px;font:16px/1.6 -apple-system,BlinkMacSystemFont,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif',
  column: 'max-width:560px;margin:0 auto',
  code: 'margin:0 0 16px;font:700 36px/1.3 ui-monospace,Consolas,monospace;letter-spacing:0.15em',
  title: 'margin:0 0 16px;font-size:20px;line-height:1.4',
  line: 'margin:0 0 12px',
  button:
    'display:inline-block;margin:12px 0;padding:12px 24px;border-radius:6px;background-color:#0b57d0;color:#ffffff;font-weight:600;text-decoration:none',
  small: 'margin:0 0 4px;font-size:14px',
  url: 'margin:0 0 12px;font-size:14px;overflow-wrap:anywhere;word-break:break-all',
  foot: 'margin:24px 0 0;padding:12px 0 0;border-top:1px solid #868b92;font-size:14px',
} as const;

const buttonOf = ({ words, url }: NonNullable<Letter['button']>, locale: Locale): Html =>
  html`<p style="${styles.line}"><a href="${url}" target="_blank" rel="noopener" style="${styles.button}">${words}</a></p>
<p style="${styles.small}">${speak(mailTexts, locale)('link.plain')}</p>
<p style="${styles.url}"><a href="${url}" target="_blank" rel="noopener" style="color:inherit">${url}</a></p>`;

/** A mail as a document of one column: the code first, then what it is, what to do, and what if it was not the reader. */
export function htmlOf(letter: Letter, setting: MailSetting): string {
  const { code, title, lines, button, notYou } = letter;
  return html`<!doctype html>
<html lang="${langOf(setting.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>:root{color-scheme:light dark}</style>
</head>
<body style="${styles.page}">
<div style="${styles.column}">
${code && html`<p style="${styles.code}">${code}</p>`}
<h1 style="${styles.title}">${title}</h1>
${lines.map((line) => html`<p style="${styles.line}">${line}</p>\n`)}
${button && buttonOf(button, setting.locale)}
${notYou && html`<p style="${styles.line}">${notYou}</p>`}
<p style="${styles.foot}">${footOf(letter, setting).map((line, at) => (at > 0 ? html`<br>${line}` : line))}</p>
</div>
</body>
</html>
`.html;
}

export const mailOf = (letter: Letter, sms: string, setting: MailSetting): Mail => ({
  subject: subjectOf(letter.title, setting),
  text: textOf(letter, setting),
  html: htmlOf(letter, setting),
  sms: smsOf(sms, setting),
});
