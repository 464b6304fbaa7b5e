import { readFileSync } from 'node:fs';
import type { AuditHead } from '../../server/src/ports/records.ts';

const bytesOf = (hex: unknown): Uint8Array =>
  Uint8Array.from(Buffer.from(String(hex).replaceAll(':', ''), 'hex'));

function headOf(line: string): readonly AuditHead[] {
  if (!line.includes('"audit head"')) return [];
  try {
    // Parse boundary: lines of our own log, which other programs may have put something before.
    const { seq, hash, at, signature } = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, unknown>;
    return [{ seq: Number(seq), hash: bytesOf(hash), signedAt: Number(at), signature: bytesOf(signature) }];
  } catch {
    // A crash or a full disk left it unfinished.
    return [];
  }
}

/** The signed heads of the audit chain that a log of the server tells of. Throws when the file cannot be read. */
export const readHeads = (file: string): readonly AuditHead[] =>
  readFileSync(file, 'utf8').split('\n').flatMap(headOf);
