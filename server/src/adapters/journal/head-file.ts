import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AuditHeads } from '../../ports/audit-heads.ts';
import type { AuditHead } from '../../ports/records.ts';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const lineOf = ({ seq, hash, signedAt, signature }: AuditHead): string =>
  `${JSON.stringify({ msg: 'audit head', seq, hash: hexOf(hash), at: signedAt, signature: hexOf(signature) })}\n`;

/** What ends a line that a crash left unfinished, so that it takes no other with it. */
async function endsInALine(handle: FileHandle): Promise<'' | '\n'> {
  const { size } = await handle.stat();
  if (size === 0) return '';
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === 0x0a ? '' : '\n';
}

/**
 * Signed heads as JSON lines in a file of this user's own, in the form the log tells them. Each is on disk when `append`
 * resolves. The file is opened for each, so that it may be moved away or lie on a disk that comes and goes, and several
 * processes may share it.
 */
export const headFile = (file: string): AuditHeads => ({
  append: async (head) => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'a+', 0o600);
    try {
      await handle.appendFile(`${await endsInALine(handle)}${lineOf(head)}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
});
