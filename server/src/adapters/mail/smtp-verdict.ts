/** What an error of the SMTP client says of itself. */
export type SmtpError = {
  readonly code: string;
  readonly command: string;
  readonly responseCode: number;
  readonly response: string;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function readSmtpError(fault: unknown): SmtpError {
  const { code, command, responseCode, response }: Partial<Record<keyof SmtpError, unknown>> =
    typeof fault === 'object' && fault !== null ? fault : {};
  return {
    code: textOf(code),
    command: textOf(command),
    responseCode: typeof responseCode === 'number' ? responseCode : 0,
    response: textOf(response),
  };
}

/** RFC 5321 §4.2.3: no such mailbox, not local, name not allowed; RFC 7504: domain takes no mail. */
const NO_MAILBOX = [550, 551, 553, 556];

/**
 * Why the recipient can never be reached, or `null` when trying again may help. Only an answer to RCPT TO speaks of the
 * recipient; its enhanced code (RFC 3463) decides, since 550 also stands for "we do not relay for you" (5.7.1) and a
 * full mailbox (5.2.2). The server's words are left out: they often repeat the address.
 */
export function finalRefusal({ command, responseCode, response }: SmtpError): string | null {
  if (command !== 'RCPT TO' || responseCode < 500) return null;
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  if (enhanced === undefined) return NO_MAILBOX.includes(responseCode) ? String(responseCode) : null;
  return /^5\.(1\.|2\.1$)/.test(enhanced) ? `${responseCode} ${enhanced}` : null;
}
