import { type Instant, MINUTE } from '@ruzhu/rules';
import type { AuditHead, AuditRow } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { canonicalJson, hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';

const text = JSON.stringify;

/**
 * What a row's hash is taken of: `canonicalJson` of the row without its hash, spelt out, since whoever verifies does so
 * a million times.
 */
const canonicalRow = (row: AuditRow & { readonly seq: number }): string =>
  `{"act":${text(row.act)},"actor":${text(row.actor)},"actorId":${text(row.actorId)},"at":${row.at},"data":${canonicalJson(row.data)},"merchantId":${text(row.merchantId)},"object":${text(row.object)},"reason":${text(row.reason)},"seq":${row.seq}}`;

type Digest = Pick<Deps['vault'], 'digest'>;

/** The hash of a row: SHA-256 of the hash before it in hexadecimal, `|` and the row as canonical JSON. */
export const chainHash = (
  vault: Digest,
  previousHex: string,
  row: AuditRow & { readonly seq: number },
): Uint8Array => vault.digest(`${previousHex}|${canonicalRow(row)}`);

/** Puts an act of staff, or a look at sealed data, on record: chained to the row before it. */
export const putOnRecord = (
  deps: Pick<Deps, 'clock' | 'vault'>,
  tx: Tx,
  row: Omit<AuditRow, 'at'>,
): Promise<void> => {
  const full: AuditRow = { ...row, at: deps.clock.now() };
  return tx.audit.append(full, (previous, seq) => chainHash(deps.vault, hexOf(previous), { ...full, seq }));
};

/** What is signed of a head. */
export const headText = ({ seq, hash, signedAt }: Omit<AuditHead, 'signature'>): string =>
  `ruzhu audit head|${seq}|${hexOf(hash)}|${signedAt}`;

/** A head is signed a minute after the last one, or after so many rows. */
const SIGNED_EVERY_MS = MINUTE;
const SIGNED_EVERY_ROWS = 1_000;

const isDue = (seq: number, now: Instant, last: AuditHead | undefined): boolean => {
  if (!last) return seq > 0;
  const isOld = now - last.signedAt >= SIGNED_EVERY_MS;
  return seq > last.seq && (isOld || seq - last.seq >= SIGNED_EVERY_ROWS);
};

/**
 * Signs the chain's head when it has moved, and keeps it in the second place too: whoever shortens the chain in the
 * database has yet to change that. The log tells of it beside. Returns how many were signed.
 */
export async function signHead(deps: Deps): Promise<number> {
  const { store, vault, clock, log } = deps;
  const signedAt = clock.now();
  const due = await store.read('platform', async (tx) => {
    const [head, [last]] = [await tx.audit.head(), await tx.audit.heads(1)];
    return isDue(head.seq, signedAt, last) ? head : null;
  });
  if (!due) return 0;
  const head: AuditHead = { ...due, signedAt, signature: vault.sign(headText({ ...due, signedAt })) };
  if (!(await store.write('platform', (tx) => tx.audit.keepHead(head)))) return 0;
  await deps.heads.append(head);
  log.info('audit head', {
    seq: head.seq,
    hash: hexOf(head.hash).replace(/(.{8})(?=.)/g, '$1:'),
    at: head.signedAt,
    signature: hexOf(head.signature).replace(/(.{8})(?=.)/g, '$1:'),
  });
  return 1;
}
