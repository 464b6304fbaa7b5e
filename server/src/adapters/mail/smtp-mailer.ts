import { createTransport } from 'nodemailer';
import type { Delivery, Mail, Mailer } from '../../ports/outbound.ts';
import { readSender, readSmtpUrl } from './smtp-settings.ts';
import { finalRefusal, readSmtpError } from './smtp-verdict.ts';

export type SmtpMailer = {
  /** `SMTP_URL`. */
  readonly url: string;
  /** `MAIL_FROM`: `Name <address>`. */
  readonly from: string;
  readonly timeoutMs?: number;
};

const LANGUAGES = { zh: 'zh-CN', en: 'en' } as const;

/** One plain address. Anything else the library would read as a list, a name, or the start of another command. */
const ONE_ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;

/** Control characters in a header would begin another header. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

/** A server that drips an answer never falls silent, so the whole hand-over has an end as well. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), ms);
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

/**
 * Sends mail by SMTP over a small pool of connections. The Message-ID is made of the mail's own id, so that a repeat is
 * recognised. `refused` when there is no such mailbox, or the address is none; everything else that fails is thrown.
 * Faults: `mail.url`, `mail.from`.
 */
export function smtpMailer(options: SmtpMailer): Mailer & { readonly close: () => void } {
  const { timeoutMs = 15_000 } = options;
  const sender = readSender(options.from);
  const transport = createTransport({
    ...readSmtpUrl(options.url),
    pool: true,
    maxConnections: 3,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    tls: { minVersion: 'TLSv1.2' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  const letterOf = (mail: Mail) => ({
    from: sender,
    to: { name: '', address: mail.to },
    envelope: { from: sender.address, to: [mail.to] },
    messageId: `<${mail.id}@${sender.address.split('@')[1]}>`,
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': LANGUAGES[mail.locale] },
  });

  const send = async (mail: Mail): Promise<Delivery> => {
    if (!ONE_ADDRESS.test(mail.to)) return { state: 'refused', why: '501 5.1.3' };
    try {
      const handedOver = await within(4 * timeoutMs, transport.sendMail(letterOf(mail)));
      return { state: 'sent', reference: handedOver.messageId };
    } catch (fault) {
      const error = readSmtpError(fault);
      const why = finalRefusal(error);
      if (why !== null) return { state: 'refused', why };
      // Without its cause: the server's words may repeat the address, and a fault is written to the log.
      throw new Error(`The mail was not taken (${error.code} ${error.command} ${error.responseCode})`);
    }
  };

  return { send, close: () => transport.close() };
}
