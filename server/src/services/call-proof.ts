import type { Application } from '../ports/records.ts';
import type { Deps } from './deps.ts';

/**
 * Six digits that only the merchant's page and the reviewer's desk show: the caller says the first two, the contact
 * answers with the last two. They are made from the application and its round, so nothing has to be stored.
 */
export function callProof(deps: Deps, application: Application): string {
  const bytes = deps.vault.hash('code', `call:${application.id}:${application.facts.round ?? 1}`);
  const number = bytes.slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, '0');
}
