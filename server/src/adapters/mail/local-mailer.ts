import { type LocalOnly, refusePublic } from '../../ports/local-only.ts';
import type { LocalOutbox } from '../../ports/local-outbox.ts';
import type { Mailer } from '../../ports/outbound.ts';

/** Puts mails into the local outbox instead of sending them. Fault: `local.public`. */
export function localMailer(options: {
  readonly outbox: LocalOutbox;
  readonly boundTo: string;
}): Mailer & LocalOnly {
  refusePublic(options.boundTo, 'mail', 'SMTP_URL');
  return {
    localOnly: true,
    send: async ({ id, to, subject, text, html }) => {
      const state = await options.outbox.deliver({ id, channel: 'email', to, subject, text, html });
      if (state === 'failed') throw new Error('The mail failed on its way (simulated)');
      return state === 'bounced'
        ? { state: 'refused', why: '550 5.1.1 (simulated)' }
        : { state: 'sent', reference: id };
    },
  };
}
