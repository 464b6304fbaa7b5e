import { isLoopback } from '../../ports/local-only.ts';
import { StartFault } from '../../ports/start-fault.ts';
import { httpOutTexts } from './http-out.texts.ts';

/** Whether an address may be asked at all: https, or anything on this machine; no name and password in it. */
export function isOutsideAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/**
 * The address that a setting names, without slashes at its end. Fault: `outside.address`, which names the setting but
 * does not repeat the value.
 */
export function outsideAddress(setting: string, text: string): string {
  if (!isOutsideAddress(text))
    throw new StartFault('outside.address', httpOutTexts['outside.address'], { setting });
  return text.replace(/\/+$/, '');
}
