import { join } from 'node:path';
import { makePrivateFolder, readNote, writeNote } from './data-folder.ts';
import { startFault } from './start-fault.ts';

/** The kinds of database a data folder can belong to, as they are named to people. */
const engines = {
  embedded: { zh: '内置数据库', en: 'the embedded database' },
  external: { zh: ' DATABASE_URL 指向的数据库', en: 'the database of DATABASE_URL' },
} as const;

export type Engine = keyof typeof engines;

const isEngine = (text: string | null): text is Engine => text !== null && Object.hasOwn(engines, text);

/**
 * Records in the data folder which kind of database its files belong to, and refuses another kind later: sealed files
 * beside a database that does not know them would be lost to everybody. Fault: `postgres.other-engine`.
 */
export function claimDataFolder(folder: string, wanted: Engine): void {
  makePrivateFolder(folder);
  const file = join(folder, 'engine');
  const found = readNote(file);
  if (!isEngine(found)) writeNote(file, wanted);
  if (!isEngine(found) || found === wanted) return;
  throw startFault('postgres.other-engine', {
    folder,
    recorded: engines[found].zh,
    recordedEn: engines[found].en,
    wanted: engines[wanted].zh,
    wantedEn: engines[wanted].en,
  });
}
