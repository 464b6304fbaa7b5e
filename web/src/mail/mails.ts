import type { Instant, Locale } from '@ruzhu/rules';

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
};

const plain = (subject: string, text: string): Mail => ({
  subject,
  text,
  html: `<pre>${text}</pre>`,
  sms: text,
});

/** A notice that was put into words before; `short` may hold `{link}` and is `null` when it never goes out as SMS. */
export const noticeMail = (
  given: MailSetting & {
    readonly link: string;
    readonly title: string;
    readonly body: string;
    readonly short: string | null;
  },
): Mail => plain(given.title, `${given.body}\n${given.link}`);

/** A one-time code: what it is for, until when, and that it is told to nobody. */
export const codeMail = (
  given: MailSetting & { readonly purpose: string; readonly code: string; readonly endsAt: Instant },
): Mail => plain(given.purpose, given.code);

/** A link that is used once: `link.activation` by mail, `legalRep.invite` by SMS. */
export const linkMail = (
  given: MailSetting & { readonly notice: string; readonly url: string; readonly endsAt: Instant },
): Mail => plain(given.notice, given.url);
