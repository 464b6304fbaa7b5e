/**
 * The door through which the server takes what it needs of the pages: the renderer of phone pages and the sentences of
 * mail, SMS and print. It imports nothing of React and runs in Node as it is.
 */
export { codeMail } from './mail/code-mail.ts';
export { linkMail } from './mail/link-mail.ts';
export type { Mail, MailSetting } from './mail/mail-frame.ts';
export { noticeMail } from './mail/notice-mail.ts';
export { browserPhrase } from './phone/browser-words.ts';
export { type Html, html } from './phone/html.ts';
export { localPageOf } from './phone/local/local-page-of.ts';
export { type PhoneAssets, type PhonePage, phonePage } from './phone/phone-page.ts';
export { phonePageOf } from './phone/phone-page-of.ts';
export { sandboxBar } from './phone/sandbox-bar.ts';
export type { LocalView, PageSetting, PhoneView } from './phone/views.ts';
export { amount, yuan } from './texts/amounts.ts';
export { type Area, area, langOf, type Say, speak } from './texts/area.ts';
export { dateWords, deadlineWords, endWords, instantWords, leftWords, timeWords } from './texts/dates.ts';
export { type MoneySettings, type MoneyWords, moneyWords } from './texts/money.ts';
export { productNameIn } from './texts/product-name.ts';
export { missing, type Said, sentences } from './texts/sentence.ts';
export { allStatusWords, type Status, type StatusWords, type Tag } from './texts/status.ts';
