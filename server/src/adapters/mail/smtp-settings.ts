import { isLoopback } from '../../ports/local-only.ts';
import { StartFault } from '../../ports/start-fault.ts';
import { mailTexts } from './mail.texts.ts';

/** How the server of `SMTP_URL` is reached, as nodemailer takes it. */
export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly ignoreTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
};

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/**
 * Reads `smtps://user:password@host:465` or `smtp://user:password@host:587`. The latter must go over to TLS (STARTTLS)
 * before anything is said, except on this machine, where certificates are rarely valid. Fault: `mail.url`.
 */
export function readSmtpUrl(text: string): SmtpSettings {
  const url = URL.canParse(text) ? new URL(text) : null;
  const standard = PORTS[url?.protocol ?? ''];
  if (!url?.hostname || standard === undefined) throw new StartFault('mail.url', mailTexts['mail.url']);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const isHere = isLoopback(host);
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    host,
    port: url.port === '' ? standard : Number(url.port),
    secure,
    requireTLS: !secure && !isHere,
    ignoreTLS: !secure && isHere,
    ...(auth.user === '' ? {} : { auth }),
  };
}

/** The bare address of `Name <address>` or `address`. Fault: `mail.from`. */
export function readSender(from: string): { readonly name: string; readonly address: string } {
  const [, name = '', inAngles, bare] =
    /^\s*(?:"?([^"<]*?)"?\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(from) ?? [];
  const address = inAngles ?? bare;
  if (address === undefined) throw new StartFault('mail.from', mailTexts['mail.from'], { from });
  return { name, address };
}
