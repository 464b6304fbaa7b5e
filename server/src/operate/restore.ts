import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DatabaseError, type Pool } from 'pg';
import { migrate } from '../adapters/store/migrate.ts';
import { readMigrations } from '../adapters/store/migration-files.ts';
import { postgresStore } from '../adapters/store/postgres-store.ts';
import { isEmpty, loadTables } from '../adapters/store/tables.ts';
import { openVault } from '../adapters/vault/open-vault.ts';
import { keyFiles, type RootKeys, rootKeys } from '../adapters/vault/root-keys.ts';
import { type BackupKeys, backupKeys } from '../adapters/vault/sealed-parts.ts';
import { openStem } from '../adapters/vault/stem.ts';
import { fingerprint } from '../adapters/vault/wrapped-key.ts';
import type { Config } from '../config.ts';
import { StartFault } from '../ports/start-fault.ts';
import type { Vault } from '../ports/vault.ts';
import { putOnRecord } from '../services/audit.ts';
import { type Contents, journalPart, KEYS_PART, readContents, tablePart } from './backup-contents.ts';
import { migrationsFolder, openDatabase } from './open-operations.ts';
import { operateTexts } from './operate.texts.ts';

const fault = (code: keyof typeof operateTexts, params = {}, cause?: unknown) =>
  new StartFault(code, operateTexts[code], params, cause);

export type Restoring = {
  readonly folder: string;
  /** A later backup, whose keys are used: whoever was erased in between stays so. */
  readonly keys?: string;
  /** File of the root key, for a target that has none yet. */
  readonly rootKey?: string;
};

export type Restored = {
  readonly at: string;
  readonly rows: number;
  readonly files: number | null;
  /** Mails and messages that were waiting: they are not sent again by themselves. */
  readonly held: number;
};

/** A restore that was cut off leaves this behind and may be done once more. */
const UNFINISHED = 'restore.unfinished';

const MAY_BE_THERE = new Set(['keys', 'engine', UNFINISHED]);

/** Refuses a folder in which something is already. */
function checkFolder(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, UNFINISHED))) return;
  const found = readdirSync(folder).find((name) => !MAY_BE_THERE.has(name));
  if (found !== undefined) throw fault('restore.not_empty', { place: folder });
}

/** The root key must be the backup's: a new one would open nothing. */
async function rootKeysFor(
  { dataFolder, rootKey: given }: Config,
  contents: Contents,
  file: string | undefined,
): Promise<RootKeys> {
  const { current } = keyFiles(dataFolder);
  if (file !== undefined && !existsSync(current)) {
    await mkdir(dirname(current), { recursive: true, mode: 0o700 });
    await copyFile(file, current);
  }
  const wanted = { name: contents.rootKey, file: current };
  if (!given && !existsSync(current)) throw fault('restore.root_key_missing', wanted);
  const roots = rootKeys({ dataFolder, ...(given ? { given } : {}) });
  if (fingerprint(roots.current()) !== contents.rootKey)
    throw fault('restore.root_key_differs', { ...wanted, found: fingerprint(roots.current()) });
  return roots;
}

type Opened = ReturnType<typeof readContents> & { readonly folder: string; readonly keys: BackupKeys };

/** A backup whose list of contents has proved to be ours. Faults: `restore.no_backup`, `restore.altered`. */
function openBackup(folder: string, stem: Uint8Array): Opened {
  const read = readContents(folder);
  const keys = backupKeys(stem, read.contents.id);
  if (!keys.isMarked(read.text, read.mark)) throw fault('restore.altered', { part: 'contents.json' });
  return { ...read, folder, keys };
}

const stemsOf = ({ stems }: Contents) =>
  stems.map(({ root, wrapped }) => ({ root, wrapped: Buffer.from(wrapped, 'base64') }));

async function* rowsOf({ keys, folder }: Opened, name: string): AsyncGenerator<readonly string[]> {
  for await (const piece of keys.openPart(name, createReadStream(join(folder, name))))
    yield gunzipSync(piece).toString('utf8').split('\n').slice(0, -1);
}

/** Puts one part back and counts. Fault: `restore.altered`. */
async function putPart(
  backup: Opened,
  part: string,
  expected: number,
  put: (rows: readonly string[]) => Promise<unknown>,
): Promise<number> {
  let rows = 0;
  try {
    for await (const batch of rowsOf(backup, part)) {
      await put(batch);
      rows += batch.length;
    }
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause;
    throw fault('restore.altered', { part }, cause);
  }
  if (rows !== expected) throw fault('restore.altered', { part });
  return rows;
}

/** Keys of merchants that came after the backup are left out. */
const putKeys = `
insert into merchant_keys select * from jsonb_populate_recordset(null::merchant_keys, $1) as key
where exists (select from merchants where id = key.merchant_id)`;
const putStem = `
insert into key_stems (root, wrapped, created_at) values ($1, $2, now()) on conflict (root) do nothing`;
/** Who was erased after the backup has no key among later keys, and is erased again. */
const erasedSince = `
update merchants set erased_at = now()
where erased_at is null and not exists (select from merchant_keys where merchant_id = merchants.id)`;
/** Nobody is signed in to a server that was away, least of all who has signed out since. */
const signOut = 'delete from sign_ins';
/** What waited may have been sent since by the server that is gone. */
const hold = `
update outbox set state = 'dead', done_at = now(), fault = 'restored from a backup'
where state = 'waiting' and channel <> 'work'`;

/** Puts all rows back, in one transaction. Faults: `restore.altered`. */
async function load(pool: Pool, backup: Opened, keysFrom: Opened): Promise<{ rows: number; held: number }> {
  let [rows, held] = [0, 0];
  const names = backup.contents.tables.map(({ name }) => name);
  await loadTables(pool, [...names, 'merchant_keys'], async (loaded) => {
    for (const { name, rows: expected } of backup.contents.tables)
      rows += await putPart(backup, tablePart(name), expected, (batch) => loaded.put(name, batch));
    rows += await putPart(keysFrom, KEYS_PART, keysFrom.contents.keys, (batch) =>
      loaded.change(putKeys, [`[${batch.join(',')}]`]),
    );
    for (const { root, wrapped } of stemsOf(keysFrom.contents)) await loaded.change(putStem, [root, wrapped]);
    await loaded.change(erasedSince);
    await loaded.change(signOut);
    held = await loaded.change(hold);
  });
  return { rows, held };
}

/** Files and journals, before the rows that tell of them. */
async function putFiles({ dataFolder }: Config, backup: Opened): Promise<void> {
  const files = join(backup.folder, 'files');
  if (existsSync(files)) await cp(files, join(dataFolder, 'files'), { recursive: true, force: true });
  for (const name of backup.contents.journals) {
    const lines: string[] = [];
    const part = journalPart(name);
    for await (const batch of rowsOf(backup, part)) lines.push(...batch);
    await mkdir(dirname(join(dataFolder, name)), { recursive: true, mode: 0o700 });
    const text = lines.map((line) => `${line}\n`).join('');
    await writeFile(join(dataFolder, name), text, { mode: 0o600, flush: true });
  }
}

/** The restore itself is on record, behind what was on record then. */
async function record(pool: Pool, vault: Vault, { contents }: Opened): Promise<void> {
  const deps = { store: postgresStore(pool, { random: Math.random }), vault, clock: { now: Date.now } };
  await deps.store.write('platform', (tx) =>
    putOnRecord(deps, tx, {
      actor: 'operator',
      actorId: 'command',
      merchantId: null,
      act: 'data.restore',
      object: contents.id,
      reason: `backup of ${contents.at}`,
      data: {},
    }),
  );
}

/**
 * Puts a backup into an empty data folder and an empty database. Nothing counts before all rows are there, which is one
 * transaction; a restore that was cut off can be done once more. Faults: `restore.no_backup`, `restore.newer`,
 * `restore.not_empty`, `restore.root_key_missing`, `restore.root_key_differs`, `restore.altered`.
 */
export async function restore(config: Config, restoring: Restoring): Promise<Restored> {
  const { contents } = readContents(restoring.folder);
  const keysFolder = restoring.keys ?? restoring.folder;
  const keysContents = readContents(keysFolder).contents;
  const known = Math.max(...readMigrations(migrationsFolder).map(({ number }) => number));
  if (contents.migration > known) throw fault('restore.newer', { version: contents.version });
  checkFolder(config.dataFolder);
  const roots = await rootKeysFor(config, keysContents, restoring.rootKey);
  const stem = openStem(roots, stemsOf(keysContents));
  const [backup, keysFrom] = [openBackup(restoring.folder, stem), openBackup(keysFolder, stem)];
  const unfinished = join(config.dataFolder, UNFINISHED);
  const database = await openDatabase(config);
  try {
    if (!(await isEmpty(database.pool)))
      throw fault('restore.not_empty', { place: config.databaseUrl ? 'DATABASE_URL' : config.dataFolder });
    await writeFile(unfinished, '', { mode: 0o600 });
    await putFiles(config, backup);
    await migrate(database.pool, migrationsFolder, contents.migration);
    const loaded = await load(database.pool, backup, keysFrom);
    await migrate(database.pool, migrationsFolder);
    const vault = openVault({ rootKey: stem, roots, keyring: { load: async () => null } });
    await record(database.pool, vault, backup);
    await rm(unfinished);
    return { at: contents.at, files: contents.files, ...loaded };
  } finally {
    await database.close();
  }
}
