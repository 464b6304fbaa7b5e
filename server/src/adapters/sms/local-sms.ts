import { type LocalOnly, refusePublic } from '../../ports/local-only.ts';
import type { LocalOutbox } from '../../ports/local-outbox.ts';
import type { SmsSender } from '../../ports/outbound.ts';

/** Puts text messages into the local outbox instead of sending them. Fault: `local.public`. */
export function localSms(options: {
  readonly outbox: LocalOutbox;
  readonly boundTo: string;
}): SmsSender & LocalOnly {
  refusePublic(options.boundTo, 'sms', 'SMS_GATEWAY_URL');
  return {
    localOnly: true,
    send: async ({ id, to, text }) => {
      const state = await options.outbox.deliver({ id, channel: 'sms', to, subject: '', text, html: '' });
      if (state === 'failed') throw new Error('The text message failed on its way (simulated)');
      return state === 'bounced'
        ? { state: 'refused', why: 'number.unreachable (simulated)' }
        : { state: 'sent', reference: id };
    },
  };
}
