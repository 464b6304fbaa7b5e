import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { claimDataFolder } from '../adapters/postgres/engine-record.ts';
import { startEmbeddedPostgres } from '../adapters/postgres/start-embedded-postgres.ts';
import { keyringIn } from '../adapters/store/keyring-in.ts';
import { migrate } from '../adapters/store/migrate.ts';
import { openPool } from '../adapters/store/pool.ts';
import { postgresStore } from '../adapters/store/postgres-store.ts';
import { openVault } from '../adapters/vault/open-vault.ts';
import { type RootKeys, rootKeys } from '../adapters/vault/root-keys.ts';
import { openStem } from '../adapters/vault/stem.ts';
import type { Config } from '../config.ts';
import { StartFault } from '../ports/start-fault.ts';
import type { Store } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';
import { operateTexts } from './operate.texts.ts';

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** The database of a data folder, for a command: the running server's, or one started for the time being. */
export type Database = {
  readonly url: string;
  /** Connections of the owner of the tables, since commands work on all of them. */
  readonly pool: Pool;
  readonly close: () => Promise<void>;
};

/** What a command works with, beside a server or without one. */
export type Operations = Database & {
  readonly config: Config;
  readonly store: Store;
  readonly vault: Vault;
  readonly roots: RootKeys;
};

/** Name of a command's connections; the server's are `ruzhu`. */
const NAME = 'ruzhu-command';

/** Opens the database of `DATABASE_URL`, or of the data folder, which is made when it is missing. */
export async function openDatabase({ databaseUrl, dataFolder }: Config): Promise<Database> {
  claimDataFolder(dataFolder, databaseUrl ? 'external' : 'embedded');
  const embedded = databaseUrl ? null : await startEmbeddedPostgres({ dataFolder, log: () => {} });
  const url = databaseUrl ?? embedded?.url ?? '';
  const pool = openPool({ url, name: NAME, max: 6 });
  return {
    url,
    pool,
    close: async () => {
      await pool.end();
      await embedded?.stop();
    },
  };
}

/** Whether a server works on this database right now. */
export async function isServed(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*) as n from pg_stat_activity where datname = current_database() and application_name = 'ruzhu'`,
  );
  return (rows[0]?.n ?? 0) > 0;
}

/**
 * Opens what is there already, brought to the newest schema. Faults: `operate.nothing_here`, those of the database, of
 * the migrations and of the root key.
 */
export async function openOperations(config: Config): Promise<Operations> {
  const { dataFolder, databaseUrl, rootKey, nextRootKey } = config;
  if (!databaseUrl && !existsSync(join(dataFolder, 'engine')))
    throw new StartFault('operate.nothing_here', operateTexts['operate.nothing_here'], {
      folder: dataFolder,
    });
  const database = await openDatabase(config);
  try {
    await migrate(database.pool, migrationsFolder);
    const store = postgresStore(database.pool, { random: Math.random });
    const roots = rootKeys({
      dataFolder,
      ...(rootKey ? { given: rootKey } : {}),
      ...(nextRootKey ? { next: nextRootKey } : {}),
    });
    const stem = openStem(roots, await store.read('platform', (tx) => tx.merchants.stems()));
    const keyring = keyringIn(store);
    return { ...database, config, store, roots, vault: openVault({ rootKey: stem, roots, keyring }) };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}
