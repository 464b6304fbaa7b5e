import type { Locale } from '@ruzhu/rules';

/** A mail as it leaves: plain text and HTML say the same. `id` is stable, so that a repeat is recognised. */
export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: Locale;
};

export type Sms = { readonly id: string; readonly to: string; readonly text: string };

/** `refused` is final (no such mailbox); everything unclear is thrown and tried again. */
export type Delivery =
  | { readonly state: 'sent'; readonly reference: string }
  | { readonly state: 'refused'; readonly why: string };

export type Mailer = { readonly send: (mail: Mail) => Promise<Delivery> };
export type SmsSender = { readonly send: (sms: Sms) => Promise<Delivery> };
