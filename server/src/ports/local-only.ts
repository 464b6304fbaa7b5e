import { localOnlyTexts } from './local-only.texts.ts';
import { StartFault } from './start-fault.ts';

/**
 * The mark of an adapter that stands in for the outside world on one machine: it sends nothing, takes no money, or lets
 * the clock be moved. It must never serve strangers.
 */
export type LocalOnly = { readonly localOnly: true };

export const isLocalOnly = (adapter: object): adapter is LocalOnly =>
  'localOnly' in adapter && adapter.localOnly === true;

/** Whether nobody outside this machine reaches a server bound to `host`: 127.0.0.0/8, `::1` or `localhost`. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|\[?::ffff:127(\.\d{1,3}){3}\]?)$/i.test(host);

/**
 * Refuses to go on when the server is bound to an address that others reach.
 * `boundTo` is the server's host, `part` what is stood in for, `setting` the setting that connects the real thing.
 * Fault: `local.public`.
 */
export function refusePublic(
  boundTo: string,
  part: keyof typeof localOnlyTexts.parts,
  setting: string,
): void {
  if (isLoopback(boundTo)) return;
  const { zh, en } = localOnlyTexts.parts[part];
  throw new StartFault('local.public', localOnlyTexts.public, { boundTo, part: zh, partEn: en, setting });
}
