import type { Instant } from '@ruzhu/rules';
import type { Application, CallOutcome } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
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

export type CallView = {
  /** `null` while no case is open: nobody calls then, and whoever asks for the digits is not the reviewer. */
  readonly callProof: string | null;
  readonly calls: readonly { readonly at: Instant; readonly outcome: CallOutcome }[];
};

/** What the merchant sees of the call: the digits, and the calls since the contact last answered for it. */
export async function callView(deps: Deps, tx: Tx, verification: Application | null): Promise<CallView> {
  if (!verification) return { callProof: null, calls: [] };
  const open = await tx.cases.open(verification.id, 'entity');
  const since = Number(verification.facts.callsSince ?? 0);
  const calls = (await tx.cases.callsOf(verification.id)).filter(({ at }) => at >= since);
  return {
    callProof: open ? callProof(deps, verification) : null,
    calls: calls.map(({ at, outcome }) => ({ at, outcome })).sort((a, b) => a.at - b.at),
  };
}
