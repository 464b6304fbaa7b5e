import type { Application, ScanTicket } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';

/**
 * Tells the merchant at once of a scan that may be a theft: one the own administrator refused, or one that let a browser
 * in that was never seen before.
 */
export async function raiseAlarm(
  deps: Deps,
  tx: Tx,
  application: Application,
  ticket: ScanTicket,
  result: 'refused' | 'confirmed',
): Promise<void> {
  const { purpose, browser, begunAt } = ticket;
  const noted = note(deps, {
    application,
    event: `scan.${result}`,
    by: 'administrator',
    actorId: ticket.id,
    data: { purpose },
    notify: ['scan.alarm'],
    params: { what: `scan:${purpose}`, browser, at: begunAt, result: `result:${result}` },
  });
  await store(tx, noted.commit);
}
