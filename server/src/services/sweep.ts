import { type Instant, retention } from '@ruzhu/rules';
import type { Tx } from '../ports/store.ts';
import { clearOldIncoming } from './clear-incoming.ts';
import type { Deps } from './deps.ts';
import { clearUploads, shredFiles } from './shred-files.ts';

type Sweeper = (tx: Tx, now: Instant) => Promise<number>;

const before = (name: keyof typeof retention, now: Instant): Instant => now - retention[name].kept;

/** Bytes outside the database are cleared by work of their own. */
type OfBytes = 'removedFiles' | 'begunUploads' | 'incomingFiles';

/** What is taken out, each a bounded number of rows in a transaction of its own. */
const SWEEPERS: Readonly<Record<Exclude<keyof typeof retention, OfBytes>, Sweeper>> = {
  answeredKeys: (tx, now) => tx.idempotency.sweep(before('answeredKeys', now)),
  resultsOfKeys: (tx, now) => tx.idempotency.sweepWrites(before('resultsOfKeys', now)),
  counters: (tx, now) => tx.limits.sweep(before('counters', now)),
  administratorChanges: (tx, now) => tx.administratorChanges.sweep(before('administratorChanges', now)),
  loginTries: (tx, now) => tx.loginTries.sweep(before('loginTries', now)),
  checks: (tx, now) => tx.checks.sweep(before('checks', now)),
  oneTimeProofs: (tx, now) => tx.proofs.sweep(before('oneTimeProofs', now)),
  scanTickets: (tx, now) => tx.scans.sweep(before('scanTickets', now)),
  signIns: (tx, now) => tx.signIns.sweep(before('signIns', now)),
  sentMessages: (tx, now) => tx.outbox.sweep('sent', before('sentMessages', now)),
  deadMessages: (tx, now) => tx.outbox.sweep('dead', before('deadMessages', now)),
  shortLinks: (tx, now) => tx.shortLinks.sweep(before('shortLinks', now)),
  alarms: (tx, now) => tx.alarms.sweep(before('alarms', now)),
  drafts: (tx, now) => tx.drafts.sweep(before('drafts', now)),
  unusedFiles: (tx, now) => tx.files.sweeps.unused(before('unusedFiles', now), now),
};

/**
 * Takes out what has outlived its use (`retention`), a bounded part of it each time. Returns how many rows went or were
 * looked at, so that the job comes again at once while there is more.
 */
export async function sweepOld(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  let swept = 0;
  for (const sweeper of Object.values(SWEEPERS))
    swept += await deps.store.write('platform', (tx) => sweeper(tx, now));
  swept += await clearUploads(deps, before('begunUploads', now));
  swept += await clearOldIncoming(deps, before('incomingFiles', now));
  return swept + (await shredFiles(deps, before('removedFiles', now)));
}
