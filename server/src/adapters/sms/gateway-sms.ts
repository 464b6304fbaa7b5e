import { createHmac } from 'node:crypto';
import type { Delivery, Sms, SmsSender } from '../../ports/outbound.ts';
import { readGatewayUrl } from './gateway-settings.ts';
import { readShortAnswer } from './short-answer.ts';

export type GatewaySms = {
  /** `SMS_GATEWAY_URL`, with the key (`readGatewayUrl`). */
  readonly url: string;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
  /** Milliseconds since 1970 by the real clock: the gateway has no sandbox. */
  readonly now?: () => number;
};

/** A reason is a short word of the gateway's own; anything longer may repeat the number. */
const reasonOf = (answer: string): string =>
  /"reason"\s*:\s*"([a-z][a-z_.]{0,40})"/.exec(answer)?.[1] ?? 'refused';

const referenceOf = (answer: string): string | undefined =>
  /"reference"\s*:\s*"([\w.:-]{1,100})"/.exec(answer)?.[1];

/**
 * Hands text messages to a gateway by HTTP, which passes them on to an operator or a vendor:
 *
 * `POST` of `{"id","to","text"}` with `Idempotency-Key: <id>`, `Ruzhu-Timestamp: <seconds>` and
 * `Ruzhu-Signature: v1=<hex>`, the HMAC-SHA-256 of `<timestamp>.<body>` under the key. The gateway should check the
 * signature, turn down timestamps more than 300 s off and send an id once.
 *
 * It answers 2xx when it took the message (`{"reference"}` if it has one) and 422 when the number can never be reached
 * (`{"reason"}`). Everything else, a redirect too, is thrown and tried again. Fault: `sms.url`.
 */
export function gatewaySms(options: GatewaySms): SmsSender {
  const { timeoutMs = 15_000, now = Date.now, fetch: request = fetch } = options;
  const { url, key } = readGatewayUrl(options.url);

  const post = ({ id, to, text }: Sms): Promise<Response> => {
    const body = JSON.stringify({ id, to, text });
    const timestamp = String(Math.floor(now() / 1000));
    const signature = createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': id,
      'Ruzhu-Timestamp': timestamp,
      'Ruzhu-Signature': `v1=${signature}`,
    };
    const signal = AbortSignal.timeout(timeoutMs);
    return request(url, { method: 'POST', body, headers, redirect: 'manual', signal });
  };

  const send = async (sms: Sms): Promise<Delivery> => {
    const response = await post(sms);
    const answer = await readShortAnswer(response);
    if (response.ok) return { state: 'sent', reference: referenceOf(answer) ?? sms.id };
    if (response.status === 422) return { state: 'refused', why: reasonOf(answer) };
    throw new Error(`The SMS gateway answered ${response.status}`);
  };

  return { send };
}
