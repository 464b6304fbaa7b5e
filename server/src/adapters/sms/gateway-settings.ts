import { isLoopback } from '../../ports/local-only.ts';
import { StartFault } from '../../ports/start-fault.ts';
import { smsTexts } from './sms.texts.ts';

/** Where text messages are handed over, and the secret that signs them. */
export type GatewaySettings = { readonly url: string; readonly key: string };

/** Short keys can be tried out from one signature. */
const SHORTEST_KEY = 16;

/**
 * Reads `https://:KEY@host/path` or `https://host/path?key=KEY`; the key is taken out of the address, so that it is
 * never sent or logged. Plain http only to this machine. Fault: `sms.url`.
 */
export function readGatewayUrl(text: string): GatewaySettings {
  const fault = () => new StartFault('sms.url', smsTexts['sms.url'], { shortest: SHORTEST_KEY });
  if (!URL.canParse(text)) throw fault();
  const url = new URL(text);
  const key =
    decodeURIComponent(url.password) ||
    decodeURIComponent(url.username) ||
    (url.searchParams.get('key') ?? '');
  url.username = '';
  url.password = '';
  url.searchParams.delete('key');
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!isSafe || key.length < SHORTEST_KEY) throw fault();
  return { url: url.href, key };
}
