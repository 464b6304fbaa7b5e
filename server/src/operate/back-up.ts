import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { dumpTables } from '../adapters/store/tables.ts';
import { type BackupKeys, backupKeys } from '../adapters/vault/sealed-parts.ts';
import { openStem } from '../adapters/vault/stem.ts';
import { fingerprint } from '../adapters/vault/wrapped-key.ts';
import { StartFault } from '../ports/start-fault.ts';
import {
  type Contents,
  contentsFile,
  JOURNALS,
  journalPart,
  KEYS_PART,
  tablePart,
} from './backup-contents.ts';
import type { Operations } from './open-operations.ts';
import { operateTexts } from './operate.texts.ts';

export type BackedUp = Contents & {
  readonly folder: string;
  /** Files whose row is there and who are not: something is wrong with the disk. */
  readonly missing: readonly string[];
};

type FileName = { readonly id: string; readonly merchantId: string };

const filesInUse = `
select id, merchant_id as "merchantId" from files where shredded_at is null order by merchant_id, id`;

/** Rows are kept in their own part, so that keys can be kept elsewhere and for less long. */
const KEY_TABLE = 'merchant_keys';

async function claimFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new StartFault('backup.not_empty', operateTexts['backup.not_empty'], { folder });
}

/** Writes one part of rows; gives how many there were. */
async function writePart(
  keys: BackupKeys,
  file: string,
  name: string,
  rows: AsyncIterable<readonly string[]>,
): Promise<number> {
  let count = 0;
  async function* pieces() {
    for await (const batch of rows) {
      count += batch.length;
      yield gzipSync(batch.map((row) => `${row}\n`).join(''), { level: 1 });
    }
  }
  await pipeline(
    Readable.from(keys.sealPart(name, pieces())),
    createWriteStream(file, { mode: 0o600, flush: true }),
  );
  return count;
}

/** Copies the variants of one file as they are, sealed; `false` when there is none. */
async function copyVariants(from: string, to: string, { id, merchantId }: FileName): Promise<boolean> {
  const place = join(merchantId.slice(-2), merchantId);
  const names = await readdir(join(from, place)).catch(() => []);
  const variants = names.filter((name) => name.startsWith(`${id}.`) && !name.endsWith('.new'));
  if (variants.length > 0) await mkdir(join(to, place), { recursive: true, mode: 0o700 });
  for (const name of variants) await copyFile(join(from, place, name), join(to, place, name));
  return variants.length > 0;
}

/** What was whole in a journal when it was read. */
async function* wholeLines(file: string) {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8', 0, bytes.lastIndexOf(0x0a) + 1);
  yield text.split('\n').filter((line) => line !== '');
}

async function writeContents(folder: string, keys: BackupKeys, contents: Contents): Promise<void> {
  const text = JSON.stringify(contents);
  const file = contentsFile(folder);
  await writeFile(`${file}.new`, `${text}\n${keys.mark(text)}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  const handle = await open(dirname(file), 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes database, files and keys of merchants into an empty folder, as they are at one moment, beside a running server
 * or without one. All of it is sealed under a key of the root key, which is not among it. The list of contents comes
 * last: a folder without it is no backup. Fault: `backup.not_empty`.
 */
export async function backUp(
  operations: Operations,
  { folder, version }: { readonly folder: string; readonly version: string },
): Promise<BackedUp> {
  const { pool, store, roots, config } = operations;
  await claimFolder(folder);
  const stems = await store.read('platform', (tx) => tx.merchants.stems());
  const [id, root] = [randomUUID(), fingerprint(roots.current())];
  const keys = backupKeys(openStem(roots, stems), id);
  const tables: { name: string; rows: number }[] = [];
  let [keyRows, files, migration] = [0, [] as readonly FileName[], 0];
  const at = new Date().toISOString();
  await dumpTables(
    pool,
    async (table, rows) => {
      const name = table === KEY_TABLE ? KEYS_PART : tablePart(table);
      const count = await writePart(keys, join(folder, name), name, rows);
      if (table === KEY_TABLE) keyRows = count;
      else tables.push({ name: table, rows: count });
    },
    async (read) => {
      files = await read<FileName>(filesInUse);
      const [last] = await read<{ number: number }>('select max(number) as number from migrations');
      migration = last?.number ?? 0;
    },
  );
  const journals = JOURNALS.filter((name) => existsSync(join(config.dataFolder, name)));
  for (const name of journals) {
    const part = journalPart(name);
    await writePart(keys, join(folder, part), part, wholeLines(join(config.dataFolder, name)));
  }
  const local = join(config.dataFolder, 'files');
  const missing: string[] = [];
  // Where files lie in a bucket, those that were kept here before it still do, and come along.
  for (const file of files)
    if (!(await copyVariants(local, join(folder, 'files'), file)) && !config.outside.s3)
      missing.push(file.id);
  const contents: Contents = {
    format: 1,
    id,
    at,
    version,
    migration,
    rootKey: root,
    stems: stems.map((stem) => ({ root: stem.root, wrapped: Buffer.from(stem.wrapped).toString('base64') })),
    tables,
    keys: keyRows,
    files: config.outside.s3 ? null : files.length - missing.length,
    journals,
  };
  await writeContents(folder, keys, contents);
  return { ...contents, folder, missing };
}
